/** Where a workspace keeps documents of a kind: the folder that holds most of them. */
import { readDocument, sourceReader } from "../document/ops-document.ts";
import type { Host } from "../host.ts";
import type { ScaffoldKind } from "../protocol.ts";
import { pathOf } from "./addresses.ts";

const listed = 2000;
const looked = 40;

/** A path that a document of the kind might have; only these are opened. */
const likely: Readonly<Record<ScaffoldKind, RegExp>> = {
  "release-checklist": /release|launch|deploy|go-?no-?go|checklist/i,
  postmortem: /post-?mortem|incident|retro|rca/i,
  runbook: /run-?book|playbook|operations|oncall/i,
  "stakeholder-update": /update|communication|stakeholder|status|incident/i
};

/** The address for a new document, its name not yet taken; `null` if the workspace keeps no such documents. */
export async function placeFor(kind: ScaffoldKind, title: string, folder: string, host: Host): Promise<string | null> {
  const files = await host.listFiles(folder, ["md", "markdown"], listed);
  const candidates = files.filter(uri => likely[kind].test(pathOf(uri).slice(pathOf(folder).length))).slice(0, looked);
  const reader = sourceReader();
  const counts = new Map<string, number>();
  for (const uri of candidates) {
    const text = await host.readFile(uri);
    if (text === null) continue;
    const document = readDocument(reader.read(text), pathOf(uri));
    if (document?.kind !== kind || document.mode === "template") continue;
    const parent = uri.slice(0, uri.lastIndexOf("/"));
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
  if (!best) return null;

  const taken = new Set(files.map(uri => uri.toLowerCase()));
  const name = fileNameFor(title, kind);
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : name.replace(/\.md$/, `-${number}.md`);
    const uri = `${best[0]}/${encodeURIComponent(numbered)}`;
    if (!taken.has(uri.toLowerCase())) return uri;
  }
}

/** A file name for a title: lower case, words joined by hyphens; `fallback` for a title without letters or digits. */
function fileNameFor(title: string, fallback: string): string {
  const words = title
    .trim()
    .slice(0, 300)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, "");
  return `${[...words].slice(0, 80).join("") || fallback}.md`;
}
