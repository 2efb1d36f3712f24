/** What a reviewer says of a document in a pull request, as Markdown: its verdict, what is wrong, what is open. */
import type { Review, ReviewItem } from "../../protocol.ts";
import { shownRule } from "../shown-rule.ts";
import { code, words } from "./words.ts";

/** What is told of it; `version` and sections are of no use to those who read a comment. */
export interface CommentedDocument extends Pick<Review, "mode" | "title" | "verdict"> {
  readonly items: readonly Pick<ReviewItem, "message" | "range" | "state" | "rule" | "isOpen">[];
  /** How far its criteria are: "4 of 7 go", "1 no-go"; none for other documents. */
  readonly readiness: readonly string[];
}

type Item = CommentedDocument["items"][number];

/** Somebody who has more to do needs the document, and code hosts refuse what is endless. */
const mostLines = 100;

/**
 * In English, as all that others read. The verdict first; errors first, then line by line; what is there only for information is folded. Lines count from 1.
 * Words of the document call nobody and lead nowhere.
 */
export function reviewComment({ mode, title, verdict, readiness, items }: CommentedDocument): string {
  const sorted = items.toSorted((one, other) => rankOf(one) - rankOf(other) || lineOf(one) - lineOf(other));
  const [told, folded] = [sorted.filter(each => !isAside(each)), sorted.filter(isAside)];
  const counts = readiness.length > 0 ? ` (${readiness.join(" · ")})` : "";
  return [
    `**${verdict === null ? modes[mode] : verdicts[verdict]}** – ${words(title)}${counts}`,
    "",
    ...(told.length > 0 ? listed(told) : ["Nothing is open."]),
    ...(folded.length > 0
      ? [
          "",
          "<details>",
          `<summary>${folded.length} more for information</summary>`,
          "",
          ...listed(folded),
          "",
          "</details>"
        ]
      : []),
    ""
  ].join("\n");
}

const verdicts = { go: "Go", "no-go": "No-go", open: "Open" } as const;
const modes = { instance: "No verdict", template: "Template", archived: "Archived" } as const;

const states: Readonly<Record<Item["state"], string>> = {
  error: "Error",
  warning: "Warning",
  information: "Information",
  hint: "Hint",
  "no-go": "No-go",
  conditional: "Conditional go",
  open: "Open"
};

/** Each on a line of a list, as far as anybody reads. */
export function listed(items: readonly Item[]): readonly string[] {
  const rest = items.length - mostLines;
  return [
    ...items.slice(0, mostLines).map(each => `- ${sentenceOf(each)}`),
    ...(rest > 0 ? [`- … and ${rest} more`] : [])
  ];
}

/** "**Error**, line 12: No owner for … (`missing-owner`)". */
function sentenceOf(item: Item): string {
  const rule = item.rule === null ? "" : ` (${code(shownRule(item.rule))})`;
  return `**${states[item.state]}**, line ${lineOf(item)}: ${words(item.message)}${rule}`;
}

function lineOf({ range }: Item): number {
  return range.start.line + 1;
}

function rankOf({ state }: Item): number {
  return state === "error" || state === "no-go" ? 0 : 1;
}

function isAside({ state, isOpen }: Item): boolean {
  return !isOpen && (state === "information" || state === "hint");
}
