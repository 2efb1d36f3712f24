/** What a release brings: the rows and items of its scope. */
import { type Prose, proseOf, type Span } from "../facts.ts";
import { factsWithin, type SectionTree } from "../sections.ts";
import { cellOf, columnIndex, type Row, type Table } from "../tables.ts";
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

export function changesOf(tree: SectionTree, tables: readonly Table[]): Change[] {
  const dependencies = dependencyWords(tree);
  const rows = tables
    .filter(table => isOfChanges(table))
    .flatMap(table => entriesOf(table).map(row => changeOfRow(table, row, dependencies)));
  const items = tree.all
    .filter(section => underRole(section, scope))
    .flatMap(({ facts }) =>
      facts.flatMap(fact => (fact.type === "item" && fact.level === 1 && fact.prose ? [fact.prose] : []))
    );
  return [...rows, ...items.map(changeOfItem)];
}

function isOfChanges(table: Table): boolean {
  if (columnIndex(table, "change") < 0) return false;
  return underRole(table.section, scope) || columnIndex(table, "flag") >= 0;
}

/** What the dependency checks speak of; all boxes where no section is called so. */
function dependencyWords({ all }: SectionTree): ReadonlySet<string> {
  const facts = all.filter(({ role }) => role === "dependencies").flatMap(factsWithin);
  const boxes = all.flatMap(section => section.facts).filter(fact => fact.type === "item" && fact.box !== null);
  return new Set((facts.length > 0 ? facts : boxes).flatMap(proseOf).flatMap(tokensOfWords));
}

function changeOfRow(table: Table, row: Row, dependencies: ReadonlySet<string>): Change {
  const flag = cellOf(table, row, "flag");
  const shared = cellOf(table, row, "shared-infrastructure")?.text.trim() ?? "";
  const name = cellOf(table, row, "change");
  const text = rowName(table, row.cells);
  const named = tokensOf(`${text} ${shared}`).filter(word => !commonWords.has(word));
  return {
    text,
    span: name && name.text !== "" ? name.span : row.span,
    flags: flag && flagsIn(flag),
    sharedInfrastructure:
      shared === "" || noFlag.test(shared)
        ? null
        : { text: shared, isChecked: named.some(word => dependencies.has(word)) }
  };
}

function changeOfItem(prose: Prose): Change {
  return {
    text: prose.text,
    span: prose.span,
    flags: null,
    sharedInfrastructure: null
  };
}

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
