/** Sections that a document still lacks, with what stands in them. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import { depthOfSections, sectionLines } from "../../document/insert-section.ts";
import { lackingSections } from "../../document/lacking-sections.ts";
import { withTabStops } from "../../document/tab-stops.ts";
import { t } from "../../text/translate.ts";
import type { Known } from "./known.ts";
import type { Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

/** What may stand behind the marks of a heading; `null` elsewhere, and below the level on which sections stand. */
export function headingPart({ document }: Known, lineNumber: number, line: CursorLine): Offered | null {
  const heading = /^ {0,3}((#{1,6})(?:[ \t].*)?)$/.exec(line.before);
  const [, typed = "", marks = ""] = heading ?? [];
  const depth = depthOfSections(document);
  // What is written already is left alone: a heading that goes on behind the cursor, and the title.
  const isTitle = marks.length < depth && typed.trimEnd() !== marks;
  if (!heading || marks.length > depth || isTitle || line.after.trim() !== "") return null;
  const end = line.start + line.before.length + line.after.length;
  const begun = document.sections.find(
    ({ name: { span } }) => span.block === line.block && span.start >= line.start && span.end <= end
  );
  const offers = lackingSections(document, begun ?? null).map(({ name, template, isSought }) => {
    const lines = template ? sectionLines(template, depth) : [`${"#".repeat(depth)} ${name}`, "", ""];
    const text = lines.join(document.lineEnd);
    return {
      ...{ label: name, kind: template ? CompletionItemKind.Struct : CompletionItemKind.Text, text },
      ...(template ? { snippet: withTabStops(text) } : {}),
      filter: `${marks} ${name}`,
      ...(isSought ? { detail: t`missing` } : {}),
      ...(template ? { documentation: lines.join("\n") } : {})
    };
  });
  return { slot: wordSlot(lineNumber, line, typed, /^.*/), offers };
}
