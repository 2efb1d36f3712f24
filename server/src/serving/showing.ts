/** What is shown over and in a document: lenses, hints, colours, folds, its outline. */
import type { FoldingRange } from "vscode-languageserver";
import { codeLensesOf } from "../features/code-lenses.ts";
import { documentSymbolsOf, flatSymbolsOf } from "../features/document-symbols.ts";
import { foldingRangesOf } from "../features/folding.ts";
import { inlayHintsOf } from "../features/inlay-hints.ts";
import { selectionRangesOf } from "../features/selection-ranges.ts";
import { semanticTokensOf, tokenLegend } from "../features/semantic-tokens.ts";
import type { FeatureGroup } from "./answering.ts";

export const showing: FeatureGroup = {
  capabilities: ({ textDocument }) => ({
    ...(textDocument?.codeLens ? { codeLensProvider: {} } : {}),
    ...(textDocument?.inlayHint ? { inlayHintProvider: true } : {}),
    // An editor may show the symbols of several servers, each under its name.
    ...(textDocument?.documentSymbol ? { documentSymbolProvider: { label: "Go/No-Go" } } : {}),
    ...(textDocument?.foldingRange ? { foldingRangeProvider: true } : {}),
    ...(textDocument?.selectionRange ? { selectionRangeProvider: true } : {}),
    ...(textDocument?.semanticTokens
      ? { semanticTokensProvider: { legend: tokenLegend, full: true, range: true } }
      : {})
  }),

  serve({ connection, client, answer, settings }) {
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

    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      answer("Document symbols", uri, token, ({ model }) =>
        client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
          ? documentSymbolsOf(model)
          : flatSymbolsOf(model, uri)
      )
    );

    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      answer("Folding", uri, token, ({ model }): FoldingRange[] =>
        foldingRangesOf(model, client().textDocument?.foldingRange?.rangeLimit)
      )
    );

    connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
      answer("Selection ranges", uri, token, ({ model }) => selectionRangesOf(model, positions))
    );

    connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => {
      const tokens = await answer("Semantic tokens", uri, token, ({ model, today }) => semanticTokensOf(model, today));
      return tokens ?? { data: [] };
    });

    connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
      const tokens = await answer("Semantic tokens", uri, token, ({ model, today }) =>
        semanticTokensOf(model, today, range)
      );
      return tokens ?? { data: [] };
    });
  }
};
