/** Reads and lists files for the server, which has no disk of its own in a browser or a virtual workspace. */
import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { ListFilesParams } from "../../server/src/protocol.ts";

const largestFile = 16 * 1024 * 1024;
const mostFiles = 20_000;

/**
 * Reads a file of the workspace as UTF-8; a byte-order mark is left out.
 *
 * @returns `null` for anything that cannot be read, is no file, is outside the workspace or larger than 16 MiB
 */
export async function readFile(uri: string): Promise<string | null> {
  try {
    const file = Uri.parse(uri, true);
    if (!isInsideWorkspace(file)) return null;
    const { size, type } = await workspace.fs.stat(file);
    // A device or a pipe has no end.
    if (!(type & FileType.File) || size > largestFile) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

/**
 * Looks what is at an address.
 *
 * @returns `null` for nothing, and for anything outside the workspace
 */
export async function stat(uri: string): Promise<"file" | "folder" | null> {
  try {
    const entry = Uri.parse(uri, true);
    if (!isInsideWorkspace(entry)) return null;
    const { type } = await workspace.fs.stat(entry);
    if (type & FileType.File) return "file";
    return type & FileType.Directory ? "folder" : null;
  } catch {
    return null;
  }
}

/**
 * Lists the files below a folder of the workspace whose names have one of the endings; what the settings exclude, and
 * installed packages, are left out.
 *
 * @returns addresses, none when the folder is outside the workspace or cannot be read
 */
export async function listFiles({ folder, extensions, limit }: ListFilesParams): Promise<string[]> {
  try {
    const base = Uri.parse(folder, true);
    // The endings become part of a pattern: only plain ones do.
    const endings = extensions.filter(extension => /^[a-z0-9]+$/.test(extension));
    if (endings.length === 0 || !isInsideWorkspace(base)) return [];
    const pattern = `**/*.${endings.length === 1 ? endings[0] : `{${endings.join(",")}}`}`;
    const most = Math.min(Math.max(0, Math.trunc(limit)), mostFiles);
    const found = await workspace.findFiles(new RelativePattern(base, pattern), "**/node_modules/**", most);
    return found.map(file => file.toString());
  } catch {
    return [];
  }
}

/** `..` is resolved first: VS Code compares addresses by their beginning. Links on disk are followed, as in any editor. */
function isInsideWorkspace(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(Uri.joinPath(uri, ".")) !== undefined;
}
