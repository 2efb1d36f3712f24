/** What a release brings: the rows and items of its scope. */

import { type Fact, type Prose, proseOf, type Span } from "../facts.ts";
import { byFact, bySection } from "../gathering.ts";
import { remembering, rememberingLists, rememberingWith } from "../remembering.ts";
import { type SectionTree, wholeSection } from "../section-tree.ts";
import { factsWithin, type Section } from "../sections.ts";
import { byTable, type Column, cellOf, columnIndex, type Row, type Table } from "../tables.ts";
import { commonWords, flagName, noFlag, noFlagName } from "../vocabulary/flags.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import { entriesOf, rowName, underRole } from "./criteria.ts";
import { tokensOf, tokensOfWords } from "./metrics.ts";

export interface Change {
  readonly text: string;
  readonly span: Span;
  /** The flags that it hides behind; none where its cell says so; `null` where nobody is asked for any. */
  readonly flags: readonly ChangeFlag[] | null;
  /** What its cell says of infrastructure that others use, too; `null` for nothing or "No". */
  readonly sharedInfrastructure: {
    readonly text: string;
    /** Whether a dependency check names it, by any of the words of the cell or of the change. */
    readonly isChecked: boolean;
  } | null;
}

export interface ChangeFlag {
  readonly name: string;
  readonly span: Span;
}

const scope: ReadonlySet<SectionRole> = new Set(["scope"]);

/** The rows of the scope, then its items. */
export function changesOf(tree: SectionTree): readonly Change[] {
  const rows = changedRows(tree);
  const isChecked = rows.some(({ shared }) => shared !== null) ? dependencyCheck(tree) : () => false;
  return [
    ...rows.map(({ change, shared }) =>
      shared === null ? change : changeOnShared(change, shared.words.some(isChecked))
    ),
    ...changedItems(tree)
  ];
}

/** A change before it is known what the dependency checks speak of. */
interface ChangedRow {
  readonly change: Change;
  /** What it shares with others: the words by which a dependency check would name it. */
  readonly shared: { readonly words: readonly string[] } | null;
}

const changedRows = byTable(table =>
  isOfChanges(table) ? entriesOf(table).map(row => changeOfRow(row, table.columns)) : []
);

const changedItems = bySection(section =>
  underRole(section, scope)
    ? section.facts.flatMap(fact =>
        fact.type === "item" && fact.level === 1 && fact.prose ? [changeOfItem(fact.prose)] : []
      )
    : []
);

/** The same change each time, until it is checked or no longer so. */
const changeOnShared = rememberingWith(
  (change: Change, isChecked: boolean): Change =>
    change.sharedInfrastructure
      ? { ...change, sharedInfrastructure: { ...change.sharedInfrastructure, isChecked } }
      : change
);

function isOfChanges(table: Table): boolean {
  if (columnIndex(table, "change") < 0) return false;
  return underRole(table.section, scope) || columnIndex(table, "flag") >= 0;
}

/** Whether the dependency checks speak of a word; all boxes do where no section is called so. */
function dependencyCheck(tree: SectionTree): (word: string) => boolean {
  const sections = dependencySections(tree).map(section => wholeSection(tree, section));
  const words = sections.some(section => factsWithin(section).length > 0)
    ? wordsOfSections(sections)
    : wordsOf(boxesIn(tree));
  return word => words.has(word);
}

const dependencySections = bySection(section => (section.role === "dependencies" ? [section] : []));
const boxesIn = byFact(fact => (fact.type === "item" && fact.box !== null ? [fact] : []));
const wordsOfSections = rememberingLists((sections: readonly Section[]) => wordsOf(sections.flatMap(factsWithin)));
const wordsOf = rememberingLists((facts: readonly Fact[]) => new Set(facts.flatMap(proseOf).flatMap(tokensOfWords)));

const changeOfRow = rememberingWith((row: Row, columns: readonly Column[]): ChangedRow => {
  const table = { columns };
  const flag = cellOf(table, row, "flag");
  const shared = cellOf(table, row, "shared-infrastructure")?.text.trim() ?? "";
  const name = cellOf(table, row, "change");
  const text = rowName(table, row.cells);
  const isShared = shared !== "" && !noFlag.test(shared);
  const change: Change = {
    text,
    span: name && name.text !== "" ? name.span : row.span,
    flags: flag && flagsIn(flag),
    sharedInfrastructure: isShared ? { text: shared, isChecked: false } : null
  };
  const words = isShared ? tokensOf(`${text} ${shared}`).filter(word => !commonWords.has(word)) : [];
  return { change, shared: isShared ? { words } : null };
});

const changeOfItem = remembering(
  ({ text, span }: Prose): Change => ({ text, span, flags: null, sharedInfrastructure: null })
);

/** The flags of a cell: what stands in code spans, else words that are names for machines. */
function flagsIn(cell: Prose): ChangeFlag[] {
  if (cell.code.length > 0) {
    return cell.code.filter(({ text }) => isFlagName(text)).map(({ text, span }) => ({ name: text, span }));
  }
  if (noFlag.test(cell.text.trim())) return [];
  return cell.text
    .split(/[\s,;()]+/)
    .filter(isFlagName)
    .map(name => ({ name, span: cell.span }));
}

/** Whether a text looks like the name of a flag: a name for machines, and no value, file or command. */
export function isFlagName(text: string): boolean {
  return flagName.test(text) && !noFlagName.test(text);
}
