/** Rules: their pages over their ids, and in brief over what they found. */
import { isAt } from "../../document/document-base.ts";
import type { Position, Range } from "../../protocol.ts";
import { pageOf, type RuleText } from "../../rules/rule-texts.ts";
import { isEnglish } from "../../text/translate.ts";
import type { Hovered, HoverRequest } from "./subject.ts";
import type { Writer } from "./writer.ts";

/** Over the id of a rule in a directive. */
export async function directiveHover({ document, place, write }: HoverRequest): Promise<Hovered | null> {
  for (const { name } of document.directives.flatMap(({ rules }) => rules)) {
    if (!isAt(place, name.span)) continue;
    const page = await pageOf(name.text);
    return page && { span: name.span, text: pageText(page, write) };
  }
  return null;
}

/** What, why and how, without the title's mark and the examples, which are long; a hover is no place for headings. */
export function pageText({ id, summary, sections }: RuleText, write: Writer): string {
  const parts = ["What", "Why", "How to satisfy it", "Options"].flatMap(name => {
    const text = sections.get(name);
    return text === undefined || text === "None." ? [] : [`${write.strong(name)}\n\n${text}`];
  });
  return [`${write.strong(id)}: ${summary}`, ...parts].join("\n\n");
}

/** At most so many findings at one place are explained: more are read in the list of problems. */
const most = 2;

/**
 * How to satisfy the rules that speak at a position: the message says what is wrong, this what would be right. The pages
 * are in English: in another language the message, which says what satisfies, stands alone.
 */
export async function remedies({
  problems,
  position,
  write
}: Pick<HoverRequest, "problems" | "position" | "write">): Promise<string | null> {
  if (!isEnglish()) return null;
  const rules = new Set(problems.filter(({ range }) => holds(range, position)).map(({ rule }) => rule));
  const texts: string[] = [];
  for (const rule of [...rules].slice(0, most)) {
    const page = await pageOf(rule);
    const [first] = page?.sections.get("How to satisfy it")?.split(/\n{2,}/) ?? [];
    if (first) texts.push(`${write.strong(rule)} · ${first}`);
  }
  return texts.length === 0 ? null : texts.join("\n\n");
}

/** A finding about a whole part of the document is not what one asks about in the middle of it. */
function holds({ start, end }: Range, { line, character }: Position): boolean {
  if (end.line - start.line > 2) return false;
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}
