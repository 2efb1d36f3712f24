/** The language status item: what the document in the active editor is taken for, and whether it is go. */
import { type Disposable, LanguageStatusSeverity, languages, type Uri, window, workspace } from "vscode";
import type { DocumentState } from "../../server/src/protocol.ts";
import { commandIds } from "./commands.ts";
import { documentSelector } from "./documents.ts";
import { l10n } from "./l10n.ts";
import type { ServerCondition } from "./session.ts";
import { describeState } from "./status-text.ts";

/** The status item and what it knows. */
export interface Status extends Disposable {
  /** Takes in what the server said about a document. */
  update(state: DocumentState): void;
  /** Takes in whether the server runs; what a server said is forgotten when it is gone. */
  server(condition: ServerCondition): void;
  /** What the server last said about an open document, by its address. */
  stateOf(uri: string): DocumentState | undefined;
}

/** Creates the item; it follows the active editor by itself. `isCompared`: whether nothing is said of a text. */
export function createStatus(isCompared: (uri: Uri) => boolean): Status {
  const states = new Map<string, DocumentState>();
  const item = languages.createLanguageStatusItem("gonogo.document", documentSelector());
  item.name = "Go/No-Go";
  let condition: ServerCondition = "starting";

  const show = (): void => {
    const active = window.activeTextEditor?.document.uri;
    const uri = active?.toString();
    const state = uri === undefined ? undefined : states.get(uri);
    const isSilent = active !== undefined && isCompared(active);
    item.busy = condition === "starting" || (condition === "running" && state === undefined && !isSilent);
    item.severity = LanguageStatusSeverity.Information;
    item.command = { command: "workbench.actions.view.problems", title: l10n.t("Problems") };
    if (condition === "failed") {
      item.text = l10n.t("Go/No-Go is not running");
      item.detail = l10n.t("Documents are not checked");
      item.severity = LanguageStatusSeverity.Error;
      item.command = { command: commandIds.restartServer, title: l10n.t("Restart Server") };
    } else if (isSilent && condition === "running") {
      item.text = l10n.t("Shown to compare with");
      item.detail = l10n.t("What is checked is the file, or its other side");
    } else if (state === undefined) {
      item.text = "Go/No-Go";
      item.detail = condition === "starting" ? l10n.t("Starting") : l10n.t("Reading the document");
    } else {
      const { text, detail, attention } = describeState(state);
      item.text = text;
      item.detail = detail;
      if (attention) item.severity = LanguageStatusSeverity.Warning;
    }
  };

  const listeners = [
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(document => void states.delete(document.uri.toString()))
  ];
  show();
  return {
    update(state) {
      states.set(state.uri, state);
      show();
    },
    server(next) {
      condition = next;
      if (next !== "running") states.clear();
      show();
    },
    stateOf: uri => states.get(uri),
    dispose() {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    }
  };
}
