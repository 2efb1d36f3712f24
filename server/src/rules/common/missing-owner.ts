import { likelyOwners, type Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Ownerless } from "../../document/release/ownerless.ts";
import { t } from "../../text/translate.ts";
import { lackFinder } from "../postmortem/lacking.ts";
import { assignList, fillOwner } from "../postmortem/owner-fixes.ts";
import { type Finding, rule } from "../rule.ts";

export const missingOwner = rule({
  id: "missing-owner",
  kinds: ["release-checklist", "postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: true,
  summary: "Every criterion, change and action item has an owner.",
  *check(document) {
    if (document.kind === "release-checklist") yield* inChecklist(document.ownerless);
    else yield* inActionItems(document);
  }
});

function* inChecklist(ownerless: readonly Ownerless[]): Iterable<Finding> {
  for (const { text, span, form } of ownerless) yield { message: messages[form](text), span };
}

const messages: { readonly [F in Ownerless["form"]]: (text: string) => string } = {
  cell: text =>
    text === ""
      ? t`No owner: name the person, role or team that answers for it.`
      : t`No owner for '${text}': name the person, role or team that answers for it.`,
  label: text => t`'${text}' names nobody: write the person, role or team behind it.`,
  item: text => t`'${text}' has no owner, unlike the boxes around it: add @handle, a role or a team.`
};

function* inActionItems(document: Postmortem): Iterable<Finding> {
  yield* findLacking(document.actionItems, (items, place, group) => {
    const owners = likelyOwners(document);
    return place === "cell" ? fillOwner(items[0], owners) : assignList(items, group.items, owners, document);
  });
}

const findLacking = lackFinder({
  column: "owner",
  says: {
    wanted: () => t`name the person, role or team that does it`,
    of: what => t`No owner for ${what}`,
    ofOne: list => t`The action item under '${list}' has no owner`,
    ofAll: (count, list) => t`None of the ${count} action items under '${list}' has an owner`,
    item: text => t`No owner: ${text}`
  },
  lacks: ({ owner }) => owner === null,
  severity: items => (items.every(({ ticket }) => ticket) ? "information" : "warning")
});
