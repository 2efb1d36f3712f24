import { formatDay } from "../../document/days.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { lastDayOf, type PostmortemDeadline, postmortemDeadlineIn } from "../../document/postmortem-deadline.ts";
import { quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { type RuleContext, rule } from "../rule.ts";
import { severityKey } from "../severity-key.ts";

export const latePostmortem = rule({
  id: "late-postmortem",
  kinds: ["postmortem"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A postmortem is written within the deadline that its runbook or its team sets.",
  *check(document, context) {
    const { written, chronology, identity } = document;
    const incident = chronology.days?.last ?? identity.day;
    if (!written || incident === null || written.day <= incident) return;
    for (const { deadline, from } of deadlinesFor(document, context)) {
      const last = lastDayOf(deadline, incident);
      if (written.day <= last) return;
      yield {
        message: t`Written on ${formatDay(written.day)}, after the deadline of ${deadline.text} from ${from}, which ended on ${formatDay(last)}: say what delayed it.`,
        span: written.span
      };
      return;
    }
  }
});

/** That of the runbooks to which it links, else that of the configuration. */
function* deadlinesFor(
  { links, identity }: Postmortem,
  { surroundings, conventions }: RuleContext
): Iterable<{ readonly deadline: PostmortemDeadline; readonly from: string }> {
  for (const link of links) {
    const target = surroundings.target(link.target);
    const runbook = target.state === "found" && target.document?.kind === "runbook" ? target.document : null;
    const deadline = runbook && postmortemDeadlineIn(runbook);
    if (deadline) yield { deadline, from: quoted(runbook.title?.text ?? link.text) };
  }
  const days = severityKey(conventions.deadlines, identity.severity?.text ?? "")?.postmortem;
  if (days !== undefined) {
    yield { deadline: { text: t`${days} days`, days, inWorkingDays: false }, from: t`the configuration` };
  }
}
