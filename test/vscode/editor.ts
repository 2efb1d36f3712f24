/** What the tests inside an editor do again and again. Nothing here sleeps: everything waits for what it needs. */
import * as assert from "node:assert/strict";
import {
  commands,
  type Diagnostic,
  type Disposable,
  EventEmitter,
  extensions,
  languages,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  type QuickPickItemButtonEvent,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace
} from "vscode";
import type { Api } from "../../client/src/extension.ts";
import type { DocumentState } from "../../server/src/protocol.ts";

const limit = 15_000;

/** The extension as VS Code knows it. */
export function extension() {
  const found = extensions.getExtension<Api>("gonogo.gonogo");
  assert.ok(found, "the extension is not there");
  return found;
}

/** What the extension offers to others; activates it when nothing else has. */
export async function api(): Promise<Api> {
  return extension().activate();
}

/**
 * Waits until `read` gives a value, looking again after every event of the editor that could change it, and now and then
 * for what no event tells, such as activation.
 *
 * @throws {Error} naming `what` when that does not happen in time
 */
export async function eventually<T>(what: string, read: () => T | undefined | false): Promise<T> {
  const first = read();
  if (first !== undefined && first !== false) return first;
  const states = extension().isActive ? [(await api()).onDidChangeDocumentState] : [];
  return new Promise((resolve, reject) => {
    const listeners: Disposable[] = [];
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(lookNowAndThen);
      for (const listener of listeners) listener.dispose();
    };
    const look = (): void => {
      const value = read();
      if (value === undefined || value === false) return;
      end();
      resolve(value);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`did not happen within ${limit / 1000} s: ${what}`));
    }, limit);
    const lookNowAndThen = setInterval(look, 100);
    const events = [
      ...states,
      languages.onDidChangeDiagnostics,
      window.onDidChangeActiveTextEditor,
      window.onDidChangeTextEditorSelection,
      workspace.onDidOpenTextDocument,
      workspace.onDidCloseTextDocument,
      workspace.onDidChangeTextDocument,
      extensions.onDidChange
    ] as const;
    for (const event of events) listeners.push(event(look));
    look();
  });
}

/** The address of a file of the test workspace. */
export function fileOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the test workspace in the active editor. */
export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileOf(name)), { preview: false });
}

/** Opens a new, untitled document. */
export async function openText(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content }));
}

/** Our findings in a document, in its order. */
export function findings(document: TextDocument): Diagnostic[] {
  const all = languages.getDiagnostics(document.uri).filter(diagnostic => diagnostic.source === "gonogo");
  return all.sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The rule that a finding comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** What the server says about the document as it is now. */
export async function judged(document: TextDocument): Promise<DocumentState> {
  const { documentState } = await api();
  const current = (): DocumentState | undefined => {
    const state = documentState(document.uri.toString());
    return state && state.version >= document.version ? state : undefined;
  };
  return eventually(`a judgement of ${document.uri.path} at version ${document.version}`, current);
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  // In whichever group: closing all would ask what becomes of those that are changed, and nobody answers.
  for (const document of workspace.textDocuments.filter(each => each.isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  while (window.activeTextEditor?.document.isDirty)
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** Replaces a function of the editor for the time of a test; returns what puts it back. */
export function replace<Holder extends object, Name extends keyof Holder>(
  holder: Holder,
  name: Name,
  substitute: Holder[Name]
): () => void {
  const original = holder[name];
  holder[name] = substitute;
  return () => {
    holder[name] = original;
  };
}

/** A list in which somebody types a name that is not there, and takes it. */
export function typing(name: string): QuickPick<QuickPickItem> {
  const [typed, accepted] = [new EventEmitter<string>(), new EventEmitter<void>()];
  const picker = {
    items: [] as readonly QuickPickItem[],
    selectedItems: [] as readonly QuickPickItem[],
    onDidChangeValue: typed.event,
    onDidAccept: accepted.event,
    onDidHide: new EventEmitter<void>().event,
    hide() {},
    show() {
      typed.fire(name);
      picker.selectedItems = picker.items.filter(({ label }) => label === name);
      accepted.fire();
    }
  };
  return picker as unknown as QuickPick<QuickPickItem>;
}

/** A list that is shown, for a test that does what a person would do with it. */
export interface ShownList<Row extends QuickPickItem> {
  readonly title: string | undefined;
  readonly items: readonly Row[];
  /** Moves to a row. */
  activate(row: Row): void;
  /** Takes the row that is active. */
  accept(): void;
  /** Presses a button of a row. */
  press(row: Row): void;
  hide(): void;
}

/** Stands in for the next list that the extension shows; `use` is called once it is there. */
export function listed<Row extends QuickPickItem>(use: (list: ShownList<Row>) => void): QuickPick<QuickPickItem> {
  const [active, accepted, hidden] = [
    new EventEmitter<readonly Row[]>(),
    new EventEmitter<void>(),
    new EventEmitter<void>()
  ];
  const pressed = new EventEmitter<QuickPickItemButtonEvent<Row>>();
  const picker = {
    title: undefined as string | undefined,
    items: [] as readonly Row[],
    activeItems: [] as readonly Row[],
    selectedItems: [] as readonly Row[],
    onDidChangeActive: active.event,
    onDidAccept: accepted.event,
    onDidHide: hidden.event,
    onDidTriggerItemButton: pressed.event,
    dispose() {},
    hide: () => hidden.fire(),
    show: () =>
      use({
        title: picker.title,
        items: picker.items,
        activate(row) {
          picker.activeItems = [row];
          active.fire(picker.activeItems);
        },
        accept() {
          picker.selectedItems = picker.activeItems;
          accepted.fire();
        },
        press: row => pressed.fire({ item: row, button: row.buttons?.[0] as QuickInputButton }),
        hide: () => hidden.fire()
      })
  };
  return picker as unknown as QuickPick<QuickPickItem>;
}
