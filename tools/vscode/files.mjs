/** Serves folders of this machine to a page of VS Code for the Web, on this machine only. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm"
};

/** The numbers by which VS Code names a file and a folder. */
const fileType = { file: 1, folder: 2 };

/**
 * Starts a server. A folder can be read as plain files and, for a file system provider, asked about: `?stat` and
 * `?readdir` answer as @vscode/test-web's provider expects.
 *
 * @param {Readonly<Record<string, string>>} folders by the beginning of their address, such as `/static/mount`
 * @returns {Promise<{ authority: string, stop: () => void }>}
 */
export async function serveFolders(folders) {
  const server = createServer((request, response) => {
    answer(folders, new URL(request.url ?? "/", "http://localhost"), response).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", () => resolve());
  });
  const { port } = server.address();
  return {
    authority: `localhost:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** @throws {Error} when there is no such file */
async function answer(folders, url, response) {
  const prefix = Object.keys(folders).find(
    beginning => url.pathname === beginning || url.pathname.startsWith(`${beginning}/`)
  );
  if (prefix === undefined) throw new Error("no such folder");
  const rest = decodeURIComponent(url.pathname.slice(prefix.length));
  const place = path.join(folders[prefix], path.posix.normalize(`/${rest}`));
  if (url.searchParams.has("stat")) return sendJson(response, await describe(place));
  if (url.searchParams.has("readdir")) return sendJson(response, await list(place));
  if (!(await stat(place)).isFile()) throw new Error("not a file");
  response.writeHead(200, { "content-type": types[path.extname(place)] ?? "application/octet-stream" });
  createReadStream(place).pipe(response);
}

async function describe(place) {
  try {
    const found = await stat(place);
    const type = found.isDirectory() ? fileType.folder : fileType.file;
    return { type, ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
  } catch (error) {
    return { error: error.code };
  }
}

async function list(place) {
  try {
    const entries = await readdir(place, { withFileTypes: true });
    return entries.map(entry => ({ name: entry.name, type: entry.isDirectory() ? fileType.folder : fileType.file }));
  } catch (error) {
    return { error: error.code };
  }
}

function sendJson(response, value) {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}
