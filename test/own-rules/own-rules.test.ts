/** A team's own rules, without a thread: what they see, and what becomes of what they say. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckOptions, DocumentKind, DocumentView, OwnRule } from "../../server/src/library/api/index.ts";
import { check, defineRule } from "../../server/src/library/main.ts";
import { rulesIn } from "../../server/src/own-rules/definition.ts";
import { findingsOf, mostFindings, OwnRuleFault } from "../../server/src/own-rules/findings.ts";
import { samples } from "../support/samples.ts";

const today = "2026-03-20";
const ownerless = defineRule({
  ...{ id: "team/ours", kinds: ["release-checklist"], severity: "warning", summary: "Each criterion is ours." },
  *check(document) {
    for (const { text, owner } of document.criteria)
      if (owner?.text === "@qa") yield { message: `'${text}' is not ours.`, range: owner.range };
  }
});
const told = (text: string, options: Partial<CheckOptions> = {}) =>
  (check(text, { today, rules: [ownerless], ...options }).document?.diagnostics ?? [])
    .filter(({ external }) => external)
    .map(({ rule, severity, range: { start, end } }) => [rule, severity, start.line, start.column, end.column]);

/** What a rule sees of a document. */
function viewOf<Kind extends DocumentKind>(kind: Kind, text: string): DocumentView<Kind> {
  let seen: DocumentView<Kind> | null = null;
  const spy: OwnRule<Kind> = {
    ...{ id: "team/spy", kinds: [kind], severity: "hint", summary: "Sees." },
    check(document) {
      seen = document;
      return [];
    }
  };
  check(text, { today, path: "docs/a.md", rules: [spy as unknown as OwnRule] });
  return seen ?? assert.fail(`this is no ${kind}`);
}

describe("a team's own rule", () => {
  it("is told as external, where it says", () => {
    assert.deepEqual(told(samples.go), [["team/ours", "warning", 10, 16, 19]]);
    assert.equal(check(samples.go, { today, rules: [ownerless] }).document?.verdict, "open");
    assert.deepEqual(told(samples.go, { rules: ownerless }), [["team/ours", "warning", 10, 16, 19]]);
    assert.deepEqual(told(samples.template), []);
    assert.deepEqual(told(samples.archived), []);
  });

  it("is configured like ours, and is no unknown rule where it is not loaded", () => {
    for (const [severity, expected] of [
      ["off", []],
      ["error", [["team/ours", "error", 10, 16, 19]]]
    ] as const) {
      const configuration = { rules: { "team/ours": severity } };
      assert.deepEqual(told(samples.go, { configuration }), expected);
      for (const rules of [[], [ownerless]])
        assert.deepEqual(check(samples.go, { today, configuration, rules }).configuration, []);
    }
    const faults = check(samples.go, { today, configuration: { rules: { "Team/Ours": "off", ours: "off" } } });
    assert.equal(faults.configuration.length, 2, "neither is the name of a rule");
    const options = check(samples.go, { today, configuration: { rules: { "team/ours": ["off", { days: 3 }] } } });
    assert.match(options.configuration[0]?.message ?? "", /has no option 'days'/);
  });

  it("is silenced like ours; a directive for it is superfluous only where it was asked", () => {
    const silenced = samples.go.replace("\n## Go", "\n<!-- gonogo-disable-file team/ours -- they know -->\n\n## Go");
    assert.deepEqual(told(silenced), []);
    const rulesOf = (text: string, rules: readonly OwnRule[]): readonly string[] =>
      (check(text, { today, rules }).document?.diagnostics ?? []).map(({ rule }) => rule);
    assert.deepEqual(rulesOf(silenced, [ownerless]), []);
    assert.deepEqual(rulesOf(silenced, []), []);
    assert.deepEqual(rulesOf(silenced.replace("@qa", "@payments"), [ownerless]), ["unknown-directive"]);
    assert.deepEqual(rulesOf(silenced.replace("team/ours", "ours"), []), ["unknown-directive"]);
  });

  it("may mark several blocks, and what is not there", () => {
    const wide = (range: DocumentView["place"]) =>
      told(samples.go, {
        rules: [
          {
            ...ownerless,
            *check() {
              yield { message: "All.", range };
            }
          }
        ]
      });
    assert.deepEqual(wide({ start: { line: 3, column: 1 }, end: { line: 6, column: 6 } }), [
      ["team/ours", "warning", 3, 1, 6]
    ]);
    assert.deepEqual(wide({ start: { line: 900, column: 1 }, end: { line: 901, column: 2 } })[0]?.[0], "team/ours");
  });
});

describe("what a rule sees", () => {
  it("is what all documents have", () => {
    const { path, title, fields, sections, tables, text, links, placeholders, people } = viewOf(
      "release-checklist",
      samples.open.replace("Tests pass", "[Tests](ci.md) pass")
    );
    assert.equal(path, "docs/a.md");
    assert.match(text, /^# Release Checklist/);
    assert.deepEqual(title?.range, { start: { line: 1, column: 3 }, end: { line: 1, column: 39 } });
    assert.deepEqual(
      fields.map(({ role, value }) => [role, value.text]),
      [
        ["release-date", "2026-03-25"],
        ["release-manager", "@ledger-lead"]
      ]
    );
    assert.deepEqual(
      sections.map(({ role, title: { text: name }, depth, parent }) => [role, name, depth, parent]),
      [
        [null, "Release Checklist: ledger-api v5.0.0", 1, null],
        ["go-no-go", "Go/No-Go", 2, "Release Checklist: ledger-api v5.0.0"],
        ["rollback-procedure", "Rollback", 2, "Release Checklist: ledger-api v5.0.0"]
      ]
    );
    assert.deepEqual(
      sections[2]?.paragraphs.map(each => each.text),
      ["Redeploy the image before."]
    );
    assert.deepEqual(
      tables.map(({ section, columns, rows }) => [
        section,
        columns.map(({ role }) => role),
        rows.map(({ cells }) => cells.map(cell => cell.text))
      ]),
      [["Go/No-Go", ["criterion", "owner", "status"], [["Tests pass", "@qa", "___"]]]]
    );
    assert.deepEqual(
      links.map(({ text: name, target, form }) => [name, target, form]),
      [["Tests", "ci.md", "link"]]
    );
    assert.deepEqual(
      placeholders.map(each => each.text),
      ["___"]
    );
    assert.deepEqual(
      people.map(each => each.text),
      ["@qa"]
    );
  });

  it("is what each kind tells besides", () => {
    const { criteria, releaseDate, decision } = viewOf("release-checklist", samples.noGo);
    assert.deepEqual(
      criteria.map(({ text, state, owner, range }) => [text, state, owner?.text, range.start.line]),
      [["Tests pass", "no-go", "@qa", 10]]
    );
    assert.deepEqual([releaseDate, decision], ["2026-03-25", null]);

    const postmortem = viewOf(
      "postmortem",
      "# Postmortem: ledger\n\n**Date**: 2026-03-12\n**Severity**: SEV-2\n\n## Timeline\n\n- 09:10 Alert fires\n- 09:20 Errors stop\n\n## Root cause\n\nA pool.\n\n## Action items\n\n- [ ] Alert on saturation (@ledger-core, due 2026-04-01)\n"
    );
    assert.deepEqual([postmortem.day, postmortem.severity?.text], ["2026-03-12", "SEV-2"]);
    assert.deepEqual(
      postmortem.timeline.map(({ time, day }) => [time, day]),
      [
        ["09:10", "2026-03-12"],
        ["09:20", "2026-03-12"]
      ]
    );
    assert.ok(postmortem.timeline[0]?.moments.includes("detected"));
    assert.deepEqual(
      postmortem.actionItems.map(({ state, owner, due, section }) => [state, owner?.text, due?.day, section]),
      [["open", "@ledger-core", "2026-04-01", "Action items"]]
    );

    const runbook = viewOf(
      "runbook",
      "# Runbook: ledger is slow\n\n## Steps\n\n### Step 1: Look\n\n```sh\nkubectl get pods\n```\n\n### Step 2: Restart\n\n```sh\nkubectl rollout restart deploy/ledger\n```\n"
    );
    assert.deepEqual(
      runbook.steps.map(({ id, text }) => [id, text]),
      [
        ["1", "Look"],
        ["2", "Restart"]
      ]
    );
    assert.deepEqual(runbook.commands.map(({ text, range }) => [text, range.start.line])[0], ["kubectl get pods", 8]);
  });
});

describe("what a team wrote", () => {
  const rule = { id: "team/x", kinds: "all", severity: "hint", summary: "X.", check: () => [] };

  it("is a rule or a list of them; what is none is told and the others count", () => {
    assert.deepEqual(rulesIn(rule), { rules: [rule], faults: [] });
    const bad = [{ ...rule, id: "x" }, { ...rule, kinds: [] }, { ...rule, severity: "bad" }, null, rule, rule];
    const { rules, faults } = rulesIn(bad);
    assert.deepEqual(rules, [rule]);
    assert.equal(faults.length, bad.length - 1);
    assert.match(faults[0] ?? "", /^'x' has another id than team\/its-name/);
    assert.match(faults[3] ?? "", /^rule 4 is no object/);
    assert.throws(() => check(samples.go, { today, rules: [{ ...ownerless, id: "ours" }] }), TypeError);
  });

  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const found = (given: () => unknown) =>
    findingsOf({ ...ownerless, check: given as OwnRule["check"] }, {} as DocumentView, { today });

  it("finds what is a finding, and no more than anybody reads", () => {
    assert.deepEqual(
      found(() => [{ message: "A.", range, more: () => {} }]),
      [{ message: "A.", range, related: [] }]
    );
    const endless = function* () {
      for (;;) yield { message: "A.", range };
    };
    assert.throws(() => found(endless), {
      message: `it has more than ${mostFindings.toLocaleString("en")} findings in one document`
    });
  });

  it("is refused where it is nonsense, in words", () => {
    const backwards = { start: range.end, end: range.start };
    for (const nonsense of [
      undefined,
      Promise.resolve([]),
      ["text"],
      [{ range }],
      [{ message: " ", range }],
      [{ message: "A." }],
      [{ message: "A.", range: { start: { line: 0, column: 1 }, end: range.end } }],
      [{ message: "A.", range: backwards }],
      [{ message: "A.", range, severity: "fatal" }],
      [{ message: "A.", range, related: [{ message: "B." }] }]
    ])
      assert.throws(() => found(() => nonsense), OwnRuleFault);
  });
});
