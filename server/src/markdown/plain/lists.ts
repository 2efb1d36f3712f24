/** Lists, whose items may hold any plain blocks. */
import type { ListItem } from "mdast";
import { type Marker, markerAt } from "./markers.ts";
import { endOf, positionOf } from "./nodes.ts";
import {
  firstCharacter,
  type Holder,
  inDoubt,
  indentOf,
  isBlank,
  isWritten,
  matchAtHead,
  type Page,
  type ReadBlocks
} from "./page.ts";
import { beginningOf, readParagraph } from "./paragraphs.ts";

/** Items that stand further to the right are nobody's text. */
const lastColumn = 100;

/** Reads a list and the blank lines below it. Returns the line behind them, `inDoubt`, or nothing where no item starts. */
export function readList(
  page: Page,
  first: number,
  column: number,
  { children }: Holder,
  readBlocks: ReadBlocks
): number | undefined {
  const opening = markerAt(page, first);
  if (!opening) return undefined;
  const start = page.heads[first] as number;
  const items: ListItem[] = [];
  let spread = false;
  let line = first;
  for (let marker: Marker | null = opening; marker; marker = nextMarker(page, line, column, opening)) {
    if (marker.content === inDoubt || column > lastColumn) return inDoubt;
    if (line > first && isBlank(page, line - 1)) spread = true;
    line =
      marker.content === null
        ? readEmptyItem(page, line, column, items)
        : readItem(page, line, marker.content, items, readBlocks);
    if (line === inDoubt) return inDoubt;
  }
  children.push({
    type: "list",
    ordered: opening.number !== null,
    start: opening.number,
    spread,
    children: items,
    position: positionOf(start, endOf(items.at(-1) as ListItem))
  });
  return line;
}

/** What begins the next item of a list, if `line` does. */
function nextMarker(page: Page, line: number, column: number, { sign }: Marker): Marker | null {
  if (line >= page.heads.length) return null;
  const indent = indentOf(page, line, column);
  const marker = indent >= 0 && indent <= 3 ? markerAt(page, line) : null;
  return marker?.sign === sign ? marker : null;
}

const box = /\[([ xX])\] (?=[^ \t\r\n])/y;
/** A box with nothing behind it is none to remark, unless its text goes on in the next line. */
const bareBox = /\[[ xX]\][ \t]*(?=[\r\n]|$)/y;
const doubtfulBox = /\[(?:[\t\r\n]|$|[ xX]\][ \t])/y;

function readItem(page: Page, first: number, content: number, items: ListItem[], readBlocks: ReadBlocks): number {
  const { starts, heads, columns } = page;
  const start = heads[first] as number;
  const column = content - (starts[first] as number);
  const item: ListItem = { type: "listItem", spread: false, checked: null, children: [] };
  page.isOpen = false;
  page.columns = [...columns, column];
  heads[first] = content;
  // Below a paragraph, whatever could not start anew there could not do so behind a mark either.
  if (markerAt(page, first) && beginningOf(page, first) !== "block") return inDoubt;
  let line = first;
  const found = matchAtHead(page, first, box);
  if (found) {
    item.checked = found[1] !== " ";
    line = readParagraph(page, first, column, item, box.lastIndex);
  } else if (matchAtHead(page, first, bareBox)) {
    line = readParagraph(page, first, column, item);
    if (line !== first + 1) return inDoubt;
  } else if (matchAtHead(page, first, doubtfulBox)) return inDoubt;
  if (line !== inDoubt) line = readBlocks(page, line, column, item);
  const last = item.children.at(-1);
  if (line === inDoubt || !last) return inDoubt;
  page.columns = columns;
  item.position = positionOf(start, endOf(last));
  items.push(item);
  return line;
}

/** Reads an item that is nothing but its mark, and the blank lines below it, if no line below can belong to it. */
function readEmptyItem(page: Page, first: number, column: number, items: ListItem[]): number {
  const position = positionOf(page.heads[first] as number, page.ends[first] as number);
  items.push({ type: "listItem", spread: false, checked: null, children: [], position });
  page.isOpen = false;
  let next = first + 1;
  while (next < page.heads.length && isBlank(page, next)) next++;
  if (!isWritten(page, next)) return next;
  // A box below such an item counts as one to remark, although it stands in no item.
  return indentOf(page, next, column) > 0 || firstCharacter(page, next) === "[" ? inDoubt : next;
}
