/** The example documents: in the package as they come, and where the extension may write as a person's own copy. */
import { type ExtensionContext, env, Range, type TextDocument, UIKind, Uri, WorkspaceEdit, workspace } from "vscode";

/** By name: a package in a browser cannot be listed. */
export const exampleFiles = {
  checklist: "releases/ledger-api-v5.1.0.md",
  chat: "chats/2026-03-12-ledger-api-failed-postings.txt",
  configuration: "gonogo.json"
} as const;

/** Where a person's copy is, and what it came from. */
export interface Example {
  /** The folder of the copy. */
  readonly home: Uri;
  /** Whether a document is part of it, or was made beside it. */
  holds(document: Uri): boolean;
  /** Copies what is not there yet; what is there stays as it is. */
  prepare(): Promise<void>;
  /** Whether the copy is no longer as it came, in its files or in an editor. */
  isChanged(): Promise<boolean>;
  /** Makes all files of the copy as they came; what was added beside them stays. */
  startOver(): Promise<void>;
}

/** Nothing is read or written before something is asked for. */
export function exampleOf({ extensionUri, globalStorageUri }: ExtensionContext): Example {
  // The desktop hands out an address of its own for what it keeps for a person; other windows open folders of the disk only.
  const storage = env.uiKind === UIKind.Desktop ? Uri.file(globalStorageUri.fsPath) : globalStorageUri;
  const home = Uri.joinPath(storage, "examples");
  const files = Object.values(exampleFiles).map(name => ({
    original: Uri.joinPath(extensionUri, "examples", name),
    copy: Uri.joinPath(home, name)
  }));
  return {
    home,
    holds: document => document.scheme === home.scheme && document.path.startsWith(`${home.path}/`),
    async prepare() {
      for (const { original, copy } of files)
        if ((await contents(copy)) === undefined)
          await workspace.fs.writeFile(copy, await workspace.fs.readFile(original));
    },
    async isChanged() {
      for (const { original, copy } of files) {
        const typed = openDocument(copy);
        const text = typed?.isDirty ? typed.getText() : await contents(copy);
        if (text !== undefined && text !== (await contents(original))) return true;
      }
      return false;
    },
    async startOver() {
      for (const { original, copy } of files) {
        await rewrite(openDocument(copy), (await contents(original)) ?? "");
        await workspace.fs.writeFile(copy, await workspace.fs.readFile(original));
      }
    }
  };
}

function openDocument(file: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
}

/** An editor would keep what was typed in it, whatever becomes of its file. */
async function rewrite(document: TextDocument | undefined, text: string): Promise<void> {
  if (!document?.isDirty) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await document.save();
}

/** The text of a file; `undefined` where there is none. */
async function contents(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
