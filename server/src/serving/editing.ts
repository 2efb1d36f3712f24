/** What changes a document: code actions, and the commands that edit. */
import type { CancellationToken } from "vscode-languageserver";
import { codeActionsOf } from "../features/code-actions.ts";
import { cycleStatus } from "../features/cycle-status.ts";
import { editAbilities } from "../features/document-edits.ts";
import { shownProblems } from "../features/shown-problems.ts";
import { type CycleStatusParams, codeActionKinds, methods } from "../protocol.ts";
import type { FeatureGroup } from "./answering.ts";

export const editing: FeatureGroup = {
  capabilities: ({ textDocument }) => ({
    ...(textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) } }
      : {})
  }),

  serve({ connection, client, answer, settings, showsRelated }) {
    connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }, token) =>
      answer("Code actions", uri, token, ({ version, model, judgement }) =>
        codeActionsOf({
          ...{ document: { uri, version }, model, range, only },
          problems: shownProblems(judgement.problems, settings().rules),
          can: editAbilities(client()),
          showsRelated: showsRelated()
        })
      )
    );

    connection.onRequest(methods.cycleStatus, ({ uri, position }: CycleStatusParams, token: CancellationToken) =>
      answer("The next status", uri, token, ({ model }) => cycleStatus(model, position))
    );
  }
};
