import type { StatusClaim } from "../../document/update/status.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const contradictoryStatus = rule({
  id: "contradictory-status",
  kinds: ["stakeholder-update"],
  severity: "error",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Subject, status and body of an update agree on whether the incident is over.",
  *check({ claims }) {
    // The body may tell of what was and what is: it is held against the subject and the field, not against itself.
    const stated = claims.find(({ place }) => place !== "body");
    if (!stated) return;
    const isOver = stated.status === "resolved";
    const other = claims.find(claim => claim !== stated && (claim.status === "resolved") !== isOver);
    // "Monitoring" may say that all is well again.
    if (!other || stated.status === "monitoring" || other.status === "monitoring") return;
    if (other.place === "body" && claims.some(claim => claim.place === "body" && claim.status === stated.status))
      return;
    yield {
      message: t`The ${placeOf(stated)} says ${statusName(stated.status)}, the ${placeOf(other)} says ${statusName(other.status)}: make both say what is true now, and quote earlier updates with '>'.`,
      span: other.words.span,
      related: [{ message: t`${statusName(stated.status)}: ${stated.words.text}`, span: stated.words.span }]
    };
  }
});

function statusName(status: StatusClaim["status"]): string {
  switch (status) {
    case "investigating":
      return t`investigating`;
    case "identified":
      return t`identified`;
    case "monitoring":
      return t`monitoring`;
    case "resolved":
      return t`resolved`;
  }
}

function placeOf({ place }: StatusClaim): string {
  if (place === "field") return t`status`;
  return place === "subject" ? t`subject` : t`body`;
}
