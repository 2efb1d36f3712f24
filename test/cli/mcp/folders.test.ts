/** How far the server of an agent reads that its host started somewhere in a repository. */
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { agent } from "../../support/agent.ts";
import { commandLine, samples } from "../../support/command-line.ts";

const git = { "repo/.git/HEAD": "ref: refs/heads/main\n" };
const linking = samples.open.replace(
  /^# .*$/m,
  "$&\n\nSee [the board](../board.md#known) and [another](../board.md#none)."
);
const files = {
  ...git,
  "repo/gonogo.json": '{ "rules": { "unfilled-status": "error" }, "extends": "./team.gonogo.json" }',
  "repo/team.gonogo.json": '{ "people": ["@release-manager"] }',
  "repo/CODEOWNERS": "* @ledger-lead\n",
  "repo/board.md": "# Board\n\n## Known\n",
  "repo/docs/a.md": linking,
  "secret.md": "# Secret\n\n## Known\n"
};

describe("gonogo mcp in a folder of a repository", () => {
  it("says what the command line says there: by the configuration, the owners and the files of the repository", async t => {
    const { call, line } = await agent(t, files, { at: "repo/docs" });
    const { out } = await line.run(["check", "--format", "json", "--no-cache"], {
      cwd: join(line.folder, "repo/docs")
    });
    const { data } = await call("check");
    assert.deepEqual(data, JSON.parse(out));
    const said = JSON.stringify(data);
    assert.match(said, /"severity":"error"/);
    assert.match(said, /has no heading or anchor 'none'/);
    assert.match((await call("list_open_items")).text, /error unfilled-status/);
    const given = await call("check", { text: linking, textPath: "new.md" });
    assert.match(given.text, /error unfilled-status/, "a text that is not saved, too");
  });

  it("lets agents name nothing above it, and reads nothing outside of the repository", async t => {
    const { call, line } = await agent(t, files, { at: "repo/docs" });
    for (const path of ["../board.md", "..", join(line.folder, "repo/board.md")])
      assert.match((await call("check", { paths: [path] })).text, /lies outside of the working directory/, path);
    symlinkSync(join(line.folder, "secret.md"), join(line.folder, "repo/secret.md"));
    const told = async (target: string) =>
      (await call("check", { text: linking.replaceAll("../board.md", target), textPath: "a.md" })).text;
    const unknown = (await told("https://example.com/x")).replace(/- \d+:\d+ .*example.*\n/g, "");
    assert.equal(await told("../../secret.md"), unknown);
    assert.equal(await told("../secret.md"), unknown);
  });

  it("reads nothing outside of a folder that is named", async t => {
    for (const [at, folder] of [
      ["repo", "docs"],
      ["repo/docs", "."]
    ] as const) {
      const { call } = await agent(t, files, { at, folder });
      const { text } = await call("check");
      assert.match(text, /^OPEN a\.md/);
      assert.match(text, /warning unfilled-status/);
      assert.doesNotMatch(text, /board/, "neither missing nor known");
    }
  });

  it("is told of a folder that is none", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    for (const [folder, reason] of [
      ["none", "there is no such file"],
      ["a.md", "it is no folder"]
    ] as const) {
      const { code, error } = await line.run(["mcp", "--folder", folder]);
      assert.deepEqual(
        [code, error.startsWith(`gonogo: --folder ${folder} cannot be served: ${reason}`)],
        [2, true],
        error
      );
    }
  });
});
