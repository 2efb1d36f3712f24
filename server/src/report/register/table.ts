/** The register for a person at a terminal: a table as wide as the terminal, and what it comes to. */
import { formatDay } from "../../document/days.ts";
import { countItems, type RegisterItem } from "../../register/register.ts";
import { displayWidth } from "../../text/display-width.ts";
import { cutEnd, cutStart, padEnd, wrapped } from "../../text/fitting.ts";
import { printable } from "../printable.ts";
import { painter, type Style } from "../styles.ts";

interface Column {
  readonly name: string;
  readonly most: number;
  readonly text: (item: RegisterItem) => string;
  readonly style?: (item: RegisterItem) => Style | null;
}

/** What is left out first where the terminal is narrow, and how wide a cell is at most in one that is narrower still. */
const leastTelling: readonly string[] = ["Age", "Ticket", "State", "Late"];
const mostNarrow = 9;
/** In a narrower terminal lines are broken by it. */
const leastWidth = 40;

/** Columns that say nothing of any item are left out; the rest of the width is for what is to be done. */
const columns: readonly Column[] = [
  { name: "State", most: 9, text: ({ state }) => (state === "open" ? "" : state) },
  {
    name: "Due",
    most: 16,
    text: ({ due }) => (due === null ? "" : due.day === null ? due.text : formatDay(due.day)),
    style: ({ overdue }) => (overdue === null ? null : "red")
  },
  { name: "Late", most: 7, text: ({ overdue }) => (overdue === null ? "" : `${overdue} d`), style: () => "red" },
  { name: "Age", most: 7, text: ({ age }) => (age === null ? "" : `${age} d`) },
  { name: "Owner", most: 18, text: ({ owner }) => owner ?? "" },
  { name: "Ticket", most: 12, text: ({ ticket }) => ticket?.id ?? "" }
];

const gap = "  ";
/** How many lines an item may take, and how wide its text should be at least. */
const mostLines = 3;
const leastAction = 17;

export function registerTable(items: readonly RegisterItem[], terminalWidth: number, colour: boolean): string {
  const paint = painter(colour);
  if (items.length === 0) return `${summaryOf(items)}\n`;
  const width = Math.max(leastWidth, terminalWidth);
  const shown = shownColumns(items, width);
  const used = usedBy(shown);
  const actionWidth = width - used;
  const lines = [paint([...shown.map(each => padEnd(each.name, each.width)), "Action"].join(gap), "bold")];
  for (const [index, item] of items.entries()) {
    const cells = shown.map(({ texts, width: own, style }) => {
      const text = texts[index] as string;
      const styled = text === "" ? null : (style?.(item) ?? null);
      return `${styled === null ? text : paint(text, styled)}${" ".repeat(Math.max(0, own - displayWidth(text)))}${gap}`;
    });
    const [first = "", ...more] = wrapped(printable(item.text), actionWidth, mostLines);
    lines.push(`${cells.join("")}${first}`);
    for (const line of more) lines.push(`${" ".repeat(used)}${line}`);
    const { line, character } = item.position;
    const place = `:${line + 1}:${character + 1}`;
    const path = cutStart(printable(item.postmortem.path), Math.max(1, width - gap.length - place.length));
    lines.push(paint(`${gap}${path}${place}`, "dim"));
  }
  return `${[...lines, "", ...wrapped(summaryOf(items), width, mostLines)].join("\n")}\n`;
}

interface ShownColumn extends Column {
  readonly texts: readonly string[];
  readonly width: number;
}

function usedBy(shown: readonly ShownColumn[]): number {
  return shown.reduce((sum, each) => sum + each.width + gap.length, 0);
}

/** The columns that say something, as many as leave room for what is to be done. */
function shownColumns(items: readonly RegisterItem[], width: number): readonly ShownColumn[] {
  const fitted = (column: Column, most: number): ShownColumn[] => {
    const texts = items.map(item => cutEnd(printable(column.text(item)), Math.min(column.most, most)));
    const widest = texts.reduce((sum, text) => Math.max(sum, displayWidth(text)), 0);
    return widest === 0 ? [] : [{ ...column, texts, width: Math.max(widest, column.name.length) }];
  };
  let shown = columns.flatMap(column => fitted(column, column.most));
  for (const name of leastTelling) {
    if (usedBy(shown) + leastAction <= width) return shown;
    shown = shown.filter(each => each.name !== name);
  }
  return usedBy(shown) + leastAction <= width
    ? shown
    : shown.flatMap(column => fitted(column, column.name === "Due" ? 10 : mostNarrow));
}

function summaryOf(items: readonly RegisterItem[]): string {
  const { open, overdue, withoutOwner, withoutDue } = countItems(items);
  if (items.length === 0) return "No action items.";
  const others = items.length - open;
  const parts = [
    `${open} open`,
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(withoutOwner > 0 ? [`${withoutOwner} without owner`] : []),
    ...(withoutDue > 0 ? [`${withoutDue} without due date`] : [])
  ];
  return `${parts.join(", ")}${others > 0 ? `; ${others} done or otherwise closed` : ""}.`;
}
