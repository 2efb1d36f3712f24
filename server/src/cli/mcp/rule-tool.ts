/** The tool `explain_rule`: what `gonogo rules` shows. */
import * as z from "zod";
import { nearestName } from "../../rules/did-you-mean.ts";
import { catalogue } from "../../rules/index.ts";
import { rulesCommand } from "../rules-command.ts";
import { answer, kind, severity } from "./answers.ts";
import { Refused } from "./confined.ts";
import { quietly, type Workplace } from "./quiet-run.ts";

const facts = z.object({
  id: z.string(),
  severity,
  preset: z.enum(["recommended", "strict"]),
  kinds: z.array(kind),
  fixable: z.boolean(),
  options: z.record(z.string(), z.unknown()),
  summary: z.string()
});

export const ruleInput = z.strictObject({
  rule: z
    .string()
    .max(200)
    .optional()
    .describe("The id of the rule, as findings name it: 'missing-rollback'. Without it all rules are listed.")
});

export const ruleOutput = z.object({
  version: z.literal(1),
  rule: facts.optional(),
  page: z.string().optional().describe("Markdown: what the rule wants, why, how to satisfy it, examples."),
  rules: z.array(facts).optional()
});

interface Answer {
  readonly version: 1;
  readonly page?: string;
  readonly rules?: readonly { readonly id: string; readonly severity: string; readonly summary: string }[];
}

export async function explainRule({ rule }: z.output<typeof ruleInput>, place: Workplace, signal: AbortSignal) {
  const ids = catalogue.map(({ id }) => id);
  if (rule !== undefined && !ids.includes(rule)) {
    const nearest = nearestName(rule, ids);
    const help = nearest === null ? "without 'rule', all of them are listed." : `did you mean '${nearest}'?`;
    throw new Refused(`There is no rule '${rule}': ${help}`);
  }
  const { out } = await quietly(rulesCommand, ["--format=json", ...(rule === undefined ? [] : ["--", rule])], {
    place,
    signal
  });
  const told = JSON.parse(out) as Answer;
  const list = told.rules?.map(({ id, severity, summary }) => `- ${id} (${severity}): ${summary}`);
  return answer(told.page ?? list?.join("\n") ?? "", { ...told });
}
