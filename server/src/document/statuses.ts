/** What stands in a status cell. */
import { sourceOf } from "../markdown/block.ts";
import type { Prose } from "./facts.ts";
import { normalName } from "./names.ts";
import { type StatusState, statedPart, statusPatterns } from "./vocabulary/statuses.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** The state that a cell states. A bracketed or blank placeholder is unfilled. */
export function statusOf(cell: Prose, vocabulary: Vocabulary): StatusState {
  const text = withoutStruck(cell).trim();
  if (cell.placeholders.some(each => each.text.length >= text.length - 1)) return "unfilled";
  const own = vocabulary.statuses.size > 0 ? vocabulary.statuses.get(normalName(text)) : undefined;
  if (own) return own;
  const stated = statedPart(text);
  return statusPatterns.find(([, pattern]) => pattern.test(stated))?.[0] ?? "other";
}

/** What was struck out no longer counts: `~~NO-GO~~ GO`. */
function withoutStruck(cell: Prose): string {
  let { text } = cell;
  for (const [, old = ""] of sourceOf(cell.span).matchAll(/~~([^~]+)~~/g)) text = text.replace(old, "");
  return text;
}
