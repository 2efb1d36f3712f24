/**
 * The map of a runbook in a page: its rows as a list, each with its line as Markdown previews mark it, between the two sides of
 * the drawing.
 */
import { element, type Markup } from "../../text/markup.ts";
import { t } from "../../text/translate.ts";
import { inlineDrawing } from "../drawing.ts";
import { type LineMarks, lineOfSource } from "../page.ts";
import { mapSides } from "./draw-map.ts";
import type { RunbookMap } from "./map-picture.ts";
import { mapWords, rowNotes } from "./map-words.ts";

/** `mark`: what is said of the line of each row. */
export function mapHtml(map: RunbookMap, mark: LineMarks = lineOfSource): Markup {
  const { left, right } = mapSides(map);
  const notes = rowNotes(map);
  const item = ({ id, title, line }: RunbookMap["rows"][number], index: number): Markup => {
    const { purpose, leads, faults } = notes[index] ?? {};
    return element(
      "li",
      mark(line),
      ...(id === ""
        ? [element("strong", { class: "gonogo-title" }, title)]
        : [element("strong", {}, id), " ", element("span", { class: "gonogo-title" }, title)]),
      ...(purpose ? [" ", element("span", { class: "gonogo-faint" }, purpose)] : []),
      ...(leads ? [" ", element("span", {}, leads)] : []),
      ...(faults ? [" ", element("strong", {}, faults)] : [])
    );
  };
  return element(
    "figure",
    { class: "gonogo-picture gonogo-map" },
    element("figcaption", {}, t`Map of ${map.title}: ${mapWords(map)}`),
    element(
      "div",
      { class: "gonogo-wide gonogo-sides", tabindex: 0, role: "group", "aria-label": map.title },
      inlineDrawing(left),
      element("ol", {}, ...map.rows.map(item)),
      inlineDrawing(right)
    )
  );
}
