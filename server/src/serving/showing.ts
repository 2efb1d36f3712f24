/** What is shown over and in a document: lenses, hints, colours, folds, its outline. */
import type { FoldingRange } from "vscode-languageserver";
import { codeLensesOf } from "../features/code-lenses.ts";
import { documentSymbolsOf, flatSymbolsOf } from "../features/document-symbols.ts";
import { foldingRangesOf } from "../features/folding.ts";
import { hoverAt } from "../features/hover/hover.ts";
import { ruleKeyHover } from "../features/hover/rule-key.ts";
import { type Writer, writerFor } from "../features/hover/writer.ts";
import { inlayHintsOf } from "../features/inlay-hints.ts";
import { selectionRangesOf } from "../features/selection-ranges.ts";
import { semanticTokensOf } from "../features/semantic-tokens.ts";
import { shownProblems } from "../features/shown-problems.ts";
import { tokenLegend } from "../features/token-types.ts";
import { type FeatureGroup, spared } from "./answering.ts";

export const showing: FeatureGroup = {
  capabilities: ({ textDocument }) => ({
    ...(textDocument?.codeLens ? { codeLensProvider: {} } : {}),
    ...(textDocument?.inlayHint ? { inlayHintProvider: true } : {}),
    ...(textDocument?.hover ? { hoverProvider: true } : {}),
    // An editor may show the symbols of several servers, each under its name.
    ...(textDocument?.documentSymbol ? { documentSymbolProvider: { label: "Go/No-Go" } } : {}),
    ...(textDocument?.foldingRange ? { foldingRangeProvider: true } : {}),
    ...(textDocument?.selectionRange ? { selectionRangeProvider: true } : {}),
    ...(textDocument?.semanticTokens
      ? { semanticTokensProvider: { legend: tokenLegend, full: true, range: true } }
      : {})
  }),

  serve({ connection, client, answer, settings, configurationText, timeZone, log, isExtension }) {
    const write = (): Writer => writerFor(client().textDocument?.hover ?? {});

    connection.onHover(async ({ textDocument: { uri }, position }, token) => {
      const configuration = configurationText(uri);
      if (configuration !== null)
        return settings().enable
          ? spared("Hover", uri, log(), () => ruleKeyHover(configuration, position, write()))
          : null;
      return answer("Hover", uri, token, ({ model: document, judgement, today, conventions }) => {
        const place = document.placeAt(position);
        const problems = shownProblems(judgement.problems, settings().rules);
        return (
          place &&
          hoverAt({
            ...{ document, position, place, problems, today, conventions },
            ...{ timeZone: timeZone(), write: write() }
          })
        );
      });
    });

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
        foldingRangesOf(model, {
          limit: client().textDocument?.foldingRange?.rangeLimit,
          sections: !isExtension()
        })
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
