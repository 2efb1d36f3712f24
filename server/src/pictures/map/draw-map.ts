/**
 * The drawing of a map: a list of the steps, left of it a tree that says which follow on from each other, arcs at the right for
 * jumps on and at the left for jumps back. It needs no layout, and stays readable for any number of steps.
 */
import { element, type Markup, together } from "../../text/markup.ts";
import { box, type Drawing, drawingWidth, group, line, words } from "../drawing.ts";
import { rowHeight } from "../style.ts";
import { fitted, textWidth } from "../text-width.ts";
import { type Arc, type Arcs, arcsOf } from "./arcs.ts";
import type { MapPicture, MapRow, RunbookMap } from "./map-picture.ts";
import { isOn, rowNotes } from "./map-words.ts";

/** Between lines that stand beside each other. */
const laneWidth = 10;
const indent = 16;
/** Who stands deeper stands here: more steps than titles would be seen else. */
const mostDepth = 5;
/** The room around a tree and an arc. */
const margin = 14;
/** What leaves a row and what arrives at it are not on one line. */
const leaving = 4;
const arriving = -4;

/** What stands left and right of the rows; both as high as these. */
export interface MapSides {
  readonly left: Drawing;
  readonly right: Drawing;
}

export function mapSides({ rows, jumps }: RunbookMap): MapSides {
  const height = rows.length * rowHeight;
  const back = arcsOf(jumps.filter(jump => !isOn(jump)));
  const on = arcsOf(jumps.filter(isOn));
  const treeFrom = widthOf(back);
  const nodeX = (row: number): number => treeFrom + margin + Math.min(rows[row]?.depth ?? 0, mostDepth) * indent;
  const depth = rows.reduce((most, row) => Math.max(most, Math.min(row.depth, mostDepth)), 0);
  const decides = decidingRows(on);
  return {
    left: {
      content: together(
        ...rows.map((_, index) => branch(rows, index, nodeX)),
        ...back.arcs.map(arc =>
          arcMark(
            arc,
            lane => treeFrom - lane * laneWidth,
            row => nodeX(row) - 8
          )
        ),
        ...rows.map((row, index) => node(row, [nodeX(index), middleOf(index)], decides.has(index)))
      ),
      width: treeFrom + depth * indent + 2 * margin,
      height
    },
    right: {
      content: together(
        ...on.arcs.map(arc =>
          arcMark(
            arc,
            lane => margin + lane * laneWidth,
            () => 0
          )
        )
      ),
      width: widthOf(on),
      height
    }
  };
}

/** Everything in one drawing: the maps of a file one below the other. */
export function drawMap({ maps }: MapPicture): Drawing {
  let height = 0;
  const content = maps.map(map => {
    const top = height + 28;
    height = top + map.rows.length * rowHeight + 12;
    return wholeMap(map, top);
  });
  return { content: together(...content), width: drawingWidth, height };
}

function wholeMap(map: RunbookMap, top: number): Markup {
  const { left, right } = mapSides(map);
  const [from, to] = [left.width, drawingWidth - right.width - 8];
  const notes = rowNotes(map);
  return together(
    words([8, top - 10], fitted(map.title, drawingWidth - 24), "strong"),
    at([0, top], left.content),
    ...map.rows.map((row, index) => {
      const base = top + middleOf(index) + 4;
      return group(
        index === 0 ? null : line([from, top + index * rowHeight], [to, top + index * rowHeight], "guide"),
        rowText(row, notes[index], base, [from, to])
      );
    }),
    at([to + 4, top], right.content)
  );
}

/** The texts of a row, from the right to the left: the title gets what is left. */
function rowText(
  { id, title }: MapRow,
  notes: ReturnType<typeof rowNotes>[number] | undefined,
  base: number,
  [from, to]: readonly [number, number]
): Markup {
  let end = to;
  const room = to - from;
  const beside = [
    { text: notes?.faults, style: "strong", most: room * 0.45 },
    { text: notes?.leads, style: "", most: room * (notes?.faults ? 0.22 : 0.4) },
    { text: notes?.purpose, style: "faint", most: room * 0.15 }
  ].map(({ text, style, most }) => {
    if (!text) return null;
    const shown = fitted(text, most);
    const mark = words([end, base], shown, style, "end");
    end -= textWidth(shown) + margin;
    return mark;
  });
  const titleFrom = id === "" ? from : from + Math.max(28, textWidth(id) + 10);
  return together(
    id === "" ? null : words([from, base], id, "strong"),
    title === "" ? null : words([titleFrom, base], fitted(title, end - titleFrom), id === "" ? "strong" : ""),
    ...beside
  );
}

function at([x, y]: readonly [number, number], content: Markup): Markup {
  return element("g", { transform: `translate(${x} ${y})` }, content);
}

function middleOf(row: number): number {
  return row * rowHeight + rowHeight / 2;
}

function widthOf({ lanes }: Arcs): number {
  return lanes === 0 ? 0 : margin + lanes * laneWidth;
}

/** The rows from which several ways lead on. */
function decidingRows({ arcs }: Arcs): ReadonlySet<number> {
  const sources = arcs.flatMap(({ from }) => from);
  return new Set(sources.filter((row, index) => sources.indexOf(row) !== index));
}

/** From the row before on the same level, or from the one around it; alternatives lead to what follows all of them. */
function branch(rows: readonly MapRow[], index: number, nodeX: (row: number) => number): Markup | null {
  const { after = null, parent = null, isAlternative = false } = rows[index] ?? {};
  const [x, y] = [nodeX(index), middleOf(index)];
  const parts = after !== null && rows[after]?.isAlternative && !isAlternative;
  if (after !== null && !parts) return line([x, middleOf(after)], [x, y], "spine");
  if (parent === null || nodeX(parent) === x) return null;
  return element("path", { class: "spine", d: `M${nodeX(parent)} ${middleOf(parent)}V${y}H${x}` });
}

/** Shapes, not colours: a bar for a section, a diamond where ways part, a cross for a dead end, a broken ring where nothing leads. */
function node(
  { form, isDeadEnd, isUnreachable, missing }: MapRow,
  [x, y]: readonly [number, number],
  decides: boolean
): Markup {
  if (isDeadEnd || missing.length > 0)
    return group(
      box([x - 6, y - 6], [12, 12], "event fault"),
      element("path", { class: "fault", d: `M${x - 3} ${y - 3}l6 6m0 -6l-6 6` })
    );
  if (form === "section") return box([x - 6, y - 3], [12, 6], "lasting");
  if (decides) return element("path", { class: "event", d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` });
  return element("circle", { cx: x, cy: y, r: 5, class: isUnreachable ? "event fault unsure" : "event" });
}

const corner = 5;

/** One line for all that leads to a row; each of its corners shows which way it turns. */
function arcMark(
  { to, from, isEndless, lane }: Arc,
  laneX: (lane: number) => number,
  edge: (row: number) => number
): Markup {
  const x = laneX(lane);
  const end = middleOf(to) + arriving;
  const side = Math.sign(x - edge(to)) || 1;
  const paths = from.map(row => {
    const start = middleOf(row) + leaving;
    const way = Math.sign(end - start) * corner;
    return `M${edge(row)} ${start}H${x - side * corner}Q${x} ${start} ${x} ${start + way}V${end - way}Q${x} ${end} ${x - side * corner} ${end}H${edge(to)}`;
  });
  return group(
    element("path", { class: isEndless ? "arc endless" : "arc", d: paths.join("") }),
    element("path", { class: "arrow", d: `M${edge(to)} ${end}l${side * 6} -3.5v7z` })
  );
}
