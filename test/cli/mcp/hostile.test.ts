/** Agents name what others told them to name: nothing leads out of the folder, and nothing ends the server. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { agent, initialize, rawAgent } from "../../support/agent.ts";
import { commandLine, samples } from "../../support/command-line.ts";

const isWindows = process.platform === "win32";

describe("paths that agents name", () => {
  it("stay in the working directory", async t => {
    const outside = commandLine(t, { "secret.md": samples.open });
    const { call, client, line } = await agent(t, { "a.md": samples.open, "docs/b.md": samples.go });
    const paths = [
      "..",
      "../secret.md",
      "docs/../../x.md",
      "/etc/passwd",
      join(outside.folder, "secret.md"),
      "/",
      "a\0.md"
    ];
    if (!isWindows) {
      symlinkSync(join(outside.folder, "secret.md"), join(line.folder, "link.md"));
      symlinkSync(outside.folder, join(line.folder, "folder"));
      symlinkSync(join(outside.folder, "not-yet.md"), join(line.folder, "dangling.md"));
      paths.push("link.md", "folder", "folder/secret.md", "folder/not-yet.md", "dangling.md");
    }
    for (const path of paths)
      for (const [name, parameters] of [
        ["check", { paths: [path] }],
        ["check", { text: samples.open, textPath: path }],
        ["list_open_items", { path }],
        ["list_open_items", { text: samples.open, path }],
        ["draft_postmortem", { path }]
      ] as const) {
        const { isError, text } = await call(name, parameters);
        assert.equal(isError, true, `${name} ${path}`);
        assert.match(text, /lies outside of the working directory: name a path inside|NUL character/);
      }
    const { resources } = await client.listResources();
    assert.deepEqual(
      resources.map(({ name }) => name),
      ["a.md", "docs/b.md"],
      "links in folders are not followed"
    );
    const own = await call("check", { paths: [join(line.folder, "docs", "..", "a.md"), "./docs"] });
    assert.equal(own.isError, false, "a path that comes back is inside");
  });

  it("are addresses of documents where they are resources", async t => {
    const { client, line } = await agent(t, { "a.md": samples.open, "notes.md": samples.other, ".env": "KEY=1\n" });
    const folder = `file://${line.folder}`;
    for (const uri of [
      `${folder}/../x.md`,
      `${folder}/..%2fx.md`,
      `${folder}/%2e%2e/x.md`,
      `${folder}%2fa.md`,
      `${folder}/%5c..%5cx.md`,
      `${folder}/a.md%00`,
      `${folder}/none.md`,
      `${folder}/notes.md`,
      `${folder}/.env`,
      folder,
      "file://server/share/a.md",
      "file:///etc/passwd",
      "https://localhost/a.md",
      "gonogo:a.md",
      "",
      "\0"
    ])
      await assert.rejects(client.readResource({ uri }), { code: -32602 }, uri);
  });

  it("do not lead out by what documents there link to: it is unknown", { skip: isWindows }, async t => {
    const outside = commandLine(t, {
      "chat.txt":
        "[14:05] alert-bot: just got an alert: errors at 45%\n[14:23] payments-oncall: rollback complete\n[14:41] incident-commander: incident resolved\n",
      "page.md": "# Page\n\n## Known\n"
    });
    const { call, line } = await agent(t, { ".git/HEAD": "" });
    symlinkSync(outside.folder, join(line.folder, "folder"));
    mkdirSync(join(line.folder, "links"));
    for (const name of ["chat.txt", "page.md"])
      symlinkSync(join(outside.folder, name), join(line.folder, "links", name));
    const away = `../${basename(outside.folder)}`;
    const text = (folder: string) =>
      [
        "# Postmortem: ledger-api rejected postings",
        `See the [chat](${folder}/chat.txt). The error rate peaked at 25%.`,
        `See [a page](${folder}/page.md#known), [another](${folder}/page.md#none).`,
        "## Timeline",
        "- **14:01**: Errors detected by the alert\n- **14:30**: Incident resolved\n"
      ].join("\n\n");
    const told = async (folder: string) => {
      line.write("a.md", text(folder));
      const saved = [await call("check", { paths: ["a.md"] }), await call("list_open_items", { path: "a.md" })];
      const given = [
        await call("check", { text: text(folder), textPath: "a.md" }),
        await call("list_open_items", { text: text(folder), path: "a.md" })
      ];
      return JSON.stringify([...saved, ...given].map(each => each.text)).replaceAll(folder, "FOLDER");
    };
    symlinkSync(join(line.folder, "lost"), join(line.folder, "dangling"));
    symlinkSync("round", join(line.folder, "round"));
    const missing = await told("nowhere");
    assert.match(missing, /There is no 'FOLDER\/page\.md' here/);
    for (const folder of ["dangling", "round"]) assert.equal(await told(folder), missing, `${folder} stays inside`);
    const unknown = await told(away);
    assert.doesNotMatch(unknown, /in the chat|page\.md/);
    assert.equal(await told("folder"), unknown);
    assert.equal(await told("links"), unknown);
    rmSync(join(outside.folder, "page.md"));
    assert.equal(await told("folder"), unknown, "nobody learns what is there");
    assert.equal(await told("links"), unknown);
    line.write("own-folder/page.md", "# Page\n\n## Known\n");
    line.write("own-folder/chat.txt", outside.text("chat.txt"));
    assert.match(await told("own-folder"), /in the chat.*has no heading or anchor 'none'/, "what lies inside is known");
  });

  it("lead to texts: what is too long, no text, or no file at all is refused in a word", async t => {
    const { call, line } = await agent(t, {
      "picture.md": new Uint8Array([0x89, 0x50, 0, 0, 1]),
      "long.md": "#".repeat(4_000_001)
    });
    mkdirSync(join(line.folder, "folder.md"));
    const expected: [string, RegExp][] = [
      ["picture.md", /^'picture\.md' is no text: it has NUL characters\.$/],
      ["long.md", /^'long\.md' has 4000001 bytes: at most 4000000 are read\.$/],
      ["none.md", /^'none\.md' cannot be read: there is no such file\.$/]
    ];
    if (!isWindows) {
      execFileSync("mkfifo", [join(line.folder, "pipe.md")]);
      expected.push(["pipe.md", /^'pipe\.md' is no file\.$/]);
      symlinkSync("round.md", join(line.folder, "round.md"));
      for (const path of ["round.md", "round.md/a.md"])
        expected.push([
          path,
          /^'round\.md(?:\/a\.md)?' leads nowhere: its links lead in a circle\. Name the file itself/
        ]);
    }
    for (const [path, reason] of expected)
      for (const [name, parameters] of [
        ["check", { paths: [path] }],
        ["list_open_items", { path }],
        ["draft_postmortem", { path }]
      ] as const) {
        const { isError, text } = await call(name, parameters);
        assert.equal(isError, true);
        assert.match(text, reason, name);
      }
    assert.match((await call("draft_postmortem", { path: "folder.md" })).text, /is a folder: name a file/);
  });
});

describe("what agents say", () => {
  it("is answered by what would be right", async t => {
    const { call } = await agent(t, { "a.md": samples.open });
    for (const [name, parameters, reason] of [
      ["check", { paths: "a.md" }, /paths: .*array/],
      ["check", { path: "a.md" }, /Unrecognized key: "path"/],
      ["check", { paths: ["a.md"], text: "x" }, /Give either 'paths' or 'text'/],
      ["check", { textPath: "a.md" }, /give the text, too/],
      ["check", { today: "soon" }, /^'today' is a date as YYYY-MM-DD, not 'soon'\.$/],
      ["check", { today: "2026-01-01 -x" }, /^'today' is a date as YYYY-MM-DD/],
      ["check", { today: "" }, /^'today' is a date as YYYY-MM-DD/],
      ["check", { limit: 0 }, /limit: .*1/],
      ["check", { cursor: "next" }, /'next' is no cursor: give the 'nextCursor'/],
      ["check", { text: "x".repeat(1_000_001) }, /text: is too long: at most 1000000 characters are read/],
      ["list_open_items", { today: "soon" }, /^'today' is a date as YYYY-MM-DD, not 'soon'\.$/],
      ["draft_postmortem", {}, /Give either 'path' or 'text'/],
      ["draft_postmortem", { text: "" }, /^The text cannot be read as a chat/],
      ["explain_rule", { rule: "-h" }, /^There is no rule '-h': without 'rule', all of them are listed\.$/],
      ["explain_rule", { rule: "" }, /^There is no rule '': without 'rule'/]
    ] as const) {
      const { isError, text } = await call(name, parameters);
      assert.doesNotMatch(
        text,
        /--\w|gonogo \w|standard input/,
        "the words of the command line are not those of the tools"
      );
      assert.equal(isError, true, `${name} ${JSON.stringify(parameters).slice(0, 80)}`);
      assert.match(text, reason);
    }
    assert.equal((await call("check", { cursor: "999:999" })).isError, false, "a page behind the last is empty");
  });

  it("may be options, line ends, NUL and halves of characters: all of it is text", async t => {
    const { call, line } = await agent(t, { "--fix": "x", "-": samples.open });
    const crlf = await call("check", { text: samples.open.replaceAll("\n", "\r\n") });
    const lf = await call("check", { text: samples.open });
    assert.equal(crlf.text, lf.text);
    for (const text of ["\0", "\uD800", `${samples.open}\uDC00\0\u202E\u001B[2J`, "\uFEFF", "[".repeat(50_000)]) {
      const { isError, text: told } = await call("check", { text });
      assert.equal(isError, false);
      assert.doesNotMatch(told, /(?!\n)[\p{Cc}\p{Cs}\u202E]/u);
      assert.equal((await call("list_open_items", { text })).isError, false);
    }
    const deep = await call("list_open_items", { text: "> ".repeat(20_000) });
    assert.match(deep.text, /nest|No operational document/);
    assert.match((await call("check", { paths: ["-"] })).text, /^OPEN -: /);
    assert.match((await call("check", { paths: ["--fix"] })).text, /^No operational document/);
    assert.equal(line.text("-"), samples.open);
  });

  it("may be taken back", async t => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, samples.error]));
    const { call } = await agent(t, many);
    const stop = new AbortController();
    const called = call("list_open_items", {}, stop.signal);
    stop.abort();
    await assert.rejects(called);
    assert.match((await call("check", { paths: ["0.md"] })).text, /^NO-GO 0\.md/);
  });

  const request = (id: number, method: string, params: object = {}): string =>
    `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;

  async function opened(t: TestContext) {
    const raw = await rawAgent(t, { "a.md": samples.open });
    raw.write(initialize);
    const { result } = await raw.next();
    assert.equal((result as { readonly protocolVersion: string }).protocolVersion, "2025-06-18");
    raw.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    return raw;
  }

  it("may be no message at all", async t => {
    const raw = await opened(t);
    for (const nonsense of [
      "{",
      "nonsense",
      "[]",
      "null",
      '{"jsonrpc":"1.0"}',
      '{"jsonrpc":"2.0","id":null,"method":5}',
      new Uint8Array([0xff, 0, 0xfe]),
      '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":77}}'
    ]) {
      raw.write(nonsense);
      raw.write("\n");
    }
    raw.write(request(2, "tools/nothing"));
    const unknown = await raw.next();
    assert.deepEqual([unknown.id, (unknown.error as { readonly code: number }).code], [2, -32601]);
    raw.write(request(3, "tools/call", { name: "check", arguments: "all" }));
    assert.ok((await raw.next()).error);
    raw.write(request(4, "tools/call", { name: "nothing" }));
    assert.match(JSON.stringify(await raw.next()), /nothing not found/);
    // In two pieces, and with the line end of another system.
    const asked = request(5, "tools/call", { name: "check", arguments: { paths: ["a.md"] } }).replace("\n", "\r\n");
    raw.write(asked.slice(0, 20));
    raw.write(asked.slice(20));
    assert.match(JSON.stringify(await raw.next()), /OPEN a\.md/);
  });
});
