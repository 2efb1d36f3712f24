/** What changes a document: code actions, formatting on type, and the commands that edit. */
import type { CancellationToken, ClientCapabilities, CodeAction } from "vscode-languageserver";
import { ownersAt } from "../features/assign-owner.ts";
import { codeActionsOf } from "../features/code-actions.ts";
import { editAbilities } from "../features/document-edits.ts";
import { continueRow } from "../features/on-type-formatting.ts";
import { pasteRowsAt } from "../features/paste-rows.ts";
import { firstPlaceholder } from "../features/placeholder-stops.ts";
import { readinessSummary } from "../features/readiness-summary.ts";
import { shownProblems } from "../features/shown-problems.ts";
import {
  codeActionKinds,
  type DocumentChange,
  type EditParams,
  methods,
  type PasteRowsParams,
  serverCommands
} from "../protocol.ts";
import { t } from "../text/translate.ts";
import { type FeatureGroup, isReadOnly } from "./answering.ts";
import { type AnyEditParams, editCommands } from "./edit-commands.ts";
import { knownAround } from "./known.ts";
import { rewritesAt } from "./rewrites.ts";

const readOnly = (): DocumentChange => ({
  edits: [],
  message: t`This state of the file cannot be edited: open the file itself.`
});

export const editing: FeatureGroup = {
  capabilities: ({ textDocument, ...client }) => ({
    // A client that makes tab stops needs no command for them.
    ...(showsDocuments(client) && !editAbilities(client).snippets
      ? { executeCommandProvider: { commands: Object.values(serverCommands) } }
      : {}),
    ...(textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) } }
      : {}),
    ...(textDocument?.onTypeFormatting ? { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } } : {})
  }),

  serve({ connection, client, answer, obey, neighbours, authors, settings, showsRelated, isExtension }) {
    connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }, token) =>
      // To fill the placeholders is a command, too.
      (only?.includes(codeActionKinds.fillPlaceholders) ? obey : answer)(
        "Code actions",
        uri,
        token,
        (document): CodeAction[] => {
          if (isReadOnly(document)) return [];
          const { version, model, judgement } = document;
          const can = editAbilities(client());
          const actions = codeActionsOf({
            ...{ document: { uri, version }, model, range, only, can },
            problems: shownProblems(judgement.problems, settings().rules),
            showsRelated: showsRelated(),
            showsDocuments: showsDocuments(client())
          });
          if (isExtension()) return actions;
          const known = knownAround(document, { neighbours, authors, settings });
          return [...actions, ...rewritesAt(document, { range, only, can, known, settings: settings() })];
        }
      )
    );

    connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }, token) => {
      if (command !== serverCommands.selectPlaceholder || typeof uri !== "string") return null;
      const selection = await answer("The first placeholder", uri, token, ({ model }) => firstPlaceholder(model));
      if (selection) await connection.window.showDocument({ uri, takeFocus: true, selection });
      return null;
    });

    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }, token) =>
      answer("Formatting on type", uri, token, ({ model }) => continueRow(model, position))
    );

    for (const { method, name, edit } of editCommands) {
      connection.onRequest(method, (parameters: AnyEditParams, token: CancellationToken) =>
        obey(name, parameters.uri, token, document =>
          isReadOnly(document) ? readOnly() : edit(document, parameters, settings())
        )
      );
    }

    connection.onRequest(methods.pasteRows, ({ uri, position, ...rows }: PasteRowsParams, token: CancellationToken) =>
      obey("Pasted rows", uri, token, ({ model }) => pasteRowsAt(model, position, rows))
    );

    connection.onRequest(methods.readinessSummary, ({ uri }: Pick<EditParams, "uri">, token: CancellationToken) =>
      obey("The readiness summary", uri, token, ({ model, inEnglish }) => readinessSummary(model, inEnglish()))
    );

    connection.onRequest(methods.owners, ({ uri, position }: EditParams, token: CancellationToken) =>
      obey("Owners", uri, token, document =>
        ownersAt(knownAround(document, { neighbours, authors, settings }), position)
      )
    );
  }
};

/** Whether a client runs commands of the server, and shows a place when it is asked to. */
function showsDocuments({ workspace, window }: Pick<ClientCapabilities, "workspace" | "window">): boolean {
  return workspace?.executeCommand !== undefined && window?.showDocument?.support === true;
}
