/** What the command line repeats of a document: never a credential that stands in it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatNames } from "../../server/src/cli/formats.ts";
import { agent } from "../support/agent.ts";
import { commandLine } from "../support/command-line.ts";

const token = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
const password = ["Tz4", "kelvin7"].join("-");

const files = {
  "release.md": `# Release ledger v5.0.0

<!-- gonogo-disable-line ${token} -->

## Go/no-go ${token}

| Criterion | Status | Owner |
| --- | --- | --- |
| Deploy with ${token} | [Yes/No ${token}] | |
| Log in with \`password=${password}\` | | |

## Rollout

1. 1% for 10 minutes, with ${token}
2. 50% for 1 hour
3. 100%

- [ ] See [the page](${token}.md) and [TODO ${token}]
- [ ] A very long criterion that goes on and on, so that whoever quotes it has to cut it somewhere near ${token}
`,
  "postmortem.md": `# Postmortem: ledger-api rejected postings ${token}

## Timeline (UTC)

- **14:01**: Errors detected by the alert with ${token}
- **14:30**: Incident resolved with \`password=${password}\`

## Action items

- [ ] Rotate ${token}
- [ ] Take away \`password=${password}\`, due 2026-03-20
`,
  "runbook.md": `# Runbook: ledger-api 5xx ${token}

## Mitigation

1. Call it with ${token}. If that fails, go to step 3.
2. Log in with \`password=${password}\`.
3. Escalate.
`
};

/** From the fourth character on: what is cut short counts, too. */
const leaked = new RegExp(`${token.slice(0, 10)}|${password}`, "i");

describe("credentials of documents are repeated", () => {
  for (const format of formatNames)
    it(`in no report: ${format}`, async t => {
      const line = commandLine(t, { ...files, ".git/HEAD": "" });
      const { out } = await line.run(["check", "--preset", "strict", "--format", format]);
      assert.doesNotMatch(out, leaked);
      assert.match(out, /credential removed/);
    });

  for (const words of [
    ["actions"],
    ["actions", "--format", "json"],
    ["timeline", "postmortem.md"],
    ["timeline", "postmortem.md", "--format", "mermaid"],
    ["timeline", "postmortem.md", "--format", "json"],
    ["map", "runbook.md"],
    ["map", "release.md"],
    ["map", "runbook.md", "--format", "mermaid"]
  ])
    it(`in no register and no picture: ${words.join(" ")}`, async t => {
      const { code, out } = await commandLine(t, files).run(words);
      assert.equal(code, 0);
      assert.doesNotMatch(out, leaked);
      assert.match(out, /credential removed/);
    });

  it("to no agent", async t => {
    const { call } = await agent(t, { ...files, ".git/HEAD": "" });
    for (const name of ["check", "list_open_items"]) {
      const said = JSON.stringify(await call(name));
      assert.doesNotMatch(said, leaked, name);
      assert.match(said, /credential removed/);
    }
  });
});
