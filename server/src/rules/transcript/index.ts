/** The rules about chats. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { missingClockContext } from "./missing-clock-context.ts";
import { unassignedAction } from "./unassigned-action.ts";

export const transcriptRules: readonly Rule[] = [missingClockContext, unassignedAction];
