/** What all drawings share: how large their letters are, and what makes one a file of its own. */
import { type Content, element, type Markup } from "../text/markup.ts";
import { pictureStyle } from "./style.ts";

/** In pixels, as all lengths here: so that letters are as large as those around them. */
export const drawingWidth = 760;

export interface Drawing {
  /** What is inside of the `svg` element. */
  readonly content: Markup;
  readonly width: number;
  readonly height: number;
}

/** A drawing inside of a page; what it shows stands beside it in words. */
export function inlineDrawing({ content, width, height }: Drawing): Markup {
  return element(
    "svg",
    { class: "gonogo-drawing", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    content
  );
}

/** The same where the page may be narrower: it is moved there by mouse and keys. `name` says what is moved. */
export function wideDrawing(drawing: Drawing, name: string): Markup {
  return element(
    "div",
    { class: "gonogo-wide", tabindex: 0, role: "group", "aria-label": name },
    inlineDrawing(drawing)
  );
}

/** A drawing as a file: with its colours for light and dark, and what it shows in words. */
export function drawingFile({ content, width, height }: Drawing, title: string, description: string): string {
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "gonogo-picture gonogo-drawing",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "title description"
    },
    element("title", { id: "title" }, title),
    element("desc", { id: "description" }, description),
    { markup: `<style>${pictureStyle}</style>` },
    content
  );
  return `${svg.markup}\n`;
}

type Point = readonly [x: number, y: number];

export function line([x1, y1]: Point, [x2, y2]: Point, style: string): Markup {
  return element("line", { x1, y1, x2, y2, class: style });
}

/** A text that begins, ends or has its middle at a point of its base line. */
export function words(
  [x, y]: Point,
  text: string,
  style: string,
  anchor: "start" | "middle" | "end" = "start"
): Markup {
  return element("text", { x, y, class: style || null, "text-anchor": anchor === "start" ? null : anchor }, text);
}

export function box([x, y]: Point, [width, height]: Point, style: string): Markup {
  return element("rect", { x, y, width, height, class: style });
}

export function group(...content: readonly Content[]): Markup {
  return element("g", {}, ...content);
}
