import { followedActions } from "../../document/across/actions.ts";
import { relatedOf } from "../../document/across/sources.ts";
import { insertAfter, replaceCell } from "../../document/edits.ts";
import type { ActionItem } from "../../document/postmortem/action-item.ts";
import { type Fix, rule } from "../rule.ts";

export const droppedAction = rule({
  id: "dropped-action",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "What a chat agreed to do, and who took it, is in its postmortem.",
  *check(document, { surroundings }) {
    for (const chat of relatedOf(surroundings, "transcript")) {
      for (const { action, item } of followedActions(chat.document, document)) {
        const { owner, span, text } = action;
        const related = [{ message: `In the chat: ${text}${owner === null ? "" : ` (${owner})`}`, span, in: chat }];
        if (item === null) {
          yield {
            message: `The chat's action '${text}' is not among the action items: add it, or say why it is not done.`,
            span: document.actionItems[0]?.section.name.span ?? document.place,
            related
          };
        } else if (owner !== null && item.owner === null && item.state === "open") {
          yield {
            message: `'${item.text}' has no owner here, but ${owner} took it in the chat: take the name over.`,
            span: item.span,
            related,
            fixes: ownerFixes(item, owner)
          };
        }
      }
    }
  }
});

function ownerFixes({ cells, form, span }: ActionItem, owner: string): Fix[] {
  const name = /^[@\p{Lu}]/u.test(owner) ? owner : `@${owner}`;
  if (form === "row" && cells.owner === null) return [];
  const edit =
    form === "row" && cells.owner
      ? replaceCell(cells.owner, name)
      : insertAfter(span, ` (${name.replace(/\s/g, " ")})`);
  return edit ? [{ title: `Take the owner over from the chat: ${name}`, edits: [edit] }] : [];
}
