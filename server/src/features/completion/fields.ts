/** Fields that a document does not state yet, as lines above its first section. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import { lineOfField } from "../../document/insert-fields.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { withTabStops } from "../../document/tab-stops.ts";
import { fieldsToAdd } from "../../document/wanted-fields.ts";
import { t } from "../../text/translate.ts";
import type { Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

/** What may be stated on a line that is blank or only begun; `null` elsewhere. */
export function fieldPart(document: OpsDocument, lineNumber: number, line: CursorLine): Offered | null {
  const typed = /^\s{0,3}((?:[-*+](?:\s+|$))?\*{0,2}[\p{L} -]{0,40})$/u.exec(line.before)?.[1];
  if (typed === undefined || /\S/.test(line.after.replace(/^\*+/, "")) || !isAboveSections(document, lineNumber))
    return null;
  const marks = /^[^\p{L}]*/u.exec(typed)?.[0] ?? "";
  const offers = fieldsToAdd(document).map(({ field, isNeeded }) => {
    const text = lineOfField(field, document);
    return {
      ...{ label: field.label, kind: CompletionItemKind.Field, text, snippet: withTabStops(text) },
      filter: `${marks}${field.label}`,
      ...(isNeeded ? { detail: t`missing` } : {}),
      documentation: text
    };
  });
  return { slot: wordSlot(lineNumber, line, typed, /^\**/), offers };
}

/** Below the title, and above the first heading that is none. */
function isAboveSections({ sections, title, place, rangeOf }: OpsDocument, lineNumber: number): boolean {
  if (title && rangeOf(place).start.line >= lineNumber) return false;
  const first = sections.find(
    ({ form, depth, name }) => form === "heading" && (depth > 1 || name.text !== title?.text)
  );
  return !first || rangeOf(first.name.span).start.line > lineNumber;
}
