/** Words of a chat as a document quotes them: cleaned, never reworded. */
import { plainWords } from "../document/plain-words.ts";
import { beginsWithProgram } from "../document/transcript/chat-facts.ts";
import { firstPerson, openingWords } from "../document/vocabulary/chats-facts.ts";

/** A sentence without what people say before they come to the point: "Ok, so …". */
export function toThePoint(text: string): string {
  const plain = plainWords(text);
  const point = plain.replace(openingWords, "");
  if (point.length < 3 || beginsWithProgram(plain)) return plain;
  return capitalised(point);
}

/** With a capital; a name that begins in lower case stays as it is: "p99", "ledger-api", an address. */
export function capitalised(text: string): string {
  return /^\p{Ll}+(?=[\s,.;!?'’]|:(?!\/)|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** What somebody says of themselves stands in quotation marks. */
export function quoted(text: string): string {
  return firstPerson.test(text) ? `“${text.replace(/^["“”]|["“”]$/g, "")}”` : text;
}

/** Bounded, at the end of a word. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, "")} …`;
}

/** A path as a link target writes it. */
export function asLinkTarget(path: string): string {
  return path.replace(
    /[\s()<>[\]|\\#?%"`*]/g,
    character => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}

/** Two sentences in a row. */
export function joined(text: string, next: string): string {
  return `${text}${/[.!?…:;,。！]["”')]?$/.test(text) ? "" : ";"} ${next}`;
}
