/** What a finding is about, in words that stay the same when the document is moved, renumbered or formatted anew. */
import type { Span } from "../document/facts.ts";

const longest = 120;
/** How far from a place without words others are looked for. */
const around = 200;

/** The words at a place; where nothing but marks stands there, those of its line. Empty where there are none, either. */
export function subjectAt({ block, start, end }: Span): string {
  const own = plainWords(block.source.slice(start, Math.min(end, start + 4 * longest)));
  if (own !== "") return own;
  const before = block.source.slice(Math.max(0, start - around), start);
  const after = block.source.slice(end, end + around);
  return plainWords(`${/(?<![^\r\n])[^\r\n]*$/.exec(before)?.[0] ?? ""} ${/^[^\r\n]*/.exec(after)?.[0] ?? ""}`);
}

/** In lower case, without comments, marks, and the number that a heading or an item begins with. */
function plainWords(text: string): string {
  const words = text
    .replace(/<!--.{0,4000}?(?:-->|$)/gs, " ")
    .toLowerCase()
    .replace(/^[\s#>*+-]*\d{1,9}[.)]\s/, "")
    .replace(
      /(?<![^\p{L}\p{N}@%$€£.:/-])[^\p{L}\p{N}@%$€£.:/-]+|(?<![\p{L}\p{N}])[.:/-]+|(?<![.:/-])[.:/-]+(?![\p{L}\p{N}])/gu,
      " "
    )
    .trim();
  return [...words].slice(0, longest).join("").trim();
}
