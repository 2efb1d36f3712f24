/** The library without a disk: what it says of a text is what everybody else says of it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckOptions } from "../../server/src/library/api/index.ts";
import { check, defineRule, explain, fix, rules } from "../../server/src/library/main.ts";
import { deepest } from "../../server/src/markdown/nesting.ts";
import { samples } from "../support/command-line.ts";

const today = "2026-03-20";
const said = (text: string, options: Partial<CheckOptions> = {}): readonly string[] =>
  (check(text, { today, ...options }).document?.diagnostics ?? []).map(({ rule }) => rule);

describe("rules", () => {
  it("are nobody's to change", () => {
    assert.ok(
      rules.every(rule => [rule, rule.kinds, rule.options, ...Object.values(rule.options)].every(Object.isFrozen))
    );
    assert.throws(() => (rules as unknown[]).push({}), TypeError);
  });
});

describe("check", () => {
  it("tells kind, mode, verdict, what is open, and diagnostics with their fixes", () => {
    const { document, configuration } = check(samples.open, { today, path: "releases/a.md" });
    assert.deepEqual(configuration, []);
    const { diagnostics = [], ...facts } = document ?? {};
    assert.deepEqual(facts, {
      ...{ path: "releases/a.md", kind: "release-checklist", mode: "instance" },
      ...{ verdict: "open", open: 1 }
    });
    const [first] = diagnostics;
    assert.deepEqual(
      [first?.rule, first?.range, first?.fixable],
      ["unfilled-status", { start: { line: 10, column: 22 }, end: { line: 10, column: 25 } }, true]
    );
    assert.ok(first?.fixes.every(({ edits, automatic }) => edits.length === 1 && !automatic));
  });

  it("refuses what it cannot take, in words that name it", () => {
    const circle: { own?: unknown } = {};
    const known = "today, path, configuration, files, rules";
    circle.own = circle;
    const cases: readonly (readonly [unknown, unknown, string])[] = [
      [undefined, { today }, "'text' is the document as a string, not undefined."],
      ["", undefined, "'options' is an object: { today: \"2026-03-20\" }, not undefined."],
      ["", {}, "'today' is a date as YYYY-MM-DD, not undefined."],
      ["", { today: new Date(0) }, "'today' is a date as YYYY-MM-DD, not a Date."],
      ["", { today, path: 1 }, "'path' is a string, not 1."],
      [
        "",
        { today, configuration: [] },
        "'configuration' is what gonogo.json says, as a string or an object, not a list."
      ],
      [
        "",
        { today, configuration: circle },
        "'configuration' is what gonogo.json says, as a string or an object, not one that cannot be written as JSON."
      ],
      [
        "",
        { today, configuration: { toJSON() {} } },
        "'configuration' is what gonogo.json says, as a string or an object, not one that cannot be written as JSON."
      ],
      ["", { today, files: new Map() }, "'files' is an object of texts by their paths, not a Map."],
      ["", { today, files: { "a.md": null } }, "'files[\"a.md\"]' is a text as a string, not null."],
      ["", { today, rules: 1 }, "'rules': rule 1 is no object."],
      ["", { today, configuraton: {} }, "There is no option 'configuraton': did you mean 'configuration'?"],
      ["", { today, preset: "strict" }, `There is no option 'preset': known are ${known}.`],
      ["", { today, cwd: undefined }, `There is no option 'cwd': known are ${known}.`]
    ];
    for (const [text, options, message] of cases)
      for (const judge of [check, fix])
        assert.throws(() => judge(text as string, options as CheckOptions), { name: "TypeError", message });
  });

  it("says nothing of what is none of ours", () => {
    assert.deepEqual(check(samples.other, { today }), { document: null, configuration: [] });
  });

  it("takes what a configuration says, as text or as an object, and tells what is wrong with it", () => {
    const rule = "unfilled-status";
    assert.ok(said(samples.open).includes(rule));
    for (const configuration of [{ rules: { [rule]: "off" } }, `{ "rules": { "${rule}": "off" } } // none`])
      assert.ok(!said(samples.open, { configuration }).includes(rule));
    assert.deepEqual(
      check(samples.go, { today, configuration: { preset: "lax", extends: "./team.json" } }).configuration.map(
        ({ rule: each, range }) => [each, range.start.line]
      ),
      [
        ["invalid-configuration", 2],
        ["invalid-configuration", 3]
      ]
    );
  });

  it("compares the globs of the configuration with the path", () => {
    const configuration = { documents: { "old/**": "none" } };
    assert.equal(check(samples.open, { today, path: "old/a.md", configuration }).document, null);
    assert.notEqual(check(samples.open, { today, path: "new/old.md", configuration }).document, null);
    assert.equal(check(samples.open, { today, path: "/old\\a.md", configuration }).document, null);
  });

  it("knows of links only where it is given files", () => {
    const text = `${samples.go}\nSee [the runbook](runbooks/ledger.md).\n`;
    assert.ok(!said(text).includes("broken-link"));
    assert.ok(said(text, { files: {} }).includes("broken-link"));
    assert.ok(!said(text, { files: { "runbooks/ledger.md": "# Ledger\n" } }).includes("broken-link"));
  });

  it("counts the day that it is given", () => {
    const dated = samples.open.replace("___", "pending (due 2026-03-22)");
    const at = (day: string) => JSON.stringify(check(dated, { today: day }));
    assert.notEqual(at("2026-03-20"), at("2026-03-24"));
    assert.throws(() => check(samples.go, { today: "tomorrow" }), {
      name: "TypeError",
      message: "'today' is a date as YYYY-MM-DD, not 'tomorrow'."
    });
  });

  it("throws for what nests too deeply", () => {
    for (const mark of [">", "- "]) {
      const nested = (depth: number) => check(`${samples.go}\n${mark.repeat(depth)} deep\n`, { today });
      assert.equal(nested(deepest).document?.verdict, "go");
      for (const depth of [deepest + 1, 20_000]) assert.throws(() => nested(depth), RangeError);
    }
  });
});

describe("fix", () => {
  it("makes what needs no judgement, and tells what is left", () => {
    const faulty = `<!-- gonogo-disable-file missing-owner -->\n\n${samples.go}`;
    const { text, fixed, document } = fix(faulty, { today });
    assert.deepEqual([text, fixed], [samples.go, ["unknown-directive"]]);
    assert.equal(document?.verdict, "go");
    assert.equal(fix(text, { today }).text, text);
  });

  it("leaves alone what is none of ours", () => {
    assert.deepEqual(fix(samples.other, { today }), {
      ...{ text: samples.other, fixed: [] },
      ...{ document: null, configuration: [] }
    });
  });
});

describe("rules", () => {
  it("are all that diagnostics and configurations name, each with its page", async () => {
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ["unfilled-status", "invalid-configuration"]) {
      const page = await explain(id);
      assert.ok(page?.startsWith(`# ${id}\n`), id);
      assert.match(page ?? "", /## How to satisfy it/);
    }
    for (const unknown of ["no-such-rule", "", "toString", "team/own"]) assert.equal(await explain(unknown), null);
  });

  it("are plain data", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(rules)), rules);
  });
});

describe("what is no argument at all", () => {
  const odd: readonly (readonly [unknown, string])[] = [
    [undefined, "undefined"],
    [null, "null"],
    [7, "7"],
    [Symbol("id"), "Symbol(id)"],
    [["placeholder"], "a list"],
    [new Date(0), "a Date"]
  ];

  it("is refused by explain, whose promise is rejected", async () => {
    for (const [given, shown] of odd) {
      const message = `'rule' is the id of a rule as a string, not ${shown}.`;
      await assert.rejects(explain(given as string), { name: "TypeError", message });
    }
  });

  it("is refused by defineRule, which gives everything else back as it is", () => {
    for (const [given, shown] of [...odd.slice(0, -1), ["team/own", "'team/own'"]] as const) {
      const message = `'rule' is an object with id, kinds, severity, summary and check, not ${shown}.`;
      assert.throws(() => defineRule(given as never), { name: "TypeError", message });
    }
    const unfinished = { id: "team/own" };
    assert.equal(defineRule(unfinished as never), unfinished);
  });
});
