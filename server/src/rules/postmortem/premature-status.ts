import type { LeftOpen } from "../../document/postmortem/left-open.ts";
import { finalStatus, publishedStatus } from "../../document/vocabulary/statuses.ts";
import { allOf } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
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
    const name = shortened(status.text);
    yield {
      message:
        left.length === 1
          ? t`Status '${name}' comes too early, since ${countsOf(left)} is left: finish it, or set the status back to 'in review'.`
          : t`Status '${name}' comes too early, since ${countsOf(left)} are left: finish them, or set the status back to 'in review'.`,
      // Front matter has no place for one of its values.
      span: status.span === document.frontMatter?.span ? document.place : status.span,
      related: left.map(
        ({ what, text: subject, span }) => ({ message: places[what](shortened(subject)), span }) satisfies RelatedPlace
      )
    };
  }
});

/** "2 placeholders and 1 open action item". */
function countsOf(left: readonly LeftOpen[]): string {
  const kinds = [...new Set(left.map(({ what }) => what))];
  return allOf(kinds.map(kind => counts[kind](left.filter(({ what }) => what === kind).length)));
}

const counts: Readonly<Record<LeftOpen["what"], (count: number) => string>> = {
  placeholder: count => (count === 1 ? t`1 placeholder` : t`${count} placeholders`),
  marker: count => (count === 1 ? t`1 marker` : t`${count} markers`),
  "action item without an owner": count =>
    count === 1 ? t`1 action item without an owner` : t`${count} action items without an owner`,
  "open action item": count => (count === 1 ? t`1 open action item` : t`${count} open action items`)
};

const places: Readonly<Record<LeftOpen["what"], (text: string) => string>> = {
  placeholder: text => t`placeholder: ${text}`,
  marker: text => t`marker: ${text}`,
  "action item without an owner": text => t`action item without an owner: ${text}`,
  "open action item": text => t`open action item: ${text}`
};
