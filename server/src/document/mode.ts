/** Whether a document is an instance to be judged in full, a template, or history. */
import type { DocumentKind, DocumentMode } from "../protocol.ts";
import { isBlankForm } from "./blank-form.ts";
import { findDay } from "./days.ts";
import { type Evidence, lastFolders } from "./evidence.ts";
import { fieldText, isOwn } from "./fields.ts";
import { retiredFolder, retiredTitle, templatePath, templateTitle } from "./vocabulary/kinds.ts";
import { finalStatus, mendedStatus, publishedStatus } from "./vocabulary/statuses.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

const manyOpen = 8;

/** `open`: what is left open in it, placeholders and notes of what is to be written. */
export function decideMode(
  kind: DocumentKind,
  evidence: Evidence,
  open: readonly string[],
  vocabulary: Vocabulary
): DocumentMode {
  // A chat is a record: nothing in it was meant to be filled in.
  if (kind === "transcript") return "instance";
  const { fields, frontMatter, path, title } = evidence;
  if (templatePath.test(lastFolders(path)) || templateTitle.test(title?.text ?? "")) return "template";
  if (frontMatter && ["about", "labels", "assignees"].filter(key => frontMatter.keys.has(key)).length >= 2)
    return "template";

  const status = (fieldText(fields.filter(isOwn), "status") ?? "").replace(/^[^\p{L}]+/u, "");
  if (finalStatus.test(status)) return "archived";
  if (kind === "runbook" && mendedStatus.test(status)) return "archived";
  if (retiredTitle.test(title?.text ?? "") || retiredFolder.test(lastFolders(path))) return "archived";
  if (publishedStatus.test(status) && (kind === "postmortem" || kind === "stakeholder-update")) return "archived";

  if (kind === "release-checklist" && isBlankForm(evidence, open, vocabulary)) return "template";
  const distinct = new Set(open.map(each => each.toLowerCase()));
  return distinct.size >= manyOpen && !isDated(evidence) ? "template" : "instance";
}

/** Whether title or fields hold a real date or version. */
function isDated({ fields, title }: Evidence): boolean {
  const dated = ["release-date", "date", "started", "created", "written", "version", "next-update"];
  const texts = [title?.text ?? "", ...fields.filter(each => dated.includes(each.role)).map(each => each.value.text)];
  return texts.some(text => findDay(text) !== null || /\bv?\d+\.\d+(?:\.\d+)?\b/.test(text));
}
