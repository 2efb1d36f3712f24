import { listed } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { ConfigurationFault, ConfigurationRule } from "../configuration-rule.ts";
import { nearestName } from "../did-you-mean.ts";

export const invalidConfiguration: ConfigurationRule = {
  id: "invalid-configuration",
  judges: "configuration",
  kinds: [],
  severity: "error",
  preset: "recommended",
  fill: false,
  fixable: true,
  summary: "Everything in gonogo.json counts.",
  options: {},
  *check(faults) {
    let guesses = 0;
    for (const fault of faults) {
      const { range } = fault;
      const nearest = "known" in fault && guesses++ < mostGuesses ? nearestName(writtenIn(fault), fault.known) : null;
      yield {
        message: messageOf(fault, nearest),
        range,
        ...(nearest === null ? {} : { fix: { title: t`Write '${nearest}'`, text: JSON.stringify(nearest) } })
      };
    }
  }
};

/** Of so many names that do not exist it is looked for what they were meant to be: of more a program wrote them. */
const mostGuesses = 200;

/** `nearest`: what somebody meant who wrote a name that does not exist. */
function messageOf(fault: ConfigurationFault, nearest: string | null): string {
  switch (fault.type) {
    case "not-json":
      return t`This is not JSON: ${fault.reason}. Until it is mended, only what can still be read counts.`;
    case "repeated-key":
      return t`'${fault.name}' stands here twice, and the last one counts: remove one of them.`;
    case "missing-key":
      return t`'${fault.name}' is missing here: without it, none of this counts.`;
    case "unknown-name": {
      const { noSuch, name, known } = fault;
      return nearest === null ? withChoice(noSuch(name), known) : t`${noSuch(name)}: did you mean '${nearest}'?`;
    }
    case "wrong-value": {
      const { subject, expected, written } = fault;
      return nearest === null
        ? t`${subject} is ${expected}, not ${written}.`
        : t`${subject} is ${expected}, not ${written}: did you mean '${nearest}'?`;
    }
    case "wrong-text":
      return fault.message;
  }
}

/** With what could be written instead, unless that is too much to be told. */
function withChoice(noSuch: string, known: readonly string[]): string {
  if (known.length === 0) return t`${noSuch}: there are none.`;
  return known.length > 12 ? t`${noSuch}.` : t`${noSuch}: known are ${listed(known)}.`;
}

/** The name that somebody wrote. */
function writtenIn(fault: Extract<ConfigurationFault, { readonly known: readonly string[] }>): string {
  return fault.type === "unknown-name" ? fault.name : fault.written.replace(/^"|"$/g, "");
}
