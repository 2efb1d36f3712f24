/** What a person has done with the example: by these context keys the walkthrough ticks off its steps. */
import { commands, Disposable, languages, type Position, type Uri, window, workspace } from "vscode";
import type { DocumentState } from "../../../server/src/protocol.ts";
import type { Example } from "./files.ts";
import { findingsOf } from "./findings.ts";

export interface ExampleProgress extends Disposable {
  /** Takes in what the server said about a document. */
  update(state: DocumentState, document: Uri): void;
  /** Takes in where somebody rests the mouse. */
  hovered(document: Uri, position: Position): void;
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
  /** How many findings each document came with. */
  const first = new Map<string, number>();
  const look = (): void => {
    if (window.activeTextEditor && example.holds(window.activeTextEditor.document.uri)) mark("Opened");
  };
  const see = (document: Uri, positions: readonly Position[]): void => {
    if (!example.holds(document)) return;
    const ranges = findingsOf(document).map(({ range }) => range);
    if (positions.some(position => ranges.some(range => range.contains(position)))) mark("FindingSeen");
  };
  /** A finding is fixed where an edit leaves fewer than there were; none at all may mean that nobody judges any more. */
  const count = (document: Uri): void => {
    const address = document.toString();
    const found = findingsOf(document).length;
    if (found === 0) return;
    const isEdited = workspace.textDocuments.some(({ uri, version }) => version > 1 && uri.toString() === address);
    if (isEdited && found < (first.get(address) ?? 0)) mark("FindingFixed");
    // What somebody writes and takes back again is no fix.
    if (!first.has(address)) first.set(address, found);
  };
  look();
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) =>
      see(
        document.uri,
        selections.map(({ active }) => active)
      )
    ),
    languages.onDidChangeDiagnostics(({ uris }) => uris.filter(example.holds).forEach(count))
  );
  return {
    update({ kind }, document) {
      // None comes with the example: this one is a draft.
      if (kind === "postmortem" && example.holds(document)) mark("PostmortemDrafted");
    },
    hovered: (document, position) => see(document, [position]),
    dispose: () => listeners.dispose()
  };
}
