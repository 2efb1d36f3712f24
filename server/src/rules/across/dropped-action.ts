import { followedActions, namesSpeaker } from "../../document/across/actions.ts";
import { relatedOf } from "../../document/across/sources.ts";
import { insertAfter, replaceCell } from "../../document/edits.ts";
import type { ActionItem } from "../../document/postmortem/action-item.ts";
import { addActionItem } from "../../document/postmortem/new-action-item.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { ChatAction } from "../../document/transcript/actions.ts";
import { t } from "../../text/translate.ts";
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
      for (const { action, item, isTelling } of followedActions(chat.document, document)) {
        const { owner, span, text } = action;
        const told = owner === null ? text : t`${text} (${owner})`;
        const related = [{ message: t`In the chat: ${told}`, span, in: chat }];
        if (item === null) {
          yield {
            message: t`The chat's action '${text}' is not among the action items: add it, or say why it is not done.`,
            span: document.actionItems[0]?.section.name.span ?? document.place,
            related,
            fixes: isTelling ? additionOf(document, action) : []
          };
        } else if (
          owner !== null &&
          item.owner === null &&
          item.state === "open" &&
          !namesSpeaker(item, chat.document)
        ) {
          yield {
            message: t`'${item.text}' has no owner here, but ${owner} took it in the chat: take the name over.`,
            span: item.span,
            related,
            fixes: ownerFixes(item, owner)
          };
        }
      }
    }
  }
});

function additionOf(document: Postmortem, { owner, text }: ChatAction): Fix[] {
  const name = owner === null ? null : ownerName(owner);
  const edit = addActionItem(document, { task: text, owner: name });
  const title = name === null ? t`Add the action item '${text}'` : t`Add the action item '${text}' of ${name}`;
  return edit ? [{ title, edits: [edit] }] : [];
}

/** As people are named: what is written in lower case is a handle. */
function ownerName(owner: string): string {
  return /^[@\p{Lu}]/u.test(owner) ? owner : `@${owner}`;
}

function ownerFixes({ cells, form, span }: ActionItem, owner: string): Fix[] {
  const name = ownerName(owner);
  if (form === "row" && cells.owner === null) return [];
  const edit =
    form === "row" && cells.owner
      ? replaceCell(cells.owner, name)
      : insertAfter(span, ` (${name.replace(/\s/g, " ")})`);
  return edit ? [{ title: t`Take the owner over from the chat: ${name}`, edits: [edit] }] : [];
}
