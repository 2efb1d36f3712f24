/** Another name for a person, a flag, an incident or a step, in all documents that name it. */
import type { OpsDocument } from "../../document/ops-document.ts";
import { isFlagName } from "../../document/release/changes.ts";
import type { Step } from "../../document/runbook/steps.ts";
import { writtenLike } from "../../document/subjects/flags.ts";
import { isIdentifier } from "../../document/subjects/identifiers.ts";
import { mentionsOf, type SubjectMention } from "../../document/subjects/mentions.ts";
import { isHandle } from "../../document/subjects/people.ts";
import { anchorWithNumber, isNumbered } from "../../document/subjects/steps.ts";
import type { StepSubject, Subject } from "../../document/subjects/subject.ts";
import type { DocumentEdit, Range } from "../../protocol.ts";
import { t } from "../../text/translate.ts";
import type { SearchedDocument } from "./references.ts";

/** What a rename starts from: the words under the cursor. */
export interface Renamed {
  readonly range: Range;
  readonly placeholder: string;
}

/** A reason, for the person, why something is not renamed. */
export interface Refusal {
  readonly refusal: string;
}

/** The edits of one document. */
export interface RenamedDocument {
  readonly uri: string;
  readonly edits: readonly DocumentEdit[];
}

/** What would be renamed; `documents`: those that may name it. */
export function renamedAt(
  document: OpsDocument,
  { subject, span, text, form }: SubjectMention,
  documents: readonly SearchedDocument[]
): Renamed | Refusal {
  const refusal = refusalOf(subject, documents);
  if (refusal) return refusal;
  if (form === "anchor") return { refusal: t`This is the anchor of a heading: rename the step by its number.` };
  return { range: document.rangeOf(span), placeholder: text };
}

/** Why a subject has no name that somebody could change; `null` where it has one. Not every client asks before it renames. */
function refusalOf(subject: Subject, documents: readonly SearchedDocument[]): Refusal | null {
  const step = subject.type === "step" ? stepOf(subject, documents) : null;
  return subject.type !== "step" || (step && isNumbered(step))
    ? null
    : { refusal: t`The numbers of a list follow from the order of its items: move the item instead.` };
}

/** Gives a subject another name everywhere. Of people only those places change that are written in full. */
export function renameAll(
  documents: readonly SearchedDocument[],
  { subject, text }: SubjectMention,
  written: string
): readonly RenamedDocument[] | Refusal {
  const refusal = refusalOf(subject, documents);
  if (refusal) return refusal;
  const name = cleanName(subject, written.trim(), documents);
  if (typeof name !== "string") return name;
  const step = subject.type === "step" ? stepOf(subject, documents) : null;
  return documents.flatMap(({ uri, document, context }) => {
    const edits = mentionsOf(document, subject, context).flatMap((mention): DocumentEdit[] => {
      const newText = nameFor(mention, name, { text, step });
      return newText === null || newText === mention.text ? [] : [{ range: document.rangeOf(mention.span), newText }];
    });
    return edits.length > 0 ? [{ uri, edits }] : [];
  });
}

function nameFor(
  { subject, form, text }: SubjectMention,
  name: string,
  from: { readonly text: string; readonly step: Step | null }
): string | null {
  if (form === "anchor") return from.step ? anchorWithNumber(from.step, name) : null;
  if (subject.type === "flag") return writtenLike(name, text);
  // "Ledger" for "Ledger Core" may be more than the name of a person.
  if (subject.type === "person" && text.toLowerCase() !== subject.key) return null;
  return name;
}

/** The name as it is to be written, or why it cannot be one. */
function cleanName(subject: Subject, name: string, documents: readonly SearchedDocument[]): string | Refusal {
  switch (subject.type) {
    case "person": {
      if (!subject.key.startsWith("@")) {
        return name !== "" && !/[|\r\n[\]<>`]/.test(name)
          ? name
          : { refusal: t`A name is one line without ${"| [ ] < > `"}.` };
      }
      const handle = name.startsWith("@") ? name : `@${name}`;
      return isHandle(handle) ? handle : { refusal: t`"${name}" is no handle: write it like @ledger-oncall.` };
    }
    case "flag":
      return isFlagName(name) ? name : { refusal: t`"${name}" is no name of a flag: write it like retry_v2.` };
    case "identifier":
      return isIdentifier(name) ? name : { refusal: t`"${name}" is no id: write it like INC-2041.` };
    case "step":
      return stepNumber(subject, name.toLowerCase().replace(/^step\s+/, ""), documents);
  }
}

function stepNumber(subject: StepSubject, number: string, documents: readonly SearchedDocument[]): string | Refusal {
  if (!/^\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?$/.test(number)) {
    return { refusal: t`"${number}" is no number of a step: write it like 3 or 3b.` };
  }
  const other = bookOf(subject, documents)?.find(each => each.id === number && each.from !== subject.from);
  return other ? { refusal: t`There is a step ${number} already: "${other.title || other.name.text}".` } : number;
}

function stepOf(subject: StepSubject, documents: readonly SearchedDocument[]): Step | null {
  return bookOf(subject, documents)?.find(({ id, from }) => id === subject.id && from === subject.from) ?? null;
}

/** The named steps of the runbook that has this one; lists beside them have numbers of their own. */
function bookOf({ document: address, id, from }: StepSubject, documents: readonly SearchedDocument[]) {
  for (const { uri, document } of documents) {
    if (uri !== address || document.kind !== "runbook") continue;
    const book = document.books.find(({ steps }) => steps.some(each => each.id === id && each.from === from));
    return book?.steps.filter(each => isNumbered(each) || (each.id === id && each.from === from));
  }
  return undefined;
}
