/** Whether a document is an instance to be judged in full, a template, or history. */
import type { DocumentKind, DocumentMode } from "../protocol.ts";
import { findDay } from "./days.ts";
import { type Evidence, lastFolders } from "./evidence.ts";
import type { Placeholder } from "./facts.ts";
import { type Field, fieldText } from "./fields.ts";
import { templatePath, templateTitle } from "./vocabulary/kinds.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import { finalStatus, publishedStatus } from "./vocabulary/statuses.ts";

const manyPlaceholders = 8;

export function decideMode(kind: DocumentKind, evidence: Evidence, placeholders: readonly Placeholder[]): DocumentMode {
  const { fields, frontMatter, path, title } = evidence;
  if (templatePath.test(lastFolders(path)) || templateTitle.test(title?.text ?? "")) return "template";
  if (frontMatter && ["about", "labels", "assignees"].filter(key => frontMatter.keys.has(key)).length >= 2)
    return "template";

  const status = (fieldText(fields.filter(isOwn), "status") ?? "").replace(/^[^\p{L}]+/u, "");
  if (finalStatus.test(status)) return "archived";
  if (publishedStatus.test(status) && (kind === "postmortem" || kind === "stakeholder-update")) return "archived";

  const distinct = new Set(placeholders.map(each => each.text.toLowerCase()));
  return distinct.size >= manyPlaceholders && !isDated(evidence) ? "template" : "instance";
}

/** Sections whose fields may be those of the document. */
const about: ReadonlySet<SectionRole | null> = new Set([null, "summary", "background", "current-status"]);

/** Whether a field is the document's own, not that of an action item or a stage in it. */
function isOwn({ section }: Field): boolean {
  for (let each = section; each && each.depth > 1; each = each.parent) if (!about.has(each.role)) return false;
  return true;
}

/** Whether title or fields hold a real date or version. */
function isDated({ fields, title }: Evidence): boolean {
  const dated = ["release-date", "date", "created", "version", "next-update"];
  const texts = [title?.text ?? "", ...fields.filter(each => dated.includes(each.role)).map(each => each.value.text)];
  return texts.some(text => findDay(text) !== null || /\bv?\d+\.\d+(?:\.\d+)?\b/.test(text));
}
