/** The rules about documents that know each other. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { availableFigure } from "./available-figure.ts";
import { conflictingFact } from "./conflicting-fact.ts";
import { droppedAction } from "./dropped-action.ts";
import { durationReference } from "./duration-reference.ts";
import { missingPostmortem } from "./missing-postmortem.ts";
import { runbookNotUpdated } from "./runbook-not-updated.ts";
import { unlearnedLesson } from "./unlearned-lesson.ts";
import { unsupportedClaim } from "./unsupported-claim.ts";

export const acrossRules: readonly Rule[] = [
  droppedAction,
  conflictingFact,
  durationReference,
  availableFigure,
  unsupportedClaim,
  runbookNotUpdated,
  missingPostmortem,
  unlearnedLesson
];
