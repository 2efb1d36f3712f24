/** Words of a plain text as Markdown shows them: cleaned, never reworded. */
import { secretsInText } from "./secrets.ts";
import { plainBlock } from "./transcript/chat-lines.ts";
import { spokenSecret } from "./vocabulary/secrets.ts";

/** On one line, without credentials; code between fences is code in a line. */
export function plainWords(text: string): string {
  return withoutSecrets(text)
    .replace(/(?<!`)`{3,20}(?!`)\s{0,9}([^`]{1,1999}?)\s*`{3,20}(?!`)/g, "`$1`")
    .replace(/`{3,}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
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
            .replace(/[\\`*[\]<>|]|~(?=.{0,1000}~)|(?<=~.{0,1000})~|&(?=#?\w+;)/g, "\\$&")
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    )
    .join("")
    .replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2")
    .replace(/^([-+#=])(?=\s|$)/, "\\$1");
}

function withoutSecrets(text: string): string {
  let clean = text;
  for (const { span } of [...secretsInText(plainBlock(text))].reverse())
    clean = `${clean.slice(0, span.start)}(credential removed)${clean.slice(span.end)}`;
  return clean.replace(spokenSecret, "(credential removed)");
}
