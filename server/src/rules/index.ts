/** All rules, in the order of the catalogue; each folder lists its own. */
import { acrossRules } from "./across/index.ts";
import { commonRules } from "./common/index.ts";
import { invalidConfiguration } from "./common/invalid-configuration.ts";
import type { ConfigurationRule } from "./configuration-rule.ts";
import { postmortemRules } from "./postmortem/index.ts";
import { releaseChecklistRules } from "./release-checklist/index.ts";
import type { Rule } from "./rule.ts";
import { runbookRules } from "./runbook/index.ts";
import { stakeholderUpdateRules } from "./stakeholder-update/index.ts";
import { transcriptRules } from "./transcript/index.ts";

const rulesOfKinds: readonly Rule[] = [
  ...releaseChecklistRules,
  ...postmortemRules,
  ...stakeholderUpdateRules,
  ...runbookRules,
  ...transcriptRules,
  ...acrossRules
];

/** Those that judge documents. */
export const rules: readonly Rule[] = [...commonRules, ...rulesOfKinds];

/** Every rule that there is: what can be configured, and what has a page. */
export const catalogue: readonly (Rule | ConfigurationRule)[] = [...commonRules, invalidConfiguration, ...rulesOfKinds];
