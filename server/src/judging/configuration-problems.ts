/** What is wrong with a configuration, as everybody sees it. */
import { invalidConfiguration } from "../rules/common/invalid-configuration.ts";
import type { ConfigurationFault } from "../rules/configuration-rule.ts";
import type { Severity } from "../rules/rule.ts";
import { inDocumentOrder, type Problem } from "./problem.ts";

/** The problems of a configuration file, in its order. `setting` is what it says itself of its rule. */
export function configurationProblems(
  faults: readonly ConfigurationFault[],
  setting: Severity | "off" | "on" = "on"
): Problem[] {
  if (setting === "off") return [];
  const { id: rule, severity: usual } = invalidConfiguration;
  const severity = setting === "on" ? usual : setting;
  const problems = [...invalidConfiguration.check(faults)].map(({ message, range, fix }, index): Problem => {
    const fixes = fix ? [{ title: fix.title, edits: [{ range, newText: fix.text }], automatic: false }] : [];
    return {
      rule,
      severity,
      message: readable(message),
      range,
      subject: subjectOf(faults[index]),
      fills: 0,
      related: [],
      fixes
    };
  });
  return inDocumentOrder(problems);
}

/** In UTF-16 units: more than any glob and all names that could be meant need. */
const longest = 1_200;

/** Of a message that quotes megabytes, what is quoted first, and the end that says what would satisfy it. */
function readable(message: string): string {
  if (message.length <= longest) return message;
  const [start, end] = [message.slice(0, longest / 2), message.slice(-longest / 3)];
  return `${start.replace(/[\uD800-\uDBFF]$/, "")} … ${end.replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** What a fault is about, as the file says it: there is a finding for each. */
function subjectOf(fault: ConfigurationFault | undefined): string {
  if (!fault) return "";
  return "name" in fault ? fault.name : fault.type === "wrong-value" ? fault.written : fault.type;
}

/** Whether an editor that knows the schema shows a fault by itself: to say it again would show it twice. */
export function isSeenBySchema({ type }: ConfigurationFault): boolean {
  return type !== "unknown-name" && type !== "wrong-text";
}
