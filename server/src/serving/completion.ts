/** What may be written at the cursor. */
import { type CompletionItem, type CompletionList, CompletionTriggerKind } from "vscode-languageserver";
import { completionsAt } from "../features/completion/completion.ts";
import { configurationCompletionsAt } from "../features/completion/configuration.ts";
import { completionAbilities } from "../features/completion/offers.ts";
import { triggerCharacters, wantedAt } from "../features/completion/triggers.ts";
import { type FeatureGroup, spared } from "./answering.ts";
import { knownAround } from "./known.ts";

export const completion: FeatureGroup = {
  capabilities: ({ textDocument }) =>
    textDocument?.completion ? { completionProvider: { triggerCharacters: [...triggerCharacters] } } : {},

  serve({ connection, client, answer, log, lineAt, configurationText, isExtension, ...around }) {
    connection.onCompletion(({ textDocument: { uri }, position, context }, token) => {
      const trigger =
        context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
      const can = completionAbilities(client());
      const text = configurationText(uri);
      if (text !== null) {
        if (!around.settings().enable || (trigger !== undefined && trigger !== "@")) return null;
        const request = { uri, text, position, documents: around.neighbours(uri), knowsSchema: isExtension(), can };
        return spared("Completion", uri, log(), () => configurationCompletionsAt(request));
      }
      const line = lineAt(uri, position);
      // Most of what is typed wants nothing: that is seen without reading the document.
      if (!line || !wantedAt(line, trigger)) return null;
      return answer("Completion", uri, token, (document): CompletionItem[] | CompletionList | null => {
        const items = completionsAt(knownAround(document, around), { position, trigger, can });
        // What the rest of the workspace names comes while the person types on.
        return items && !around.index()?.isComplete() ? { isIncomplete: true, items } : items;
      });
    });
  }
};
