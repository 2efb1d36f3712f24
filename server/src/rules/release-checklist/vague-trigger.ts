import type { Condition } from "../../document/release/conditions.ts";
import { quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const vagueTrigger = rule({
  id: "vague-trigger",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Every rollback trigger and stage threshold tells by a figure, or by something that happens or does not.",
  *check({ triggers, rollouts }) {
    for (const { conditions, span, text } of triggers) {
      if (conditions.every(({ isVague }) => isVague) && conditions.length > 0) {
        yield { message: t`${said(text)} is a matter of opinion at the moment it counts: ${cure()}.`, span };
      }
    }
    for (const { name, gate } of rollouts.flatMap(({ stages }) => stages)) {
      const vague = gate.filter(({ isVague }) => isVague);
      const [first] = vague as [Condition];
      if (vague.length === 0) continue;
      yield {
        message: t`Stage '${name}' goes on when ${vague.map(({ text }) => said(text)).join(t` and `)}, which nobody can measure: ${cure()}.`,
        span: first.span
      };
    }
  }
});

function cure(): string {
  return t`name the metric, a figure to compare it with and for how long, as in 'error rate > 1 % for 5 minutes'`;
}

function said(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return quoted(line.length > 80 ? `${line.slice(0, 79)}…` : line);
}
