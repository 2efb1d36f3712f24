/** The rules about runbooks. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { alertLink } from "./alert-link.ts";
import { codeLanguage } from "./code-language.ts";
import { deadEnd } from "./dead-end.ts";
import { missingEscalation } from "./missing-escalation.ts";
import { missingUndo } from "./missing-undo.ts";
import { missingVerification } from "./missing-verification.ts";
import { stale } from "./stale.ts";
import { stepOrder } from "./step-order.ts";
import { unboundedLoop } from "./unbounded-loop.ts";
import { undefinedVariable } from "./undefined-variable.ts";
import { unguardedCommand } from "./unguarded-command.ts";
import { unknownStep } from "./unknown-step.ts";
import { unreachableStep } from "./unreachable-step.ts";
import { unsafeShell } from "./unsafe-shell.ts";

export const runbookRules: readonly Rule[] = [
  stale,
  unknownStep,
  unreachableStep,
  deadEnd,
  unboundedLoop,
  missingVerification,
  missingUndo,
  unguardedCommand,
  undefinedVariable,
  unsafeShell,
  missingEscalation,
  alertLink,
  stepOrder,
  codeLanguage
];
