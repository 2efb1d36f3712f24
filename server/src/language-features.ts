/** The language features: the capability of each beside what answers for it. */
import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import type { Judgement } from "./check.ts";
import type { Day } from "./document/days.ts";
import type { OpsDocument } from "./document/ops-document.ts";
import { codeActionsOf } from "./features/code-actions.ts";
import { codeLensesOf } from "./features/code-lenses.ts";
import { cycleStatus } from "./features/cycle-status.ts";
import { editAbilities } from "./features/document-edits.ts";
import { inlayHintsOf } from "./features/inlay-hints.ts";
import { openItemsOf } from "./features/open-items.ts";
import type { Log } from "./host.ts";
import { type CycleStatusParams, codeActionKinds, methods, type Settings } from "./protocol.ts";
import type { Conventions } from "./rules/conventions.ts";

/** An open document that is one of ours, judged as it is now. */
export interface ReadyDocument {
  readonly uri: string;
  readonly version: number;
  readonly model: OpsDocument;
  readonly judgement: Judgement;
  /** By what it was judged. */
  readonly today: Day;
  readonly conventions: Conventions;
}

/** What the features need of the server around them. */
export interface FeatureSurroundings {
  /** The document at an address; `null` for one that is not open, or none of ours. */
  ready(uri: string): Promise<ReadyDocument | null>;
  readonly log: () => Log | undefined;
  readonly settings: () => Settings;
  /** Whether the client shows related places of diagnostics. */
  readonly showsRelated: () => boolean;
  cancelled(): Error;
}

/** What is answered, by what the client can do with it. */
export function featureCapabilities({ textDocument }: ClientCapabilities): ServerCapabilities {
  return {
    ...(textDocument?.codeAction?.codeActionLiteralSupport
      ? {
          codeActionProvider: {
            codeActionKinds: Object.values(codeActionKinds)
          }
        }
      : {}),
    ...(textDocument?.codeLens ? { codeLensProvider: {} } : {}),
    ...(textDocument?.inlayHint ? { inlayHintProvider: true } : {})
  };
}

/** Answers until the connection closes. */
export function serveFeatures(
  connection: Connection,
  capabilities: () => ClientCapabilities,
  surroundings: FeatureSurroundings
): void {
  const { ready, cancelled, log, settings, showsRelated } = surroundings;

  /** What a feature says of a document. One that fails says nothing and a word in the log; the others live. */
  async function answer<Result>(
    feature: string,
    uri: string,
    token: CancellationToken,
    say: (document: ReadyDocument) => Result
  ): Promise<Result | null> {
    const document = await ready(uri);
    if (token.isCancellationRequested) throw cancelled();
    if (!document) return null;
    try {
      return say(document);
    } catch (error) {
      log()?.error(`${feature} failed in ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      return null;
    }
  }

  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }, token) =>
    answer("Code actions", uri, token, ({ version, model, judgement }) =>
      codeActionsOf({
        ...{ document: { uri, version }, model, problems: judgement.problems, range, only },
        can: editAbilities(capabilities()),
        showsRelated: showsRelated()
      })
    )
  );

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer("Code lenses", uri, token, ({ model, today, conventions: { staleAfter } }) =>
      settings().codeLens ? codeLensesOf(model, { today, staleAfter }) : []
    )
  );

  connection.onRequest(methods.cycleStatus, ({ uri, position }: CycleStatusParams, token: CancellationToken) =>
    answer("The next status", uri, token, ({ model }) => cycleStatus(model, position))
  );

  connection.onRequest(methods.openItems, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
    answer("The open items", uri, token, ({ model, judgement }) => openItemsOf(model, judgement.problems))
  );

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    answer("Inlay hints", uri, token, ({ model, today }) =>
      settings().inlayHints ? inlayHintsOf(model, range, today) : []
    )
  );
}
