import type { ActionItemGroup } from "../../document/postmortem/action-items.ts";
import type { Ownerless } from "../../document/release/ownerless.ts";
import { type Finding, rule } from "../rule.ts";

export const missingOwner = rule({
  id: "missing-owner",
  kinds: ["release-checklist", "postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "Every criterion, change and action item has an owner.",
  *check(document) {
    if (document.kind === "release-checklist") yield* inChecklist(document.ownerless);
    else for (const group of document.actionItems) yield* inActionItems(group);
  }
});

function* inChecklist(ownerless: readonly Ownerless[]): Iterable<Finding> {
  for (const { text, span, form } of ownerless) {
    const message =
      form === "cell"
        ? `No owner${text === "" ? "" : ` for '${text}'`}: name the person, role or team that answers for it.`
        : `'${text}' has no owner, unlike the boxes around it: add @handle, a role or a team.`;
    yield { message, span };
  }
}

/** A blank cell is shown in its place. Items of a list have no such place: where none has an owner, the section lacks them. */
function* inActionItems({ section, items }: ActionItemGroup): Iterable<Finding> {
  const open = items.filter(({ state, owner }) => state === "open" && owner === null);
  const listed = open.filter(({ cells }) => cells.owner === null);
  for (const { text, cells, ticket } of open) {
    if (cells.owner === null) continue;
    yield {
      message: `No owner for '${text}': name the person, role or team that does it.`,
      span: cells.owner.span,
      severity: ticket ? "information" : "warning"
    };
  }
  if (listed.length === 0 || items.some(({ owner }) => owner !== null)) return;
  const where = `under '${section.name.text}'`;
  yield {
    message:
      listed.length === 1
        ? `The action item ${where} has no owner: add @handle, a role or a team.`
        : `None of the ${listed.length} action items ${where} has an owner: add @handle, a role or a team to each.`,
    span: section.name.span,
    severity: listed.every(({ ticket }) => ticket) ? "information" : "warning",
    related: listed.map(({ text, span }) => ({ message: `No owner: ${text}`, span }))
  };
}
