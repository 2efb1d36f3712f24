/** What a release checklist states: what is released when, what decides, who answers, how it goes back. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { type Box, boxesOf } from "./boxes.ts";
import { type Change, changesOf } from "./changes.ts";
import { type Criterion, criteriaOf } from "./criteria.ts";
import { type Decision, decisionOf } from "./decision.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { type FeatureFlag, flagsOf } from "./flags.ts";
import { type ReleaseIdentity, releaseIdentityOf } from "./identity.ts";
import { type IrreversibleStep, irreversibleOf, saysReversal } from "./irreversible.ts";
import { type ListedCriterion, listedCriteriaOf } from "./listed-criteria.ts";
import { type Ownerless, ownerlessOf } from "./ownerless.ts";
import { authorsOf, communicates } from "./people.ts";
import { proceduresOf, type RollbackProcedure } from "./procedures.ts";
import { type ReleaseDate, releaseDateOf } from "./release-date.ts";
import { linksRunbook, plansRetrospective, type Requirement, requirementsOf } from "./requirements.ts";
import { type Retrospective, retrospectiveOf } from "./retrospective.ts";
import { rollbackProcedures } from "./rollback.ts";
import { type NamedVersion, namedVersions } from "./versions.ts";
import { type Watching, watchingOf } from "./watching.ts";

export interface ReleaseChecklist extends DocumentBase, Watching {
  readonly kind: "release-checklist";
  readonly identity: ReleaseIdentity;
  readonly criteria: readonly Criterion[];
  /** Those in lists, with their statuses; rules judge the rows of tables alone. */
  readonly listedCriteria: readonly ListedCriterion[];
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
  readonly changes: readonly Change[];
  readonly irreversible: readonly IrreversibleStep[];
  /** Whether anything says how data comes back: a backup, a restore, or that it does not. */
  readonly saysReversal: boolean;
  readonly flags: readonly FeatureFlag[];
  /** Those of its own; {@link rollbackProcedures} also tells those that stand in one line or elsewhere. */
  readonly procedures: readonly RollbackProcedure[];
  readonly requirements: readonly Requirement[];
  /** Whether anything in it links to a runbook, and whether anything plans a retrospective. */
  readonly leadsToRunbook: boolean;
  readonly plansRetrospective: boolean;
}

export function readReleaseChecklist(base: DocumentBase): ReleaseChecklist {
  const { fields, path, place, title, tree } = base;
  const changes = changesOf(tree);
  const requirements = requirementsOf(tree);
  const releaseDate = releaseDateOf(fields, title);
  const versions = namedVersions(title, fields, tree, path, place);
  return {
    ...base,
    kind: "release-checklist",
    identity: releaseIdentityOf(base, releaseDate, versions),
    criteria: criteriaOf(tree),
    listedCriteria: listedCriteriaOf(tree),
    boxes: boxesOf(tree),
    decision: decisionOf(tree, fields),
    authors: authorsOf(tree, fields),
    communicates: communicates(tree),
    versions,
    ownerless: ownerlessOf(tree),
    releaseDate,
    retrospective: retrospectiveOf(base),
    rollbackProcedures: rollbackProcedures(tree),
    delivery: deliveryOf(title, tree),
    changes,
    irreversible: irreversibleOf(changes, tree),
    saysReversal: saysReversal(tree),
    flags: flagsOf(changes, tree),
    ...watchingOf(tree),
    procedures: proceduresOf(tree),
    requirements,
    leadsToRunbook: linksRunbook(tree),
    plansRetrospective: plansRetrospective(requirements, tree)
  };
}
