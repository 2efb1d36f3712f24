/** A person or a team: what they are here, and what they still have to do. */
import { isAt } from "../../document/document-base.ts";
import { type OwnedItem, personIn } from "../../document/open-work.ts";
import { handlesIn, namedPeople, personNamesIn } from "../../document/subjects/people.ts";
import { searchedTexts } from "../../document/subjects/searched-texts.ts";
import { spokenDistance } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { Hovered, HoverRequest, HoverSubject } from "./subject.ts";
import type { Writer } from "./writer.ts";

const mostItems = 8;

export const personHover: HoverSubject = request => {
  const { document, place } = request;
  if (document.mode === "template") return null;
  for (const text of place.facts.flatMap(searchedTexts)) {
    if (!isAt(place, text.extent)) continue;
    for (const { start, end, key } of [...handlesIn(text), ...personNamesIn(text, namedPeople(document))]) {
      const span = text.span(start, end);
      if (isAt(place, span)) return told(text.text.slice(start, end), key, span, request);
    }
  }
  return null;
};

function told(
  name: string,
  key: string,
  span: Hovered["span"],
  { document, today, write }: HoverRequest
): Hovered | null {
  const { roles, items } = personIn(document, key);
  if (roles.length === 0 && items.length === 0) return null;
  const open = items.filter(({ isOpen }) => isOpen);
  const head = [write.strong(name), ...(roles.length > 0 ? [write.words(roles.join(", "))] : [])].join(" · ");
  const count = open.length === 1 ? t`1 open item in this document:` : t`${open.length} open items in this document:`;
  const lines =
    open.length > 0
      ? [count, ...open.slice(0, mostItems).map(item => lineOf(item, today, write)), ...more(open.length)]
      : items.length > 0
        ? [t`Nothing open in this document.`]
        : [];
  return { span, text: [head, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n") };
}

function lineOf({ text, due }: OwnedItem, today: number, write: Writer): string {
  const when = due && (due.day === null ? write.words(due.text, 40) : spokenDistance(due.day - today));
  return `- ${write.words(text, 80)}${when === null ? "" : ` · ${t`due ${when}`}`}`;
}

function more(count: number): string[] {
  return count > mostItems ? [`- ${t`and ${count - mostItems} more`}`] : [];
}
