/** What `rules` says: how severe each rule is, and its options. */

import type { RuleSetting } from "../../check.ts";
import { catalogue } from "../../rules/index.ts";
import { isOwnRuleId, ownRulePattern } from "../../rules/own-rule-id.ts";
import type { OptionValue } from "../../rules/rule.ts";
import { t } from "../../text/translate.ts";
import {
  described,
  like,
  mapOf,
  type OtherKeys,
  type Schema,
  type Shape,
  type Stated,
  stated,
  word,
  wordsOf
} from "./shapes.ts";

export type RuleSeverity = NonNullable<RuleSetting["severity"]>;

/** What is stated of one rule. */
export interface StatedRule {
  readonly severity?: Stated<RuleSeverity>;
  readonly options?: ReadonlyMap<string, Stated<OptionValue>>;
}

const severities: Readonly<Record<RuleSeverity, string>> = {
  off: "It never speaks.",
  hint: "A hint: shown discreetly.",
  information: "Information: good to know.",
  warning: "A warning: the document is open until it is settled.",
  error: "An error: the document is no-go, and `gonogo check` fails.",
  on: "It speaks with its own severity, which may depend on the document, whatever the preset says."
};

const severity = word(severities);

const severityReference: Schema = { $ref: "#/definitions/severity" };

/** A severity with options behind it. */
function inList(options: Schema): Schema {
  return { type: "array", items: [severityReference, options], minItems: 1, maxItems: 2 };
}

/** What the schema of the file says once, since each rule has it: severities, and what a rule without options may be. */
export const severityDefinitions: Readonly<Record<string, Schema>> = {
  severity: severity.schema,
  "severity-in-list": inList({ type: "object", properties: {} })
};

/** `"warning"`, or `["warning", { "days": 30 }]`. */
function ruleSetting({
  id,
  summary,
  options
}: Pick<(typeof catalogue)[number], "id" | "summary" | "options">): Shape<StatedRule> {
  const optionShapes = Object.entries(options).map(([name, option]): [string, Shape<Stated<OptionValue>>] => [
    name,
    stated(described(option.description, like(option.default), { default: option.default }))
  ]);
  const optionMap = mapOf(option => t`Rule '${id}' has no option '${option}'`, Object.fromEntries(optionShapes));
  const listed = optionShapes.length === 0 ? { $ref: "#/definitions/severity-in-list" } : inList(optionMap.schema);
  return {
    schema: { ...wordsOf(summary), anyOf: [severityReference, listed] },
    read(node, subject, reading) {
      const [first, second, ...more] = node.type === "array" ? (node.children ?? []) : [node];
      if (!first || more.length > 0) {
        const expected = t`a severity, or a list of a severity and options: ["warning", { … }]`;
        const written = reading.textOf(node);
        reading.report({ type: "wrong-value", subject, expected, written, known: [], range: reading.rangeOf(node) });
        return undefined;
      }
      const level = stated(severity).read(first, subject, reading);
      const values = second && optionMap.read(second, t`the second of ${subject}`, reading);
      return { ...(level ? { severity: level } : {}), ...(values ? { options: values } : {}) };
    }
  };
}

/** Rules of a team: only the command line knows which there are, and what each is about. */
const ownRules: OtherKeys<StatedRule> = {
  pattern: ownRulePattern,
  has: isOwnRuleId,
  shape: ruleSetting({ id: "team/…", summary: "A rule of the team, for `gonogo check --rules-from`.", options: {} })
};

export const ruleSettings: Shape<ReadonlyMap<string, StatedRule>> = mapOf(
  rule => t`There is no rule '${rule}'`,
  Object.fromEntries(catalogue.map(rule => [rule.id, ruleSetting(rule)])),
  ownRules
);
