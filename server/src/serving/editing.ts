/** What changes a document: code actions, and the commands that edit. */
import type { CancellationToken } from "vscode-languageserver";
import { addRowAt } from "../features/add-row.ts";
import { alignTableAt } from "../features/align-table.ts";
import { codeActionsOf } from "../features/code-actions.ts";
import { cycleStatus } from "../features/cycle-status.ts";
import { editAbilities } from "../features/document-edits.ts";
import { continueRow } from "../features/on-type-formatting.ts";
import { shownProblems } from "../features/shown-problems.ts";
import { type AddRowParams, codeActionKinds, type EditParams, methods } from "../protocol.ts";
import type { FeatureGroup } from "./answering.ts";

export const editing: FeatureGroup = {
  capabilities: ({ textDocument }) => ({
    ...(textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) } }
      : {}),
    ...(textDocument?.onTypeFormatting ? { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } } : {})
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

    connection.onRequest(methods.cycleStatus, ({ uri, position }: EditParams, token: CancellationToken) =>
      answer("The next status", uri, token, ({ model }) => cycleStatus(model, position))
    );
    connection.onRequest(methods.alignTable, ({ uri, position }: EditParams, token: CancellationToken) =>
      answer("Align table", uri, token, ({ model }) => alignTableAt(model, position))
    );
    connection.onRequest(methods.addRow, ({ uri, position, now }: AddRowParams, token: CancellationToken) =>
      answer("Add row", uri, token, ({ model }) => addRowAt(model, position, now))
    );
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }, token) =>
      answer("Formatting on type", uri, token, ({ model }) => continueRow(model, position))
    );
  }
};
