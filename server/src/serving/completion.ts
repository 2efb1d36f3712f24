/** What may be written at the cursor. */
import { CompletionTriggerKind } from "vscode-languageserver";
import { completionsAt } from "../features/completion/completion.ts";
import { completionAbilities } from "../features/completion/offers.ts";
import { triggerCharacters, wantedAt } from "../features/completion/triggers.ts";
import type { FeatureGroup } from "./answering.ts";
import { knownAround } from "./known.ts";

export const completion: FeatureGroup = {
  capabilities: ({ textDocument }) =>
    textDocument?.completion ? { completionProvider: { triggerCharacters: [...triggerCharacters] } } : {},

  serve({ connection, client, answer, lineAt, neighbours, settings }) {
    connection.onCompletion(({ textDocument: { uri }, position, context }, token) => {
      const trigger =
        context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
      const line = lineAt(uri, position);
      // Most of what is typed wants nothing: that is seen without reading the document.
      if (!line || !wantedAt(line, trigger)) return null;
      return answer("Completion", uri, token, document =>
        completionsAt(knownAround(document, { neighbours, settings }), {
          position,
          trigger,
          can: completionAbilities(client())
        })
      );
    });
  }
};
