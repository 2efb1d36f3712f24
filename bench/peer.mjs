/**
 * The peer: VS Code's own language server for Markdown, out of the VS Code of `tools/vscode`. It asks its client to parse;
 * in VS Code that is markdown-it, here a few lines that know headings, items, fences and paragraphs. So its parsing costs
 * it less here than it does in the editor.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { startServer } from "./server-process.mjs";

const program =
  "tools/vscode/node_modules/code-server/lib/vscode/extensions/markdown-language-features/dist/serverWorkerMain.js";

/** `null` where it is not installed, or does not start. */
export async function startPeer(root, documents) {
  const file = path.join(root, program);
  if (!existsSync(file)) return null;
  const tokens = new Map();
  const answers = {
    "markdown/parse": ({ uri, text = documents.get(uri) ?? "" }) => {
      if (!tokens.has(text)) tokens.clear();
      if (!tokens.has(text)) tokens.set(text, tokensOf(text));
      return tokens.get(text);
    },
    "markdown/findMarkdownFilesInWorkspace": () => [...documents.keys()],
    "markdown/fs/readFile": () => [],
    "markdown/fs/readDirectory": () => [],
    "markdown/fs/stat": () => undefined,
    "markdown/fs/watcher/create": () => null,
    "markdown/fs/watcher/delete": () => null
  };
  try {
    return await startServer(file, { options: { markdownFileExtensions: ["md"] }, answers });
  } catch {
    return null;
  }
}

/** Tokens as markdown-it makes them, as far as the server looks at them. */
function tokensOf(text) {
  const lines = text.split("\n");
  const tokens = [];
  const token = (type, from, to, more = {}) =>
    tokens.push({ type, markup: "", content: "", children: null, map: [from, to], ...more });
  for (let line = 0; line < lines.length; line++) {
    const heading = /^(#{1,6}) (.*)$/.exec(lines[line]);
    if (heading) {
      const content = heading[2];
      token("heading_open", line, line + 1, { markup: heading[1] });
      token("inline", line, line + 1, {
        content,
        children: [{ type: "text", content, markup: "", children: null, map: null }]
      });
      token("heading_close", line, line + 1, { markup: heading[1], map: null });
    } else if (lines[line].startsWith("```")) {
      const start = line++;
      while (line < lines.length && !lines[line].startsWith("```")) line++;
      token("fence", start, line + 1, { markup: "```" });
    } else if (/^(?:[-*]|\d+\.) /.test(lines[line])) {
      token("list_item_open", line, line + 1, { markup: "-" });
      token("inline", line, line + 1, { content: lines[line].slice(2), children: [] });
      token("list_item_close", line, line + 1, { map: null });
    } else if (lines[line] !== "") {
      const start = line;
      while (line + 1 < lines.length && lines[line + 1] !== "") line++;
      token("paragraph_open", start, line + 1);
      token("inline", start, line + 1, { content: lines.slice(start, line + 1).join("\n"), children: [] });
      token("paragraph_close", start, line + 1, { map: null });
    }
  }
  return tokens;
}
