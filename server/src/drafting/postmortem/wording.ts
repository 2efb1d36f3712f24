/** Words of a chat as a document quotes them: cleaned, never reworded. */

import { secretsOf } from "../../document/secrets.ts";
import { beginsWithProgram } from "../../document/transcript/chat-facts.ts";
import { plainBlock } from "../../document/transcript/chat-lines.ts";
import { firstPerson, openingWords } from "../../document/vocabulary/chats-facts.ts";

/** On one line, without credentials; code between fences is code in a line. */
export function plainWords(text: string): string {
  return withoutSecrets(text)
    .replace(/`{3,}\s*([^`]{1,2000}?)\s*`{3,}/g, "`$1`")
    .replace(/`{3,}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

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

/** A text as Markdown shows it, on one line and in a cell: what would be markup is escaped, but for code. */
export function asMarkdown(text: string): string {
  return plainWords(text)
    .split(/(`[^`|]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join("");
}

/** Addresses stay as they are: nobody could open them otherwise. */
function escaped(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>|]+)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[\\`*[\]<>|]|~(?=.*~)|(?<=~.*)~|&(?=#?\w+;)/g, "\\$&")
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    )
    .join("")
    .replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2")
    .replace(/^([-+#=])(?=\s|$)/, "\\$1");
}

/** What somebody says of themselves stands in quotation marks. */
export function quoted(text: string): string {
  return firstPerson.test(text) ? `“${text.replace(/^["“”]|["“”]$/g, "")}”` : text;
}

/** Bounded, at the end of a word. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:–—-]+$/, "")} …`;
}

function withoutSecrets(text: string): string {
  let clean = text;
  for (const { span } of secretsOf({ blocks: [plainBlock(text)] }).reverse())
    clean = `${clean.slice(0, span.start)}(credential removed)${clean.slice(span.end)}`;
  return clean;
}
