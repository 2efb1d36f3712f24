import { directiveCommands } from "../../document/directives.ts";
import { kindName } from "../../document/kind-names.ts";
import type { DocumentKind } from "../../protocol.ts";
import { listed, quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";
import { type DirectiveFault, directiveFaults } from "./directive-faults.ts";

export const unknownDirective = rule({
  id: "unknown-directive",
  kinds: "all",
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  last: true,
  summary: "Every directive names a rule and silences something.",
  *check({ kind, wholeOf }, { outcomes }) {
    for (const fault of outcomes.flatMap(outcome => directiveFaults(outcome, wholeOf))) {
      yield { message: messageOf(fault, kind), span: fault.span, fixes: fault.fixes };
    }
  }
});

function messageOf({ type, directive: { command }, names, meant }: DirectiveFault, kind: DocumentKind): string {
  const all = names.map(quoted);
  const [first = ""] = all;
  const some = listed(all);
  const rules = listed(all.slice(0, 4));
  const commands = listed(directiveCommands);
  const vain = (why: string): string =>
    names.length === 1 ? t`${why}: take it out of this directive.` : t`${why}: take them out of this directive.`;
  switch (type) {
    case "misspelt":
      return meant
        ? t`${first} is no directive and has no effect: did you mean '${meant}'?`
        : t`${first} is no directive and has no effect: there are ${commands}.`;
    case "no-rule":
      return command === "gonogo-enable"
        ? t`This directive names no rule and ends all directives above it: write which rules may speak again.`
        : t`This directive names no rule, so it silences nothing: write '${command ?? ""} RULE -- reason'.`;
    case "unknown":
      if (names.length > 1) return t`There are no rules ${rules}: write '--' between the rules and the reason.`;
      return meant
        ? t`There is no rule ${first}: did you mean '${meant}'?`
        : t`There is no rule ${first}: write one that there is, and '--' before a reason.`;
    case "never":
      return vain(t`${some} cannot be silenced in a document: turn the rule off in gonogo.json`);
    case "elsewhere":
      return vain(t`${some} does not judge a ${kindName(kind)}`);
    case "unused":
      return vain(
        command === "gonogo-enable"
          ? t`${some} is not silenced above this line`
          : t`${some} finds nothing here to be silenced`
      );
  }
}
