/** What leads through a document, and from one to the next. */
import type { CancellationToken } from "vscode-languageserver";
import { openItemsOf } from "../features/open-items.ts";
import { methods } from "../protocol.ts";
import type { FeatureGroup } from "./answering.ts";

export const navigation: FeatureGroup = {
  capabilities: () => ({}),

  serve({ connection, answer }) {
    connection.onRequest(methods.openItems, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      answer("The open items", uri, token, ({ model, judgement }) => openItemsOf(model, judgement.problems))
    );
  }
};
