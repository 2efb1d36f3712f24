/** The statements of some facts: items with what stands below them, rows, lines of their own. */

import type { Fact, Prose, Words } from "../facts.ts";
import { isSameList } from "../remembering.ts";
import { answerColumn } from "../vocabulary/conditions.ts";

export interface Statement {
  /** Where it begins: the item, the first telling cell, the line. */
  readonly head: Words;
  /** All that it says: the head and what stands below it, or the cells of its row but those that say what follows. */
  readonly parts: readonly Prose[];
  readonly form: "item" | "row" | "paragraph";
}

/** Items of the outermost lists, rows of tables, and paragraphs, in order. */
export function statementsIn(facts: readonly Fact[]): Statement[] {
  const statements: (Statement & { readonly parts: Prose[] })[] = [];
  let answers: readonly boolean[] = [];
  for (const fact of facts) {
    if (fact.type === "table-head") answers = fact.cells.map(({ text }) => answerColumn.test(text));
    if (fact.type === "item" && fact.level === 1) {
      if (fact.prose) statements.push({ head: fact.prose, parts: [fact.prose], form: "item" });
    } else if (fact.type === "item" || (fact.type === "paragraph" && fact.level > 0)) {
      const last = statements.at(-1);
      if (fact.prose && last?.form === "item") last.parts.push(fact.prose);
    } else if (fact.type === "paragraph") {
      statements.push({ head: fact.prose, parts: [fact.prose], form: "paragraph" });
    } else if (fact.type === "table-row") {
      const parts = fact.cells.filter((cell, index) => cell.text !== "" && !answers[index]);
      const head = parts.find(cell => /\p{L}/u.test(cell.text)) ?? parts[0];
      if (head) statements.push({ head, parts, form: "row" });
    }
  }
  return statements.map(keptStatement);
}

/** The statements that were read last, by what they begin with: what says the same is the same object. */
const kept = new WeakMap<Prose, Statement>();

function keptStatement(statement: Statement): Statement {
  const [first] = statement.parts;
  if (!first) return statement;
  const known = kept.get(first);
  if (
    known &&
    known.form === statement.form &&
    known.head === statement.head &&
    isSameList(known.parts, statement.parts)
  )
    return known;
  kept.set(first, statement);
  return statement;
}

/** All that a statement says, as one text. */
export function textOf({ parts }: Statement): string {
  return parts.map(({ text }) => text).join("\n");
}
