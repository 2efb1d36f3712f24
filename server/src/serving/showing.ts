/** What is shown over and in a document: lenses and hints. */
import { codeLensesOf } from "../features/code-lenses.ts";
import { inlayHintsOf } from "../features/inlay-hints.ts";
import type { FeatureGroup } from "./answering.ts";

export const showing: FeatureGroup = {
  capabilities: ({ textDocument }) => ({
    ...(textDocument?.codeLens ? { codeLensProvider: {} } : {}),
    ...(textDocument?.inlayHint ? { inlayHintProvider: true } : {})
  }),

  serve({ connection, answer, settings }) {
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      answer("Code lenses", uri, token, ({ model, today, conventions: { staleAfter } }) =>
        settings().codeLens ? codeLensesOf(model, { today, staleAfter }) : []
      )
    );

    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      answer("Inlay hints", uri, token, ({ model, today }) =>
        settings().inlayHints ? inlayHintsOf(model, range, today) : []
      )
    );
  }
};
