import { type NamedOwner, namedOwners } from "../../document/named-owners.ts";
import type { Roster } from "../../document/surroundings.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unknownOwner = rule({
  id: "unknown-owner",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Every owner is somebody whom the team knows.",
  *check(document, { surroundings: { roster } }) {
    for (const owner of unknownOf(namedOwners(document), roster)) {
      const [span, ...others] = owner.spans;
      yield {
        message:
          owner.form === "everybody"
            ? t`'${owner.text}' is nobody whom one can ask: name a person, a role or a team.`
            : t`'${owner.text}' is not in ${roster?.source ?? t`the roster`}: correct the name, or add it there.`,
        span,
        related: others.map(other => ({ message: t`'${owner.text}' also here.`, span: other }))
      };
    }
  }
});

/** Where most owners are strangers, the roster is not theirs: it says nothing about them. */
function unknownOf(owners: readonly NamedOwner[], roster: Roster | null): readonly NamedOwner[] {
  const nobody = owners.filter(({ form }) => form === "everybody");
  const people = owners.filter(({ form }) =>
    form === "handle" ? roster?.listsHandles : form === "name" && roster?.listsNames
  );
  const strangers = people.filter(({ text }) => !roster?.knows(text));
  const isTheirs = strangers.length <= 2 || strangers.length * 2 <= people.length;
  return isTheirs ? [...nobody, ...strangers] : nobody;
}
