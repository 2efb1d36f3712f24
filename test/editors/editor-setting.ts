/** What an editor is given: a folder with a document, and the real server by the name that its configuration calls. */
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { TestContext } from "node:test";
import { type Message, StreamMessageReader } from "vscode-languageserver-protocol/node";
import { run } from "../../server/src/cli/run.ts";

const root = join(import.meta.dirname, "../..");

/** A finding, as far as all editors tell of it. */
export interface Told {
  /** 1-based. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

export interface EditorSetting {
  /** The folder of the document, and the home of the editor. */
  readonly folder: string;
  readonly document: string;
  readonly environment: NodeJS.ProcessEnv;
  /** What the command line finds in the document. */
  readonly expected: readonly Told[];
  /** Resolves with the first diagnostics of the document that the server sends, by itself or since it is asked. */
  readonly sent: Promise<readonly Told[]>;
}

const checklist = `# Release Checklist: receipts-ui v2.4.0

## Go/No-Go

| Criterion | Owner | Status |
| --- | --- | --- |
| Load test passes | @receipts-team | GO |
| Support is told | | |
`;

/** Why a test of an editor is left out; `false` where it runs. */
export function lacks(...programs: readonly string[]): string | false {
  if (process.platform === "win32") return "its folders are set up for other systems";
  const missing = programs.find(program => !isOnPath(program));
  return missing === undefined ? false : `${missing} is not installed`;
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some(folder => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The configuration that docs/editors.md shows: the block of code number `index` below a heading. */
export function documented(editor: string, index = 0): string {
  const page = readFileSync(join(root, "docs/editors.md"), "utf8");
  const section = page.split(/^## /m).find(each => each.startsWith(`${editor}\n`)) ?? "";
  const block = [...section.matchAll(/^```\w+\n(.*?)^```$/gms)][index]?.[1];
  if (block === undefined) throw new Error(`docs/editors.md has no block ${index} below "${editor}"`);
  return block;
}

/** All of it is removed after the test. */
export async function editorSetting(test: TestContext): Promise<EditorSetting> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gonogo-editor-")));
  test.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const document = join(folder, "release.md");
  writeFileSync(document, checklist);
  writeFileSync(join(folder, "gonogo.json"), `{ "today": "2026-03-16" }\n`);
  const socket = join(folder, "sent.sock");
  const listening = createServer();
  const sent = new Promise<readonly Told[]>(resolve => {
    listening.on("connection", connection => listen(connection, resolve));
  });
  await new Promise<void>(resolve => listening.listen(socket, resolve));
  test.after(() => void listening.close());
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const words = [process.execPath, join(import.meta.dirname, "overheard-server.mjs"), socket].map(quoted).join(" ");
  writeFileSync(join(bin, "gonogo-language-server"), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  return {
    ...{ folder, document, sent },
    environment: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, ".config"),
      XDG_RUNTIME_DIR: folder
    },
    expected: await found(folder)
  };
}

async function found(folder: string): Promise<readonly Told[]> {
  let out = "";
  const terminal = {
    ...{ cwd: folder, today: "2026-03-16", colour: false },
    out: (text: string) => {
      out += text;
    },
    error: () => {},
    readInput: async () => new Uint8Array()
  };
  await run(["check", "release.md", "--format", "json"], terminal);
  const [checked] = JSON.parse(out).documents;
  const diagnostics: readonly { rule: string; message: string; range: { start: { line: number } } }[] =
    checked.diagnostics;
  return diagnostics.map(({ rule, message, range }) => ({ line: range.start.line, rule, message }));
}

/** Reads what the server says: diagnostics that it pushes, or the answer to who asks for them. */
function listen(connection: Socket, resolve: (told: readonly Told[]) => void): void {
  connection.on("error", () => {});
  new StreamMessageReader(connection).listen((message: Message) => {
    const { params, result } = message as { params?: { diagnostics?: unknown }; result?: { items?: unknown } | null };
    const diagnostics = params?.diagnostics ?? result?.items;
    if (!Array.isArray(diagnostics) || diagnostics.length === 0 || !("severity" in diagnostics[0])) return;
    resolve(diagnostics.map(({ range, code, message }) => ({ line: range.start.line + 1, rule: code, message })));
  });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
