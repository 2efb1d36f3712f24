/** The rules about runbooks. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { deadEnd } from "./dead-end.ts";
import { missingUndo } from "./missing-undo.ts";
import { missingVerification } from "./missing-verification.ts";
import { stale } from "./stale.ts";
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
  unsafeShell
];
