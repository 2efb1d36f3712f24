import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const undefinedVariable = rule({
  id: "undefined-variable",
  kinds: ["runbook"],
  severity: "information",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "Every variable in a command is set or explained somewhere in the runbook.",
  *check({ unknownVariables, shellDangers }) {
    const secrets = new Set(shellDangers.flatMap(danger => (danger.kind === "wrong-side" ? [danger.name] : [])));
    for (const { name, uses } of unknownVariables) {
      const [first, ...more] = uses;
      if (!first || secrets.has(name)) continue;
      yield {
        message: t`Nothing sets or explains ${name}: say where its value comes from, or set it in a command above.`,
        span: first.span,
        related: more.slice(0, 20).map(({ span }) => ({ message: t`${name} is used here, too`, span }))
      };
    }
  }
});
