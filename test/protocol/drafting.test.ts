/** Drafts over the protocol: what a chat tells, in the team's template, linked from where the draft will lie. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import {
  type DocumentChange,
  type Draft,
  type DraftFromParams,
  type DraftPostmortemParams,
  type LastWorkedAnswer,
  type LastWorkedParams,
  methods,
  type Scaffold
} from "../../server/src/protocol.ts";
import { samples } from "../support/command-line.ts";
import { textAt } from "../support/documents.ts";
import { connect, type TestClient } from "../support/server.ts";

const folder = "file:///w";
const chat = `[14:05] ledger-oncall: seeing errors at 12% on ledger-api
[14:07] pool-oncall: rolling back now
[14:09] ledger-oncall: rollback complete, errors back to normal
`;

let client: TestClient | undefined;
afterEach(() => client?.close());

async function draft(files: Record<string, string>, parameters: Partial<DraftPostmortemParams> = {}): Promise<Draft> {
  client = await connect({ files, folders: [folder] });
  return client.connection.sendRequest(methods.draftPostmortem, {
    text: chat,
    source: { uri: `${folder}/chats/a b.txt`, line: 0 },
    title: "ledger-api",
    today: "2026-03-20",
    workspaceFolder: folder,
    ...parameters
  } satisfies DraftPostmortemParams);
}

function text(result: Draft): Scaffold {
  assert.ok("text" in result, "reason" in result ? result.reason : "");
  return result;
}

describe("an event of a draft", () => {
  it("has its message for a definition, from its time and from its link", async () => {
    const uri = `${folder}/ledger.md`;
    const files = { [`${folder}/chats/a%20b.txt`]: chat };
    // Our own extension leaves links to VS Code.
    const server = await connect({ files, folders: [folder], initializationOptions: { files: "server" } });
    client = server;
    const { text: draft } = text(
      await server.connection.sendRequest<Draft>(methods.draftPostmortem, {
        text: chat,
        source: { uri: `${folder}/chats/a b.txt`, line: 0 },
        title: "ledger-api",
        today: "2026-03-20",
        workspaceFolder: folder
      })
    );
    server.open(uri, draft);
    const lines = draft.split("\n");
    const line = lines.findIndex(each => each.startsWith("| 14:07"));
    const at = (character: number) =>
      server.connection.sendRequest("textDocument/definition", {
        textDocument: { uri },
        position: { line, character }
      });
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    const message = [{ uri: `${folder}/chats/a%20b.txt`, range }];
    assert.deepEqual(await at(4), message);
    assert.deepEqual(await at((lines[line] ?? "").indexOf("[14:07]") + 2), message);
    assert.equal(await at((lines[line] ?? "").indexOf("olling back")), null);
  });
});

describe("gonogo/draftPostmortem", () => {
  const postmortem =
    "# Postmortem: pool\n\n**Date**: 2026-03-01\n\n## Timeline\n\n- 10:00 UTC: detected\n\n## Root cause\n\nText.\n";

  it("has its place among the others, links the chat from there, and selects what is to be filled in first", async () => {
    const result = text(await draft({ [`${folder}/docs/incidents/a.md`]: postmortem }));
    assert.equal(result.uri, `${folder}/docs/incidents/ledger-api.md`);
    assert.ok(result.text.includes("([14:07](../../chats/a%20b.txt#L2))"), result.text);
    assert.equal(textAt(result.text, result.selection), "[Author]");
  });

  it("links from the folder of the workspace while it has no file, and counts lines from where the chat begins", async () => {
    const result = text(await draft({}, { source: { uri: `${folder}/chats/a.txt`, line: 9 }, author: "Ledger team" }));
    assert.equal(result.uri, null);
    assert.ok(result.text.includes("([14:07](chats/a.txt#L11))"), result.text);
    assert.equal(textAt(result.text, result.selection), "[Owner of the follow-up]");
  });

  it("has no links without a file, and none that lead elsewhere", async () => {
    for (const source of [null, { uri: "untitled:Untitled-1", line: 0 }]) {
      const result = text(await draft({}, { source }));
      assert.ok(result.text.includes("(14:07)") && !result.text.includes("#L"), result.text);
      await client?.close();
    }
  });

  it("takes the team's template", async () => {
    const files = {
      [`${folder}/gonogo.json`]: '{ "templates": { "postmortem": "own.md" } }',
      [`${folder}/own.md`]:
        "# Postmortem: {{title}}\n\n## Our timeline\n\n| Time | Event |\n| --- | --- |\n| [Time] | [Event] |\n"
    };
    const result = text(await draft(files));
    assert.match(result.text, /^# Postmortem: ledger-api\n[\s\S]*\n## Our timeline\n[\s\S]*Rollback complete/);
    assert.ok(!result.text.includes("## Impact"), result.text);
  });

  it("says why where there is no chat", async () => {
    for (const nothing of ["", "Only a note.\n", samples.open, "{}", "\0", "\ud800"]) {
      const result = await draft({}, { text: nothing });
      assert.ok("reason" in result && result.reason.length > 5 && !result.reason.endsWith("."), nothing);
      await client?.close();
    }
  });
});

describe("gonogo/draftFrom", () => {
  const postmortem = `# Postmortem: ledger-api rejected postings

**Date**: 2026-03-12
**Status**: resolved

## Timeline

- 14:02 UTC: started
- 14:05 UTC: detected
- 14:23 UTC: mitigated by a rollback
- 14:41 UTC: resolved

## Root cause

A pool that was too small.
`;
  const update = async (uri: string, content: string): Promise<Draft> => {
    client = await connect({ files: {}, folders: [folder] });
    client.open(uri, content);
    const parameters: DraftFromParams = {
      ...{
        uri,
        draft: "stakeholder-update",
        audience: "external",
        title: "",
        today: "2026-03-20",
        workspaceFolder: folder
      }
    };
    return client.connection.sendRequest(methods.draftFrom, parameters);
  };

  it("tells what the open postmortem tells, and links it", async () => {
    const result = text(await update(`${folder}/incidents/ledger.md`, postmortem));
    assert.match(result.text, /\*\*Status\*\*: resolved/);
    // Readers outside are shown no path of the house; the author is.
    assert.ok(result.text.includes("<!-- From: incidents/ledger.md -->"), result.text);
    assert.equal(textAt(result.text, result.selection), "[Affected service and status]");
  });

  it("says why where there is no postmortem, or one that nobody has filled in", async () => {
    const none = {
      [samples.open]: "postmortem",
      "# Notes\n": "postmortem",
      "# Postmortem template: {{title}}\n\n## Timeline\n\n- [time]: {{event}}\n\n## Root cause\n\n{{cause}}\n":
        "template"
    };
    for (const [content, reason] of Object.entries(none)) {
      const result = await update(`${folder}/templates/a.md`, content);
      assert.ok("reason" in result && result.reason.includes(reason), JSON.stringify(result));
      await client?.close();
    }
  });
});

describe("gonogo/lastWorked", () => {
  const runbook = `# Runbook: ledger-api write latency

## Last worked

| Date | Situation | Steps | Result |
| --- | --- | --- | --- |
| 2026-02-01 | Rehearsal | 1 | Worked |

## Steps

1. Check the pool
2. Roll back
`;
  const postmortem = (line: string): string => `# Postmortem: ledger-api rejected postings

**Date**: 2026-03-12

## Timeline

- 14:02 UTC: started
- 14:08 UTC: ${line}
- 14:23 UTC: mitigated by the rollback
- 14:41 UTC: resolved

## Root cause

A pool that was too small.

## Links

- [The runbook](../runbooks/ledger.md)
`;
  const uri = `${folder}/incidents/ledger.md`;
  const ask = async (line: string, runbookNamed?: string): Promise<LastWorkedAnswer> => {
    client = await connect({ files: { [`${folder}/runbooks/ledger.md`]: runbook }, folders: [folder] });
    client.open(uri, postmortem(line));
    const parameters = { uri, ...(runbookNamed === undefined ? {} : { runbook: runbookNamed }) };
    return client.connection.sendRequest(methods.lastWorked, parameters satisfies LastWorkedParams);
  };

  it("adds the incident to the runbook that was used", async () => {
    const answer = await ask("ran step 2 of [the runbook](../runbooks/ledger.md)");
    assert.ok("edits" in answer, JSON.stringify(answer));
    assert.equal(answer.runbook, `${folder}/runbooks/ledger.md`);
    const added = answer.edits.map(each => each.newText).join("");
    assert.match(added, /\| 2026-03-12 \| Incident: \[.*\]\(\.\.\/incidents\/ledger\.md\) \| 2 \| Worked \|/);
  });

  it("asks where the postmortem does not tell that it was used, and takes a person's word", async () => {
    const answer = await ask("restarted the service");
    assert.ok("reason" in answer && answer.runbook === `${folder}/runbooks/ledger.md`, JSON.stringify(answer));
    await client?.close();
    assert.ok("edits" in (await ask("restarted the service", answer.runbook)));
  });
});

describe("gonogo/draftRetrospective", () => {
  const ask = async (content: string): Promise<DocumentChange | null> => {
    const uri = `${folder}/releases/ledger.md`;
    client = await connect({ folders: [folder] });
    client.open(uri, content);
    return client.connection.sendRequest(methods.draftRetrospective, { uri, position: { line: 0, character: 0 } });
  };

  it("begins the retrospective with what the checklist says, and says why where there is nothing to begin", async () => {
    const change = await ask(samples.go);
    assert.match(change?.edits[0]?.newText ?? "", /## Retrospective\n\nWhat this checklist said on /);
    await client?.close();
    const blank = await ask(samples.open.replace(/\| GO \|/g, "|  |"));
    assert.deepEqual(blank?.edits, []);
    assert.match(blank?.message ?? "", /^Nothing in it is decided, ticked or told yet\.$/);
    await client?.close();
    assert.equal(await ask("# Notes\n"), null);
  });
});
