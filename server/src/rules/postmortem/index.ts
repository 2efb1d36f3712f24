/** The rules about postmortems. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { durationMismatch } from "./duration-mismatch.ts";
import { keyMoments } from "./key-moments.ts";
import { latePostmortem } from "./late-postmortem.ts";
import { missingDueDate } from "./missing-due-date.ts";
import { missingTicket } from "./missing-ticket.ts";
import { missingTimezone } from "./missing-timezone.ts";
import { stuckDraft } from "./stuck-draft.ts";
import { timelineOrder } from "./timeline-order.ts";

export const postmortemRules: readonly Rule[] = [
  timelineOrder,
  missingTimezone,
  keyMoments,
  durationMismatch,
  missingDueDate,
  missingTicket,
  latePostmortem,
  stuckDraft
];
