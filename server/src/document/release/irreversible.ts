/** What rolling back a release does not bring back, and whether anything says how it comes back. */
import { type Fact, proseOf, type Span } from "../facts.ts";
import type { SectionTree } from "../sections.ts";
import { irreversibleWords, reversalWords, runsMigration } from "../vocabulary/flags.ts";
import type { Change } from "./changes.ts";

export interface IrreversibleStep {
  readonly text: string;
  readonly span: Span;
}

/** Changes that move or destroy data or replace secrets, and deployment steps that run migrations. */
export function irreversibleOf(changes: readonly Change[], { all }: SectionTree): IrreversibleStep[] {
  const steps = all
    .filter(({ role }) => role === "rollout")
    .flatMap(({ facts }) => facts.flatMap(fact => (fact.type === "item" && fact.prose ? [fact.prose] : [])));
  return [
    ...changes.filter(({ text }) => irreversibleWords.test(text)).map(({ text, span }) => ({ text, span })),
    ...steps.filter(({ text }) => runsMigration.test(text))
  ];
}

/** Whether anything in a document says how data comes back, or that it does not. */
export function saysReversal(facts: readonly Fact[]): boolean {
  return facts.some(fact =>
    fact.type === "code"
      ? reversalWords.test(fact.content.text)
      : proseOf(fact).some(({ text }) => reversalWords.test(text))
  );
}
