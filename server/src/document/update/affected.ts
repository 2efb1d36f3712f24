/** Who or what an update says is affected: in figures, or in terms that its readers know. */
import type { DocumentBase } from "../document-base.ts";
import { type Prose, proseOf, type Words } from "../facts.ts";
import { figuresIn } from "../figures.ts";
import { firstInFact } from "../gathering.ts";
import { affectedThing, nothingToDo } from "../vocabulary/updates.ts";

/** The first text that says who or what is affected, or that nobody is; `null` where none does. */
export function affectedOf({ fields, tree, title }: DocumentBase): Words | null {
  const service = fields.find(({ role, value }) => role === "service" && value.text !== "");
  if (service) return service.value;
  const named = [title, ...fields.filter(({ role }) => role === "subject").map(({ value }) => value)];
  return named.find(words => words && says(words.text)) ?? firstAffected(tree);
}

const firstAffected = firstInFact(fact =>
  fact.type === "heading" ? null : (proseOf(fact).find(prose => says(prose.text) || counts(prose)) ?? null)
);

function says(text: string): boolean {
  return affectedThing.test(text) || nothingToDo.test(text);
}

function counts(prose: Prose): boolean {
  return figuresIn(prose).some(({ kind }) => kind !== "count" && kind !== "delay");
}
