/** Who made the changes of a release, and whether anybody is told of it. */

import { proseOf } from "../facts.ts";
import type { Field } from "../fields.ts";
import { anyFact } from "../gathering.ts";
import { rememberedTest } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import { byTable, cellOf, columnIndex } from "../tables.ts";
import { communication } from "../vocabulary/decisions.ts";

/** The handles (with their `@`, in lower case) of the authors: owners of changes in scope, and who wrote the document. */
export function authorsOf(tree: SectionTree, fields: readonly Field[]): ReadonlySet<string> {
  const written = fields.flatMap(({ role, value }) => (role === "author" ? handlesIn(value.text) : []));
  return new Set([...handlesInScope(tree), ...written]);
}

const handlesInScope = byTable(table =>
  columnIndex(table, "change") < 0 ? [] : table.rows.flatMap(row => handlesIn(cellOf(table, row, "owner")?.text ?? ""))
);

function handlesIn(text: string): readonly string[] {
  return text.toLowerCase().match(/@[\w-]+/g) ?? [];
}

const tellsOfRelease = rememberedTest(communication);

/** Whether a checklist says that anybody hears of the release: support, stakeholders, a channel. */
export const communicates = anyFact(fact => proseOf(fact).some(tellsOfRelease));
