/** The embedded VS Code with the packaged extension installed, as a person would have it. */
import path from "node:path";
import { packageExtension } from "../package.mjs";
import { projectEnvironment, projectNode, toolsVscode } from "../place.mjs";
import { run } from "../processes.mjs";
import { installVscode, vscodeFolder } from "./install.mjs";

/**
 * Packages the extension and installs it.
 *
 * @param {string} folder an empty one, which receives the package and the installed extension
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the folder of installed extensions, for `startServer`
 * @throws {Error} when packaging or installing fails
 */
export async function installExtension(folder, say = console.log) {
  await installVscode(say);
  const { file } = await packageExtension({ target: path.join(folder, "gonogo.vsix"), say });
  const extensions = path.join(folder, "extensions");
  const lines = [];
  const code = await run(
    projectNode(),
    [
      path.join(vscodeFolder, "out", "server-main.js"),
      ...["--install-extension", file, "--extensions-dir", extensions, "--server-data-dir", path.join(folder, "data")],
      "--accept-server-license-terms"
    ],
    { cwd: toolsVscode, env: projectEnvironment({ EXTENSIONS_GALLERY: "{}" }), onLine: line => lines.push(line) }
  );
  if (code !== 0) throw new Error(`the package could not be installed:\n${lines.join("\n")}`);
  return extensions;
}
