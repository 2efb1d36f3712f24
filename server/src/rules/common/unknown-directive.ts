import { directiveCommands } from "../../document/directives.ts";
import { kindName } from "../../document/kind-names.ts";
import type { DocumentKind } from "../../protocol.ts";
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
  const quoted = names.map(name => `'${name}'`);
  const question = `did you mean '${meant}'?`;
  const vain = (why: string): string =>
    `${quoted.join(", ")} ${why}: take ${names.length === 1 ? "it" : "them"} out of this directive.`;
  switch (type) {
    case "misspelt":
      return `${quoted[0]} is no directive and has no effect: ${meant ? question : `there are ${directiveCommands.join(", ")}.`}`;
    case "no-rule":
      return command === "gonogo-enable"
        ? "This directive names no rule and ends all directives above it: write which rules may speak again."
        : `This directive names no rule, so it silences nothing: write '${command} RULE -- reason'.`;
    case "unknown":
      return names.length > 1
        ? `There are no rules ${quoted.slice(0, 4).join(", ")}: write '--' between the rules and the reason.`
        : `There is no rule ${quoted[0]}: ${meant ? question : "write one that there is, and '--' before a reason."}`;
    case "never":
      return vain("cannot be silenced in a document: turn the rule off in gonogo.json");
    case "elsewhere":
      return vain(`does not judge a ${kindName(kind)}`);
    case "unused":
      return vain(
        command === "gonogo-enable" ? "is not silenced above this line" : "finds nothing here to be silenced"
      );
  }
}
