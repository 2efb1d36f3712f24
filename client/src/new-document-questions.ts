/** What a person is asked before a document is started, and what is known without asking. */
import { type WorkspaceFolder, window, workspace } from "vscode";
import type { ScaffoldParams } from "../../server/src/protocol.ts";
import { gitAuthor } from "./git.ts";
import { chooseFolder } from "./new-document.ts";

export interface TitleQuestion {
  /** The heading of the input box. */
  readonly heading: string;
  readonly prompt: string;
  /** A title such as a person would give. */
  readonly example: string;
}

export interface NewDocumentAnswers {
  readonly parameters: Omit<ScaffoldParams, "kind">;
  /** Where the document is to lie; `undefined` where no folder is open. */
  readonly folder: WorkspaceFolder | undefined;
}

/** Asks for a title, and for a folder where several could be meant; `undefined` when the person cancels. */
export async function askAboutDocument({
  heading,
  prompt,
  example
}: TitleQuestion): Promise<NewDocumentAnswers | undefined> {
  const title = await window.showInputBox({ title: heading, prompt, placeHolder: example });
  if (title === undefined) return undefined;
  const folder = await chooseFolder();
  if (folder === "cancelled") return undefined;
  const author = await gitAuthor(folder?.uri);
  const parameters = {
    title: title.trim(),
    today: today(),
    ...(author === undefined ? {} : { author }),
    ...(folder === undefined ? {} : { workspaceFolder: folder.uri.toString() })
  };
  return { parameters, folder };
}

/** The day that the settings take for today, else the person's own, not Greenwich's. */
export function today(): string {
  const setting = workspace.getConfiguration("gonogo").get<string>("today", "");
  if (/^\d{4}-\d{2}-\d{2}$/.test(setting)) return setting;
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
