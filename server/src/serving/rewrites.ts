/** The commands that edit, as code actions: for editors that have no such commands. */
import type { CodeAction, CodeActionParams } from "vscode-languageserver";
import { assignOwnerAt, ownersAt } from "../features/assign-owner.ts";
import type { Known } from "../features/completion/known.ts";
import { type EditAbilities, editOf } from "../features/document-edits.ts";
import { codeActionKinds, type DocumentChange, type LocalTime, type Settings } from "../protocol.ts";
import { t } from "../text/translate.ts";
import type { ReadyDocument } from "./answering.ts";
import { editCommands } from "./edit-commands.ts";

/** More owners than that nobody looks for among other actions. */
const mostOwners = 3;

/** No clock but the client's knows what time it is there: a new row then has a placeholder. */
const noTime: LocalTime = { day: "", minutes: 0, offset: 0 };

export interface RewriteRequest {
  readonly range: CodeActionParams["range"];
  readonly only: readonly string[] | undefined;
  readonly can: EditAbilities;
  readonly settings: Settings;
  /** Who may own something. */
  readonly known: Known;
}

/** What can be done with what stands at a place; nothing where other kinds of actions are asked for. */
export function rewritesAt(document: ReadyDocument, request: RewriteRequest): CodeAction[] {
  const { range, only, can, settings, known } = request;
  const kind = codeActionKinds.rewrite;
  if (only && !only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`))) return [];
  const { start: position } = range;
  const action = (title: string, change: DocumentChange | null): CodeAction[] =>
    change && change.edits.length > 0 ? [{ title, kind, edit: editOf(document, change.edits, can) }] : [];
  const { uri, model } = document;
  const choice = ownersAt(known, position);
  const owners = (choice?.candidates ?? []).filter(({ name }) => name !== choice?.current).slice(0, mostOwners);
  return [
    ...editCommands.flatMap(({ title, edit }) =>
      title === undefined ? [] : action(title(), edit(document, { uri, position, now: noTime, owner: "" }, settings))
    ),
    ...owners.flatMap(({ name }) => action(t`Assign to ${name}`, assignOwnerAt(model, position, name)))
  ];
}
