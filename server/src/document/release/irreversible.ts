/** What rolling back a release does not bring back, and whether anything says how it comes back. */

import { proseOf, type Span } from "../facts.ts";
import { anyFact, bySection } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import { irreversibleWords, reversalWords, runsMigration } from "../vocabulary/flags.ts";
import type { Change } from "./changes.ts";

export interface IrreversibleStep {
  readonly text: string;
  readonly span: Span;
}

/** Changes that move or destroy data or replace secrets, and deployment steps that run migrations. */
export function irreversibleOf(changes: readonly Change[], tree: SectionTree): IrreversibleStep[] {
  return [...changes.flatMap(irreversibleChange), ...migrations(tree)];
}

const irreversibleChange = remembering(({ text, span }: Change): readonly IrreversibleStep[] =>
  irreversibleWords.test(text) ? [{ text, span }] : []
);

const migrations = bySection(({ role, facts }): readonly IrreversibleStep[] =>
  role === "rollout"
    ? facts.flatMap(fact =>
        fact.type === "item" && fact.prose && runsMigration.test(fact.prose.text) ? [fact.prose] : []
      )
    : []
);

/** Whether anything in a document says how data comes back, or that it does not. */
export const saysReversal = anyFact(fact =>
  fact.type === "code"
    ? reversalWords.test(fact.content.text)
    : proseOf(fact).some(({ text }) => reversalWords.test(text))
);
