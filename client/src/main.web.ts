/** The extension in a browser: the server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Extension, startExtension } from "./extension.ts";
import { l10n } from "./l10n.ts";

let extension: Extension | undefined;

/** Called by VS Code when the first Markdown document opens or the first command runs. */
export async function activate(context: ExtensionContext): Promise<Extension["api"]> {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  extension = await startExtension(context, (id, name, options, died) => {
    // Made here and not in a function for the client to call: a worker's own Worker, in which this may run, is not the
    // class that the client would look for in the answer.
    const worker = new Worker(script);
    // A worker under VS Code cannot find out where its script lies, and beside it lies what it loads.
    worker.postMessage({ home: script });
    // A worker that cannot load its script never closes its connection: nothing else would ever say so.
    worker.addEventListener("error", event => died(event.message || l10n.t("its script could not be loaded")));
    const client = new LanguageClient(id, name, worker, options);
    return { client, release: () => worker.terminate() };
  });
  return extension.api;
}

/** Called by VS Code before the window closes. */
export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
