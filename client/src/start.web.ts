/**
 * Where the extension begins in a browser. VS Code for the Web loads one script of an extension and knows no `require` for
 * others, so this one reads the library of the protocol itself, before it loads all that needs it.
 */
import { type ExtensionContext, Uri, workspace } from "vscode";
import { type ProtocolModules, provideProtocol } from "./provided-protocol.ts";

export { provideProtocol };

type Extension = typeof import("./main.web.ts");

let extension: Extension | undefined;

/** Called by VS Code when the first Markdown document opens or the first command runs. */
export async function activate(context: ExtensionContext): Promise<Awaited<ReturnType<Extension["activate"]>>> {
  provideProtocol(await readProtocol(Uri.joinPath(context.extensionUri, "dist", "protocol.js")));
  extension = await import("./main.web.ts");
  return extension.activate(context);
}

/** Called by VS Code before the window closes. */
export function deactivate(): Promise<void> | undefined {
  return extension?.deactivate();
}

/** Runs a script of our own package in the way in which VS Code runs the script of an extension. */
async function readProtocol(script: Uri): Promise<ProtocolModules> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(script));
  const module: { exports: ProtocolModules } = { exports: {} };
  new Function("module", text)(module);
  return module.exports;
}
