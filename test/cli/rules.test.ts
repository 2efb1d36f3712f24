/** `gonogo rules`: the list of all rules, and the page of each. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalogue } from "../../server/src/rules/index.ts";
import { wholePage } from "../../server/src/rules/rule-texts.ts";
import { commandLine } from "../support/command-line.ts";

describe("gonogo rules", () => {
  it("lists every rule once, with what it is", async t => {
    const { code, out, error } = await commandLine(t).run(["rules"]);
    assert.deepEqual([code, error], [0, ""]);
    for (const { id, severity, summary } of catalogue) {
      const rows = out.split("\n").filter(line => line.startsWith(`  ${id} `));
      assert.equal(rows.length, 1, id);
      assert.ok(rows[0]?.includes(severity) && rows[0].includes(summary), id);
    }
    assert.match(out, /^SEVERAL KINDS\n/);
    assert.match(out, /^ {2}unknown-directive +warning +recommended +fixes +Every .+ \(all kinds\)$/m);
    assert.match(out, /^RELEASE CHECKLIST\n(?: {2}.+\n)* {2}unfilled-status /m);
  });

  it("lists them as JSON", async t => {
    const { out } = await commandLine(t).run(["rules", "--format", "json"]);
    const { version, rules } = JSON.parse(out);
    assert.equal(version, 1);
    assert.deepEqual(
      rules.map((each: { id: string }) => each.id),
      catalogue.map(each => each.id)
    );
    const { kinds: _, ...directive } = rules.find((each: { id: string }) => each.id === "unknown-directive");
    assert.deepEqual(directive, {
      id: "unknown-directive",
      severity: "warning",
      preset: "recommended",
      fixable: true,
      options: {},
      summary: "Every directive names a rule and silences something."
    });
  });
});

describe("gonogo rules RULE", () => {
  it("shows the page, without marks and as wide as the terminal", async t => {
    const { code, out } = await commandLine(t).run(["rules", "unknown-directive"], { columns: 60 });
    assert.equal(code, 0);
    assert.match(
      out,
      /^unknown-directive\n\nEvery directive names a rule and silences something\.\n\nSeverity: warning · /
    );
    assert.match(out, /^WHAT$/m);
    assert.match(out, /^Bad: it is misspelt$/m);
    assert.match(out, /^ {4}\d+:\d+ warning: .+ is no directive/m);
    assert.doesNotMatch(out, /[⟦⟧]/);
  });

  it("shows it as JSON", async t => {
    const { out } = await commandLine(t).run(["rules", "unknown-directive", "--format", "json"]);
    const { rule, page } = JSON.parse(out);
    assert.deepEqual([rule.id, page], ["unknown-directive", await wholePage("unknown-directive")]);
  });

  it("says which rule may be meant", async t => {
    const { code, out, error } = await commandLine(t).run(["rules", "unknow-directive"]);
    assert.deepEqual(
      [code, out, error],
      [2, "", "gonogo: There is no rule 'unknow-directive': did you mean 'unknown-directive'? See gonogo --help.\n"]
    );
    const other = await commandLine(t).run(["rules", "zzzzzz"]);
    assert.equal(
      other.error,
      "gonogo: There is no rule 'zzzzzz': gonogo rules lists all of them. See gonogo --help.\n"
    );
    assert.equal((await commandLine(t).run(["rules", "secret", "stale"])).code, 2);
  });
});
