/** The extension in a Node extension host: the server is a process of its own, spoken to over IPC. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Extension, startExtension } from "./extension.ts";

let extension: Extension | undefined;

/** Called by VS Code when the first Markdown document opens or the first command runs. */
export async function activate(context: ExtensionContext): Promise<Extension["api"]> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  extension = await startExtension(context, (id, name, options) => {
    return { client: new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options) };
  });
  return extension.api;
}

/** Called by VS Code before the window closes; it waits for the server to end. */
export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
