/** What the rules about action items have in common: how they speak of items that lack something. */

import type { ActionItem, ActionItemGroup } from "../../document/postmortem/action-items.ts";
import { remembering } from "../../document/remembering.ts";
import { quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { Finding, Fix, Severity } from "../rule.ts";

/** Something that each item should have. */
export interface Lack {
  /** The column that would hold it. */
  readonly column: keyof ActionItem["cells"];
  readonly says: LackWords;
  lacks(item: ActionItem): boolean;
  severity(items: readonly ActionItem[]): Severity;
}

/** What is said of items that lack it: beginnings of sentences, but for the first. */
export interface LackWords {
  /** What satisfies the rule: "name the person". */
  wanted(): string;
  /** "No owner for 'Add an alert'". */
  of(what: string): string;
  /** "The action item under 'Action Items' has no owner". */
  ofOne(list: string): string;
  /** "None of the 3 action items under 'Action Items' has an owner". */
  ofAll(count: number, list: string): string;
  /** "No owner: Add an alert". */
  item(text: string): string;
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
  const { says } = lack;
  const lacking = items.filter(item => item.state === "open" && lack.lacks(item));
  for (const item of lacking) {
    const cell = item.cells[lack.column];
    if (cell === null) continue;
    const what = says.of(item.task === "" ? t`this action item` : quoted(shortened(item.task)));
    const message = t`${what}: ${says.wanted()}.`;
    yield { items: [item], place: "cell", finding: { message, span: cell.span, severity: lack.severity([item]) } };
  }
  const listed = lacking.filter(item => item.cells[lack.column] === null);
  if (listed.length === 0 || items.some(item => !lack.lacks(item))) return;
  const name = section.name.text;
  const finding = {
    message:
      listed.length === 1
        ? t`${says.ofOne(name)}: ${says.wanted()}.`
        : t`${says.ofAll(listed.length, name)}: ${says.wanted()}, for each.`,
    span: section.name.span,
    severity: lack.severity(listed),
    related: listed.map(({ text, span }) => ({ message: says.item(text), span }))
  };
  yield { items: listed, place: "list", finding };
}

/** The first line of a text, cut where it is long. */
export function shortened(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
