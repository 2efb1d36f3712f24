/** What a person has done with the example: by these context keys the walkthrough ticks off its steps. */
import { commands, Disposable, languages, type Uri, window, workspace } from "vscode";
import type { DocumentState } from "../../../server/src/protocol.ts";
import type { Example } from "./files.ts";
import { findingsOf } from "./findings.ts";

export interface ExampleProgress extends Disposable {
  /** Takes in what the server said about a document. */
  update(state: DocumentState, document: Uri): void;
}

type Step = "Opened" | "FindingSeen" | "FindingFixed" | "PostmortemDrafted";

/** Watches the example, however the person goes about it: by the walkthrough, by the palette or by hand. */
export function createExampleProgress(example: Example): ExampleProgress {
  const done = new Set<Step>();
  const mark = (step: Step): void => {
    if (done.has(step)) return;
    done.add(step);
    void commands.executeCommand("setContext", `gonogo.example${step}`, true);
  };
  const most = new Map<string, number>();
  const look = (): void => {
    if (window.activeTextEditor && example.holds(window.activeTextEditor.document.uri)) mark("Opened");
  };
  /** A finding is fixed where an edit leaves fewer than there were; none at all may mean that nobody judges any more. */
  const count = (document: Uri): void => {
    const address = document.toString();
    const found = findingsOf(document).length;
    const isEdited = workspace.textDocuments.some(({ uri, version }) => version > 1 && uri.toString() === address);
    if (found > 0 && isEdited && found < (most.get(address) ?? 0)) mark("FindingFixed");
    if (found > (most.get(address) ?? 0)) most.set(address, found);
  };
  look();
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      if (!example.holds(document.uri)) return;
      const ranges = findingsOf(document.uri).map(({ range }) => range);
      if (selections.some(({ active }) => ranges.some(range => range.contains(active)))) mark("FindingSeen");
    }),
    languages.onDidChangeDiagnostics(({ uris }) => uris.filter(example.holds).forEach(count))
  );
  return {
    update({ kind }, document) {
      // None comes with the example: this one is a draft.
      if (kind === "postmortem" && example.holds(document)) mark("PostmortemDrafted");
    },
    dispose: () => listeners.dispose()
  };
}
