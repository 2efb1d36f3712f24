/** What a person is told beside the editor: the only place that shows messages. Each resolves with the item that was chosen. */
import { window } from "vscode";
import { withoutLinks } from "./without-links.ts";

export function inform(message: string, ...items: readonly string[]): Thenable<string | undefined> {
  return window.showInformationMessage(withoutLinks(message), ...items);
}

export function warn(message: string, ...items: readonly string[]): Thenable<string | undefined> {
  return window.showWarningMessage(withoutLinks(message), ...items);
}

export function fail(message: string, ...items: readonly string[]): Thenable<string | undefined> {
  return window.showErrorMessage(withoutLinks(message), ...items);
}
