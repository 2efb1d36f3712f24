/** The commands that start a new document. */
import { window } from "vscode";
import { methods, type Scaffold, type ScaffoldKind, type ScaffoldParams } from "../../server/src/protocol.ts";
import { gitAuthor } from "./git.ts";
import { chooseFolder, showNewDocument, today } from "./new-document.ts";

/** A kind of document that a command can start. */
export interface ScaffoldCommand {
  readonly kind: ScaffoldKind;
  /** The heading of the input box. */
  readonly heading: string;
  /** A title such as a person would give. */
  readonly example: string;
}

/** Asks the server. */
export type Request = <Result>(method: string, parameters: object) => Promise<Result>;

/**
 * Asks for a title and opens the new document with its first placeholder selected: as a file where the workspace keeps
 * such documents, else untitled. Nothing happens when the person cancels.
 *
 * @throws {Error} when the server does not answer
 */
export async function startDocument({ kind, heading, example }: ScaffoldCommand, request: Request): Promise<void> {
  const title = await window.showInputBox({
    title: heading,
    prompt: "Title (leave it empty to fill it in later)",
    placeHolder: example
  });
  if (title === undefined) return;
  const folder = await chooseFolder();
  if (folder === "cancelled") return;
  const author = await gitAuthor(folder?.uri);
  const parameters: ScaffoldParams = {
    kind,
    title: title.trim(),
    today: today(),
    ...(author === undefined ? {} : { author }),
    ...(folder === undefined ? {} : { workspaceFolder: folder.uri.toString() })
  };
  await showNewDocument(await request<Scaffold>(methods.scaffold, parameters));
}
