/** Texts in diagrams of Mermaid, which has no way to write some signs in some places. */

/** What ends a text or begins something else, and the sign that looks like it. */
const alike: Readonly<Record<string, string>> = {
  ":": "∶",
  ";": "；",
  "#": "＃",
  '"': "″",
  "<": "‹",
  ">": "›",
  "{": "(",
  "}": ")",
  "`": "′"
};

/** A text as a label of a diagram: on one line, with no sign that means anything to Mermaid. */
export function mermaidText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim()
    .replaceAll("%%", "% %")
    .replace(/[:;#"<>{}`]/g, sign => alike[sign] ?? sign);
}
