/** What commands and keybindings go by: `gonogo.documentKind`, the kind of the document in the active editor. */
import { commands, type Disposable, window } from "vscode";
import type { DocumentState } from "../../server/src/protocol.ts";

export interface ContextKey extends Disposable {
  /** Takes in that something was said about a document. */
  update(): void;
}

/** Empty for a document that is none of ours, and while nobody knows. */
export function createContextKey(stateOf: (uri: string) => DocumentState | undefined): ContextKey {
  let shown: string | undefined;
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const kind = (uri === undefined ? null : stateOf(uri)?.kind) ?? "";
    if (kind === shown) return;
    shown = kind;
    void commands.executeCommand("setContext", "gonogo.documentKind", kind);
  };
  const listener = window.onDidChangeActiveTextEditor(update);
  update();
  return { update, dispose: () => listener.dispose() };
}
