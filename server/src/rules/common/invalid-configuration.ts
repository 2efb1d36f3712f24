import type { ConfigurationFault, ConfigurationRule } from "../configuration-rule.ts";
import { didYouMean, nearestName } from "../did-you-mean.ts";

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
    for (const fault of faults) {
      const { range } = fault;
      const nearest = "known" in fault ? nearestName(writtenIn(fault), fault.known) : null;
      yield {
        message: messageOf(fault),
        range,
        ...(nearest === null ? {} : { fix: { title: `Write '${nearest}'`, text: JSON.stringify(nearest) } })
      };
    }
  }
};

function messageOf(fault: ConfigurationFault): string {
  switch (fault.type) {
    case "not-json":
      return `This is not JSON: ${fault.reason}. Until it is mended, only what can still be read counts.`;
    case "repeated-key":
      return `'${fault.name}' stands here twice, and the last one counts: remove one of them.`;
    case "missing-key":
      return `'${fault.name}' is missing here: without it, none of this counts.`;
    case "unknown-name": {
      const { what, name, known } = fault;
      const isNone =
        typeof what === "string" ? `There is no ${what} '${name}'` : `${what.whole} has no ${what.part} '${name}'`;
      return `${isNone}${didYouMean(name, known, choiceOf(known))}`;
    }
    case "wrong-value": {
      const { subject, expected, written, known } = fault;
      return `${subject} ${expected}, not ${written}${didYouMean(writtenIn(fault), known, ".")}`;
    }
    case "wrong-text":
      return `'${fault.text}' ${fault.problem}.`;
  }
}

/** What could be written instead, unless that is too much to be told. */
function choiceOf(known: readonly string[]): string {
  if (known.length === 0) return ": there are none.";
  return known.length > 12 ? "." : `: known are ${known.join(", ")}.`;
}

/** The name that somebody wrote. */
function writtenIn(fault: Extract<ConfigurationFault, { readonly known: readonly string[] }>): string {
  return fault.type === "unknown-name" ? fault.name : fault.written.replace(/^"|"$/g, "");
}
