/** All rules, in the order of the catalogue; each folder lists its own. */
import { acrossRules } from "./across/index.ts";
import { commonRules } from "./common/index.ts";
import { postmortemRules } from "./postmortem/index.ts";
import { releaseChecklistRules } from "./release-checklist/index.ts";
import type { Rule } from "./rule.ts";
import { runbookRules } from "./runbook/index.ts";
import { stakeholderUpdateRules } from "./stakeholder-update/index.ts";
import { transcriptRules } from "./transcript/index.ts";

export const rules: readonly Rule[] = [
  ...commonRules,
  ...releaseChecklistRules,
  ...postmortemRules,
  ...stakeholderUpdateRules,
  ...runbookRules,
  ...transcriptRules,
  ...acrossRules
];
