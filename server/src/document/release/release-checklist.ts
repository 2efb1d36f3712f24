/** What a release checklist states: what is released when, what decides, who answers, how it goes back. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { type Criterion, criteriaOf } from "./criteria.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { type Ownerless, ownerlessOf } from "./ownerless.ts";
import { type ReleaseDate, releaseDateOf } from "./release-date.ts";
import { rollbackProcedures } from "./rollback.ts";

export interface ReleaseChecklist extends DocumentBase {
  readonly kind: "release-checklist";
  readonly criteria: readonly Criterion[];
  readonly ownerless: readonly Ownerless[];
  readonly releaseDate: ReleaseDate | null;
  readonly rollbackProcedures: readonly Words[];
  readonly delivery: Delivery;
}

export function readReleaseChecklist(base: DocumentBase): ReleaseChecklist {
  const { facts, fields, tables, title, tree, vocabulary } = base;
  return {
    ...base,
    kind: "release-checklist",
    criteria: criteriaOf(tables, vocabulary),
    ownerless: ownerlessOf(tree, tables, vocabulary),
    releaseDate: releaseDateOf(fields, title),
    rollbackProcedures: rollbackProcedures(tree, tables, facts, vocabulary),
    delivery: deliveryOf(title, facts, tree)
  };
}
