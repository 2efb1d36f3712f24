/** What an update tells its readers about an incident. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { affectedOf } from "./affected.ts";
import { type Audience, audienceOf } from "./audience.ts";
import { type InternalDetail, internalDetailsIn } from "./internal-details.ts";
import { messageLines } from "./message.ts";
import { type NextUpdate, nextUpdateOf, sentOn } from "./next-update.ts";
import { type PromisedAction, promisesOf } from "./promises.ts";
import { type StatusClaim, statusClaims } from "./status.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type NamedTimes, namedTimes } from "./times.ts";

export interface StakeholderUpdate extends DocumentBase {
  readonly kind: "stakeholder-update";
  readonly subject: Subject | null;
  /** What says who or what is affected, in figures or in terms that readers know. */
  readonly affected: Words | null;
  /** What its field, its subject and its body say of how the incident stands. */
  readonly claims: readonly StatusClaim[];
  /** Whether the incident goes on, by what it says. */
  readonly isOngoing: boolean;
  readonly nextUpdate: NextUpdate | null;
  readonly times: NamedTimes;
  /** For whom it is; `null` where it does not say. */
  readonly audience: Audience | null;
  /** What only people of the house understand. */
  readonly internalDetails: readonly InternalDetail[];
  /** What it promises to do so that the incident does not come back. */
  readonly promises: readonly PromisedAction[];
}

export function readStakeholderUpdate(base: DocumentBase): StakeholderUpdate {
  const lines = messageLines(base);
  const subject = subjectOf(base);
  const words = subject?.words ?? null;
  return {
    ...base,
    kind: "stakeholder-update",
    subject,
    affected: affectedOf(base),
    ...statusClaims(base, words, lines),
    nextUpdate: nextUpdateOf(base, lines, sentOn(base)),
    times: namedTimes(base, lines, words),
    audience: audienceOf(base, words, lines),
    internalDetails: internalDetailsIn(lines, base.tree),
    promises: promisesOf(base.tree)
  };
}
