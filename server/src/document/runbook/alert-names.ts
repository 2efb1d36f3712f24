/** Runbooks and the alerts that lead to them. */
import type { DocumentBase } from "../document-base.ts";
import { decoded } from "../link-target.ts";
import type { AlertRule } from "../surroundings.ts";

/** Whether the address of an alert's runbook ends in the name of this file, or of its folder where that is all it says. */
export function leadsTo({ runbook }: AlertRule, { path }: Pick<DocumentBase, "path">): boolean {
  const [file = "", folder = ""] = path.split("/").reverse();
  const stem = stemOf(file);
  const own = /^(?:readme|index|_index)$/i.test(stem) ? folder : stem;
  return runbook !== null && own !== "" && stemOf(lastPart(runbook)).toLowerCase() === own.toLowerCase();
}

/** The anchor that the address ends in; `null` if it has none. */
export function anchorIn({ runbook }: AlertRule): string | null {
  const at = runbook?.indexOf("#") ?? -1;
  return runbook && at >= 0 ? decoded(runbook.slice(at + 1)).toLowerCase() : null;
}

/** Whether a title or a heading names an alert, however its words are parted: "Kube Node Not Ready". */
export function namesAlert(text: string, { name }: AlertRule): boolean {
  return letters(text).includes(letters(name));
}

/** Whether a title is the name of an alert and nothing more. */
export function isNameOf(text: string, { name }: AlertRule): boolean {
  return letters(text.replace(/^[^\p{L}]*run-?book\b/iu, "")) === letters(name);
}

function lastPart(address: string): string {
  return decoded(
    address
      .replace(/[?#].*/s, "")
      .replace(/(?<!\/)\/+$/, "")
      .replace(/^.*\//, "")
  );
}

function stemOf(file: string): string {
  return file.replace(/\.(?:html?\.)?(?:md|markdown|html?|adoc|asciidoc)$/i, "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
