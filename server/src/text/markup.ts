/** HTML and SVG as text. Whatever comes from a document is escaped here, and nowhere else. */
import { withoutTurning } from "./turning.ts";

/** What may stand in a page as it is. */
export interface Markup {
  readonly markup: string;
}

/** Texts are escaped, markup is not; `null` is nothing. */
export type Content = string | Markup | null;

/** Those that are `null` are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** What no XML may hold: control characters, halves of characters. */
const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/** A text as content and as the value of an attribute, without characters that turn the words around it. */
function escaped(text: string): string {
  return withoutTurning(text)
    .replace(forbidden, "\uFFFD")
    .replace(/[&<>"']/g, sign => references[sign] ?? sign);
}

/** An element with what stands in it. Numbers are rounded to hundredths: nobody sees more of a drawing. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${typeof value === "number" ? Math.round(value * 100) / 100 : escaped(value)}"`]
  );
  return { markup: `<${name}${written.join("")}>${together(...content).markup}</${name}>` };
}

/** Several things beside each other. */
export function together(...content: readonly Content[]): Markup {
  return {
    markup: content.map(each => (each === null ? "" : typeof each === "string" ? escaped(each) : each.markup)).join("")
  };
}
