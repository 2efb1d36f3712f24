/** What a release checklist states: what is released when, what decides, who answers, how it goes back. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { type Box, boxesOf } from "./boxes.ts";
import { type Criterion, criteriaOf } from "./criteria.ts";
import { type Decision, decisionOf } from "./decision.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { type ReleaseIdentity, releaseIdentityOf } from "./identity.ts";
import { type Ownerless, ownerlessOf } from "./ownerless.ts";
import { authorsOf, communicates } from "./people.ts";
import { type ReleaseDate, releaseDateOf } from "./release-date.ts";
import { type Retrospective, retrospectiveOf } from "./retrospective.ts";
import { rollbackProcedures } from "./rollback.ts";
import { type NamedVersion, namedVersions } from "./versions.ts";

export interface ReleaseChecklist extends DocumentBase {
  readonly kind: "release-checklist";
  readonly identity: ReleaseIdentity;
  readonly criteria: readonly Criterion[];
  readonly boxes: readonly Box[];
  readonly decision: Decision | null;
  readonly versions: readonly NamedVersion[];
  /** The handles, in lower case, of those who made its changes. */
  readonly authors: ReadonlySet<string>;
  /** Whether anybody is told of the release. */
  readonly communicates: boolean;
  readonly ownerless: readonly Ownerless[];
  readonly releaseDate: ReleaseDate | null;
  /** When it is to be looked back on. */
  readonly retrospective: Retrospective | null;
  readonly rollbackProcedures: readonly Words[];
  readonly delivery: Delivery;
}

export function readReleaseChecklist(base: DocumentBase): ReleaseChecklist {
  const { facts, fields, path, place, tables, title, tree, vocabulary } = base;
  const releaseDate = releaseDateOf(fields, title);
  const versions = namedVersions(title, fields, tree, facts, path, place);
  return {
    ...base,
    kind: "release-checklist",
    identity: releaseIdentityOf(base, releaseDate, versions),
    criteria: criteriaOf(tables, vocabulary),
    boxes: boxesOf(tree),
    decision: decisionOf(tree, fields),
    authors: authorsOf(tables, fields),
    communicates: communicates(facts),
    versions,
    ownerless: ownerlessOf(tree, tables, vocabulary),
    releaseDate,
    retrospective: retrospectiveOf(base),
    rollbackProcedures: rollbackProcedures(tree, tables, facts, vocabulary),
    delivery: deliveryOf(title, facts, tree)
  };
}
