import { likelyOwners, type Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Ownerless } from "../../document/release/ownerless.ts";
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
  cell: text => `No owner${text === "" ? "" : ` for '${text}'`}: name the person, role or team that answers for it.`,
  label: text => `'${text}' names nobody: write the person, role or team behind it.`,
  item: text => `'${text}' has no owner, unlike the boxes around it: add @handle, a role or a team.`
};

function* inActionItems(document: Postmortem): Iterable<Finding> {
  yield* findLacking(document.actionItems, (items, place, group) => {
    const owners = likelyOwners(document);
    return place === "cell" ? fillOwner(items[0], owners) : assignList(items, group.items, owners, document);
  });
}

const findLacking = lackFinder({
  column: "owner",
  name: "owner",
  wanted: "name the person, role or team that does it",
  lacks: ({ owner }) => owner === null,
  severity: items => (items.every(({ ticket }) => ticket) ? "information" : "warning")
});
