import { groupBy } from "../../document/groups.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unguardedCommand = rule({
  id: "unguarded-command",
  kinds: ["runbook"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A command that destroys something has a warning, a confirmation or a dry run near it.",
  *check({ destructiveCommands }) {
    const unguarded = destructiveCommands.filter(each => !each.isGuarded);
    for (const [first, ...more] of groupBy(unguarded, ({ command }) => command.at).values()) {
      if (!first) continue;
      yield {
        message: t`This ${first.what()}, and nothing near it warns or asks: say what to check first, or show a dry run.`,
        span: first.command.span,
        related: more.map(({ command, what }) => ({ message: t`So does this: it ${what()}`, span: command.span }))
      };
    }
  }
});
