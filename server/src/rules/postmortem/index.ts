/** The rules about postmortems. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { blame } from "./blame.ts";
import { durationMismatch } from "./duration-mismatch.ts";
import { keyMoments } from "./key-moments.ts";
import { latePostmortem } from "./late-postmortem.ts";
import { missingDueDate } from "./missing-due-date.ts";
import { missingTicket } from "./missing-ticket.ts";
import { missingTimezone } from "./missing-timezone.ts";
import { noPreventiveAction } from "./no-preventive-action.ts";
import { outageWording } from "./outage-wording.ts";
import { personAsCause } from "./person-as-cause.ts";
import { prematureStatus } from "./premature-status.ts";
import { singleCause } from "./single-cause.ts";
import { stuckDraft } from "./stuck-draft.ts";
import { temporaryFix } from "./temporary-fix.ts";
import { timelineOrder } from "./timeline-order.ts";
import { unsourcedFigure } from "./unsourced-figure.ts";
import { vagueAction } from "./vague-action.ts";

export const postmortemRules: readonly Rule[] = [
  timelineOrder,
  missingTimezone,
  keyMoments,
  durationMismatch,
  missingDueDate,
  missingTicket,
  vagueAction,
  blame,
  personAsCause,
  singleCause,
  noPreventiveAction,
  outageWording,
  prematureStatus,
  temporaryFix,
  unsourcedFigure,
  latePostmortem,
  stuckDraft
];
