import type { LeftOpen } from "../../document/postmortem/left-open.ts";
import { finalStatus, publishedStatus } from "../../document/vocabulary/statuses.ts";
import { type RelatedPlace, rule } from "../rule.ts";
import { shortened } from "./lacking.ts";

export const prematureStatus = rule({
  id: "premature-status",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  speaksInArchive: true,
  summary: "A postmortem is closed or published once nothing in it is left open.",
  *check(document) {
    const status = document.identity.status;
    const text = (status?.text ?? "").replace(/^[^\p{L}]+/u, "");
    const isClosed = finalStatus.test(text);
    if (!status || !(isClosed || publishedStatus.test(text))) return;
    // Open items with an owner may stay in what is only published.
    const mayBeOpen = !isClosed || /\baction items?\b/i.test(text);
    const left = document.leftOpen.filter(({ what }) => !(mayBeOpen && what === "open action item"));
    if (left.length === 0) return;
    yield {
      message: `Status '${shortened(status.text)}' comes too early, since ${countsOf(left)} left: finish ${left.length === 1 ? "it" : "them"}, or set the status back to 'in review'.`,
      // Front matter has no place for one of its values.
      span: status.span === document.frontMatter?.span ? document.place : status.span,
      related: left.map(
        ({ what, text: subject, span }) => ({ message: `${what}: ${shortened(subject)}`, span }) satisfies RelatedPlace
      )
    };
  }
});

/** "2 placeholders and 1 open action item are". */
function countsOf(left: readonly LeftOpen[]): string {
  const kinds = [...new Set(left.map(({ what }) => what))];
  const counts = kinds.map(kind => {
    const count = left.filter(({ what }) => what === kind).length;
    const name = count === 1 ? kind : kind.replace(/^(placeholder|marker|(?:open )?action item)/, "$1s");
    return `${count} ${name}`;
  });
  const list = counts.length > 1 ? `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}` : counts[0];
  return `${list} ${left.length === 1 ? "is" : "are"}`;
}
