/** What the rules about action items have in common: how they speak of items that lack something. */
import type { ActionItem, ActionItemGroup } from "../../document/postmortem/action-items.ts";
import { remembering } from "../../document/remembering.ts";
import type { Finding, Fix, Severity } from "../rule.ts";

/** Something that each item should have. */
export interface Lack {
  /** The column that would hold it. */
  readonly column: keyof ActionItem["cells"];
  /** "owner", "due date". */
  readonly name: string;
  /** What satisfies the rule. */
  readonly wanted: string;
  lacks(item: ActionItem): boolean;
  severity(items: readonly ActionItem[]): Severity;
}

/** How items get what they lack. */
export type LackFixes = (
  items: readonly ActionItem[],
  place: "cell" | "list",
  group: ActionItemGroup
) => readonly Fix[];

/**
 * A blank cell is shown in its place. Items of a list have no such place: where none of them has it, the section lacks it.
 * Done, dropped and merely proposed items lack nothing.
 */
export function lackFinder(lack: Lack): (groups: readonly ActionItemGroup[], fixes?: LackFixes) => Iterable<Finding> {
  // Groups stay when others are edited.
  const lacksOf = remembering((group: ActionItemGroup): readonly Lacking[] => [...readLacks(group, lack)]);
  return function* findLacking(groups, fixes) {
    for (const group of groups) {
      for (const { items, place, finding } of lacksOf(group))
        yield fixes ? { ...finding, fixes: () => fixes(items, place, group) } : finding;
    }
  };
}

interface Lacking {
  readonly items: readonly ActionItem[];
  readonly place: "cell" | "list";
  readonly finding: Finding;
}

function* readLacks({ section, items }: ActionItemGroup, lack: Lack): Iterable<Lacking> {
  const lacking = items.filter(item => item.state === "open" && lack.lacks(item));
  for (const item of lacking) {
    const cell = item.cells[lack.column];
    if (cell === null) continue;
    const subject = item.task === "" ? "this action item" : `'${shortened(item.task)}'`;
    const message = `No ${lack.name} for ${subject}: ${lack.wanted}.`;
    yield { items: [item], place: "cell", finding: { message, span: cell.span, severity: lack.severity([item]) } };
  }
  const listed = lacking.filter(item => item.cells[lack.column] === null);
  if (listed.length === 0 || items.some(item => !lack.lacks(item))) return;
  const where = `under '${section.name.text}'`;
  const finding = {
    message:
      listed.length === 1
        ? `The action item ${where} has no ${lack.name}: ${lack.wanted}.`
        : `None of the ${listed.length} action items ${where} has ${article(lack.name)} ${lack.name}: ${lack.wanted}, for each.`,
    span: section.name.span,
    severity: lack.severity(listed),
    related: listed.map(({ text, span }) => ({ message: `No ${lack.name}: ${text}`, span }))
  };
  yield { items: listed, place: "list", finding };
}

function article(name: string): string {
  return /^[aeiou]/.test(name) ? "an" : "a";
}

/** The first line of a text, cut where it is long. */
export function shortened(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
