/** Who made the changes of a release, and whether anybody is told of it. */
import { type Fact, proseOf } from "../facts.ts";
import type { Field } from "../fields.ts";
import { rememberedTest } from "../remembering.ts";
import { cellOf, columnIndex, type Table } from "../tables.ts";
import { communication } from "../vocabulary/decisions.ts";

/** The handles (with their `@`, in lower case) of the authors: owners of changes in scope, and who wrote the document. */
export function authorsOf(tables: readonly Table[], fields: readonly Field[]): ReadonlySet<string> {
  const scope = tables.filter(table => columnIndex(table, "change") >= 0);
  const texts = [
    ...scope.flatMap(table => table.rows.map(row => cellOf(table, row, "owner")?.text ?? "")),
    ...fields.filter(({ role }) => role === "author").map(({ value }) => value.text)
  ];
  return new Set(texts.flatMap(text => text.toLowerCase().match(/@[\w-]+/g) ?? []));
}

const tellsOfRelease = rememberedTest(communication);

/** Whether a checklist says that anybody hears of the release: support, stakeholders, a channel. */
export function communicates(facts: readonly Fact[]): boolean {
  return facts.some(fact => proseOf(fact).some(tellsOfRelease));
}
