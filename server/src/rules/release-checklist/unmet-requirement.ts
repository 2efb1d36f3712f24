import type { Required, Requirement } from "../../document/release/requirements.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unmetRequirement = rule({
  id: "unmet-requirement",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A release that requires a rollback runbook or a retrospective, or is of high risk, has them.",
  *check({ identity, leadsToRunbook, plansRetrospective, procedures, requirements }) {
    // A policy for a class of releases is none of them.
    if (identity.isBare) return;
    // Without a sentence that asks for a runbook of its own, steps in the document will do.
    const isSelfContained = procedures.some(({ canBeFollowed }) => canBeFollowed);
    const lacks = (required: Required, { by }: Requirement): boolean =>
      required === "retrospective" ? !plansRetrospective : !leadsToRunbook && !(by === "risk" && isSelfContained);
    const unmet = requirements.flatMap(requirement => {
      const wants = requirement.wants.filter(each => lacks(each, requirement));
      return wants.length > 0 ? [{ ...requirement, wants }] : [];
    });
    const [first] = unmet;
    if (!first) return;
    const lacking = (["rollback-runbook", "retrospective"] as const).filter(each =>
      unmet.some(({ wants }) => wants.includes(each))
    );
    const wanted = lacking.map(each => needs[each]()).join(t`, and `);
    yield {
      message: first.by === "risk" ? t`A release of high risk needs ${wanted}.` : t`This release requires ${wanted}.`,
      span: first.span
    };
  }
});

const needs: Readonly<Record<Required, () => string>> = {
  "rollback-runbook": () => t`its rollback runbook, which nothing links to: link it here`,
  retrospective: () => t`a retrospective, which nobody has planned: add it with its date to the items after the release`
};
