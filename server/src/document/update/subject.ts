/** The subject of an update: what a reader sees before opening it. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { emptyOfSubject, subjectStatus } from "../vocabulary/subjects.ts";

export interface Subject {
  readonly words: Words;
  /** Whether it says what it is about, besides "incident" and "update". */
  readonly namesService: boolean;
  /** Whether it says how things stand. */
  readonly namesStatus: boolean;
}

/** The labelled subject, in front matter, too; else the title. `null` where neither says anything. */
export function subjectOf({ fields, title, placeholders }: DocumentBase): Subject | null {
  const field = fields.find(({ role, value }) => role === "subject" && value.text !== "");
  const words = field?.value ?? (title && title.text !== "" ? withoutKind(title) : null);
  if (!words || words.text === "") return null;
  // A value that is still open is a matter of its own.
  const isOpen = placeholders.some(({ span }) => span.block === words.span.block && within(span, words.span));
  const rest = words.text.replace(emptyOfSubject, " ").trim();
  // A status beside it says how things stand, and a title is no line in an inbox.
  const hasStatus = !field || fields.some(({ role, value }) => role === "status" && value.text !== "");
  return {
    words,
    namesService: isOpen || rest !== "",
    namesStatus: isOpen || hasStatus || subjectStatus.test(words.text)
  };
}

/** "Stakeholder Update: checkout is slow" says what the document is before it says anything. */
function withoutKind({ text, span }: Words): Words {
  return {
    text: text.replace(
      /^(?:stakeholder|status|incident|customer) (?:update|e-?mail|communication|notification|message)\s*[:：–—-]?\s*/i,
      ""
    ),
    span
  };
}

const within = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number }
): boolean => one.start >= other.start && one.end <= other.end;
