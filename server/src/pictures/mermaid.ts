/** Texts in diagrams of Mermaid, which has no way to write some signs in some places. */
import { cutEnd } from "../text/fitting.ts";

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

/** The most that a node of a chart can show. */
const longestLabel = 80;

/** Texts as the lines of a label, in quotes: cut, and none taken for a list of Markdown. */
export function mermaidLabel(...texts: readonly string[]): string {
  return `"${texts.map(labelLine).join("<br>")}"`;
}

function labelLine(text: string): string {
  const label = cutEnd(mermaidText(text), longestLabel);
  return label.replace(/^(\d+)\. /, "$1․ ").replace(/^([-*+]) /, "‐ ") || " ";
}
