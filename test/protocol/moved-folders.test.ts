/** Of a folder that comes, goes or gets another name, editors may tell that alone: nothing that it holds stays as it was known. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient } from "../support/server.ts";

const watching = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
};
const folder = "file:///w";
const runbook = "# Runbook: ledger\n\n**Owner**: @ledger-oncall\n\n## Mitigation\n\n1. Restart it.\n";
const off = JSON.stringify({ rules: { "unfilled-status": "off" } });
const [made, removed] = [1, 3];

/** Files by their paths in the workspace, and which folders become what; `null` where they are removed. */
interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly moves: readonly (readonly [from: string, to: string | null])[];
}

const cases: Readonly<Record<string, Case>> = {
  "removed, named like a file": {
    files: { "a.md": `${checklist}\n[steps](rel-2.x/r.md)\n`, "rel-2.x/r.md": runbook },
    moves: [["rel-2.x", null]]
  },
  "renamed from and to names like those of files": {
    files: { "a.md": `${checklist}\n[steps](v1.web/r.md) [others](v2.web/r.md)\n`, "v1.web/r.md": runbook },
    moves: [["v1.web", "v2.web"]]
  },
  "moved in under a name like that of a file": {
    files: { "a.md": `${checklist}\n[steps](app.d/r.md)\n`, "old/r.md": runbook },
    moves: [["old", "app.d"]]
  },
  "removed with the owners of the code": {
    files: { "a.md": checklist, ".github/CODEOWNERS": "* @somebody-else\n" },
    moves: [[".github", null]]
  },
  "moved in with the owners of the code": {
    files: { "a.md": checklist, "old/CODEOWNERS": "* @somebody-else\n" },
    moves: [["old", ".gitlab"]]
  },
  "removed with a configuration that is extended": {
    files: { "a.md": checklist, "gonogo.json": '{ "extends": "./base/b.gonogo.json" }', "base/b.gonogo.json": off },
    moves: [["base", null]]
  },
  "moved in with a configuration that is extended": {
    files: { "a.md": checklist, "gonogo.json": '{ "extends": "./base.v2/rules.json" }', "old/rules.json": off },
    moves: [["old", "base.v2"]]
  },
  "moved in with a baseline that is named": {
    files: {
      "a.md": checklist,
      "gonogo.json": '{ "baseline": "kept.d/base.json" }',
      "old/base.json": JSON.stringify({
        version: 1,
        findings: [{ path: "../a.md", rule: "unfilled-status", text: "load test passes @ledger-perf", count: 1 }]
      })
    },
    moves: [["old", "kept.d"]]
  },
  "moved in with the alerts of a runbook": {
    files: {
      "a.md": "# Runbooks of the ledger\n\n## LedgerStuck\n\n### Meaning\n\n- Nothing is booked.\n",
      "gonogo.json": '{ "preset": "strict", "documents": { "a.md": "runbook" } }',
      "old/ledger.yml":
        "- alert: LedgerStuck\n  annotations:\n    runbook_url: https://example.com/w/blob/main/a.md#alert-name-ledgerstuck\n"
    },
    moves: [["old", "prod.rules"]]
  }
};

describe("a folder of which alone is told, judged as by a server that has just started:", () => {
  const servers: TestClient[] = [];
  after(() => {
    for (const server of servers) server.close();
  });

  async function started(files: Record<string, string>): Promise<TestClient> {
    const server = await connect({ capabilities: watching, files });
    servers.push(server);
    server.open(`${folder}/a.md`, files[`${folder}/a.md`] as string);
    return server;
  }
  const said = async (server: TestClient): Promise<string[]> =>
    (await server.diagnostics(`${folder}/a.md`)).map(({ code, message }) => `${code} ${message}`);

  for (const [name, { files: paths, moves }] of Object.entries(cases)) {
    it(name, async () => {
      const files: Record<string, string> = { [`${folder}/.git/HEAD`]: "ref" };
      for (const [path, text] of Object.entries(paths)) files[`${folder}/${path}`] = text;
      const server = await started(files);
      const before = await said(server);
      const changes: { readonly uri: string; readonly type: number }[] = [];
      for (const [from, to] of moves) {
        for (const [address, text] of Object.entries(files)) {
          if (!address.startsWith(`${folder}/${from}/`)) continue;
          delete files[address];
          if (to !== null) files[address.replace(`/${from}/`, `/${to}/`)] = text;
        }
        changes.push({ uri: `${folder}/${from}`, type: removed });
        if (to !== null) changes.push({ uri: `${folder}/${to}`, type: made });
      }
      const refreshed = server.refreshes();
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
      await server.until(() => server.refreshes() > refreshed);
      const fresh = await said(await started(files));
      assert.notDeepEqual(fresh, before, "the case shows nothing");
      assert.deepEqual(await said(server), fresh);
    });
  }
});
