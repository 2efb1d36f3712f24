/** Tells the server which states of files are to be judged, whenever other ones are shown. */
import { type Disposable, type Uri, window, workspace } from "vscode";
import type { ShownRevision } from "../../../server/src/protocol.ts";
import { judgedRevisions } from "./judged-revisions.ts";
import { isRevision, shownTexts } from "./shown-texts.ts";

export interface Revisions extends Disposable {
  /** Says it again, to a server that knows nothing yet. */
  tell(): void;
  /** Whether a text is shown only for another to be compared with: nothing is said of it. */
  isCompared(uri: Uri): boolean;
}

export function trackRevisions(send: (shown: readonly ShownRevision[]) => void): Revisions {
  // The first server is told once it runs.
  let judged = judgedRevisions(shownTexts());
  const look = (): void => {
    const now = judgedRevisions(shownTexts());
    if (JSON.stringify(now) === JSON.stringify(judged)) return;
    judged = now;
    send(judged);
  };
  const listeners = [
    window.tabGroups.onDidChangeTabs(look),
    window.tabGroups.onDidChangeTabGroups(look),
    window.onDidChangeVisibleTextEditors(look),
    workspace.onDidChangeWorkspaceFolders(look)
  ];
  return {
    tell: () => send(judged),
    isCompared: uri => isRevision(uri) && !judged.some(each => each.uri === uri.toString()),
    dispose() {
      for (const listener of listeners) listener.dispose();
    }
  };
}
