/** Editor and command line say the same, to the character. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol/node";
import { run } from "../../server/src/cli/run.ts";
import { connect, type TestClient } from "../support/server.ts";
import { withoutShared } from "../support/shared.ts";

const root = join(import.meta.dirname, "../..");
const today = "2026-03-18";
const severities = [undefined, "error", "warning", "information", "hint"] as const;

interface CliDocument {
  readonly path: string;
  readonly kind: string;
  readonly mode: string;
  readonly verdict: string | null;
  readonly open: number;
  /** An editor is not told which of them are fixable: it asks for the fixes themselves. */
  readonly diagnostics: readonly { readonly fixable: boolean }[];
}

/** A diagnostic of the editor in the words of the command line. */
function asCli({ code, severity, message, range, relatedInformation = [] }: Diagnostic) {
  const place = ({ line, character }: typeof range.start) => ({ line: line + 1, column: character + 1 });
  const places = ({ start, end }: typeof range) => ({ start: place(start), end: place(end) });
  return {
    rule: code,
    severity: severities[severity ?? 0],
    message,
    range: places(range),
    related: relatedInformation.map(({ message: said, location }) => ({
      path: relative(root, fileURLToPath(location.uri)).replaceAll("\\", "/"),
      message: said,
      range: places(location.range)
    }))
  };
}

async function checkedByCli(folder: string): Promise<Map<string, CliDocument>> {
  let out = "";
  await run(["check", folder, "--format", "json", "--today", today], {
    cwd: root,
    today,
    colour: false,
    out: text => {
      out += text;
    },
    error: text => assert.fail(text),
    readInput: async () => new Uint8Array()
  });
  const { documents }: { documents: CliDocument[] } = JSON.parse(out);
  return new Map(documents.map(document => [join(root, document.path), document]));
}

describe("editor and command line", () => {
  let server: TestClient;
  before(async () => {
    server = await connect({ today, onDisk: true, folders: [pathToFileURL(root).href] });
  });
  after(() => server.close());

  async function compare(folder: string): Promise<void> {
    const byCli = await checkedByCli(folder);
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter(name =>
      /\.(?:md|markdown)$/.test(name)
    );
    assert.ok(files.length > 3 && byCli.size > 3);
    for (const name of files) {
      const file = join(root, folder, name);
      const uri = pathToFileURL(file).href;
      server.open(uri, readFileSync(file, "utf8"));
      const found = (await server.diagnostics(uri)).map(asCli);
      await server.until(() => server.states.at(-1)?.uri === uri);
      const state = server.states.at(-1);
      const { kind = null, mode = null, verdict = null, open = 0, diagnostics = [] } = byCli.get(file) ?? {};
      assert.deepEqual(
        found,
        diagnostics.map(({ fixable: _, ...each }) => each),
        name
      );
      assert.deepEqual([state?.kind, state?.mode, state?.verdict, state?.open], [kind, mode, verdict, open], name);
    }
  }

  it("say the same of the examples", () => compare("examples"));
  it("say the same of the templates", () => compare("templates"));
  it("say the same of the real documents", { skip: withoutShared }, () => compare("../shared/seeds"));
});
