/** What is a value left open, with its exact range, and what only looks like one. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { assertMarked, declared, judge, readOurs } from "../support/documents.ts";

/** Every placeholder of the model, whoever judges it. */
function placeholders(text: string) {
  const document = readOurs(text);
  return document.placeholders.map(each => document.rangeOf(each.span));
}

function finds(kind: DocumentKind, bodies: readonly string[]): void {
  for (const body of bodies) {
    it(JSON.stringify(body.replace(/[⟦⟧]/g, "")), () => assertMarked(declared(kind, `${body}\n`), placeholders));
  }
}

describe("placeholders", () => {
  describe("in brackets", () => {
    finds("postmortem", [
      "On ⟦[date]⟧, between 09:10 and 09:23, payments failed.",
      "About ⟦\\[X]⟧ attempts failed, and ⟦\\[X\\]⟧ messages were sent.",
      "About ⟦[X]⟧ attempts failed.",
      "It took long, ⟦[X]⟧ minutes; ⟦[X]⟧% failed.",
      "⟦[X]⟧% of all failed.",
      "⟦[Describe the\nimpact here]⟧",
      "> ⟦[Describe the\n> impact here]⟧",
      'They said "⟦[Service]⟧ is down".',
      "⟦[XX]⟧ customers, ⟦[NNN]⟧ orders, ⟦[##]⟧ messages, about ⟦[X]⟧ % of them.",
      "The loss was ⟦$[amount]⟧, or ⟦€[amount]⟧.",
      "⟦[Your Name/Team Name]⟧",
      "Written by ⟦[Author name]⟧ on ⟦[Date/Time]⟧",
      "**⟦[Service name]⟧** was down, *⟦[insert reason]⟧*.",
      "**Status**: ⟦[Open/In Progress/Complete]⟧",
      "**Lead**: ⟦[Name]⟧ ⟦[Phone]⟧ ⟦[Email]⟧",
      "- **Technical lead**: ⟦[Contact information]⟧",
      "> **Owner:** ⟦[team name]⟧",
      "# Postmortem: ⟦[Title of the incident]⟧",
      "## Incident ⟦[number]⟧",
      "1. ⟦[Name of the mitigation]⟧ was started\n   by ⟦[role]⟧",
      "1. ⟦[Reason why it was not caught sooner]⟧\n2. ⟦[Number that shows what was lost]⟧",
      "**Kind**: ⟦[Type]⟧",
      "| Time | Event |\n| --- | --- |\n| ⟦[Start time]⟧ | ⟦[What happened to the customer]⟧ |",
      "**When**: ⟦[YYYY-MM-DD]⟧ at ⟦[HH:MM]⟧",
      "**Impact**: ⟦[...]⟧",
      "🟢 fine since ⟦[time]⟧ 🟢",
      "First line  \n**Owner**: ⟦[name]⟧\\\n**Date**: ⟦[date]⟧"
    ]);
  });

  describe("in angle brackets", () => {
    finds("postmortem", [
      "See ⟦<insert link>⟧ and ⟦<service name>⟧.",
      "⟦\\<brief description\\>⟧ of the [Security] fix",
      "About ⟦\\<X\\>⟧ users, see ⟦\\<x\\>⟧",
      "**Date**: ⟦&lt;dd-mm-yy>⟧, then ⟦&lt;your name&gt;⟧",
      "**Version**: ⟦<version>⟧ of ⟦<YYYY-MM-DD>⟧",
      "Ask ⟦<name of the service/team>⟧ first."
    ]);
  });

  describe("in braces", () => {
    finds("postmortem", ["Written by ⟦{{author}}⟧ for ⟦{{ service name }}⟧, ⟦{{}}⟧."]);
  });

  describe("as a line to write on", () => {
    finds("postmortem", [
      "**Reported by**: ⟦___⟧",
      "Signature: ⟦________________⟧  Date: ⟦____/____/____⟧",
      "**Date**: ⟦\\_\\_\\_⟧",
      "Name ⟦_____⟧, role ⟦_____⟧",
      "**Signed**: ⟦__________⟧ **Date**: ⟦__/__/____⟧",
      "Date:⟦___⟧",
      "**Total:** $⟦___⟧ or ⟦___⟧%, (⟦____⟧)",
      "| Area | Notes |\n| --- | --- |\n| Storage | ⟦___⟧ |"
    ]);
  });

  describe("as a pattern", () => {
    finds("postmortem", [
      "**Date**: ⟦YYYY-MM-DD⟧",
      "**Date**: ⟦yyyy-mm-dd⟧, ⟦DD.MM.YYYY⟧, ⟦MM/DD/YYYY⟧",
      "- ⟦HH:MM⟧ detected, ⟦hh:mm⟧ mitigated, ⟦HH:mm⟧ resolved",
      "| Time | Event |\n| --- | --- |\n| 2022-05-25 ⟦HH:mm⟧ | Traffic moved |",
      "| Time | Event |\n| --- | --- |\n| ⟦2022-02-?? 14:??⟧ | Noticed later |",
      "Seen at ⟦22:XX⟧ and at ⟦99:99⟧, on ⟦2026-??-??⟧, at ⟦??:??⟧",
      "⟦NN%⟧ of requests, later ⟦XX %⟧",
      "Released as ⟦vX.Y.Z⟧ after ⟦YYYY-MM-DD HH:MM⟧",
      'Tell them: "your receipt comes at the latest before ⟦X⟧."'
    ]);
  });

  describe("as a choice not made", () => {
    finds("release-checklist", [
      "**Decision**: ⟦GO / NO-GO⟧",
      "Recommendation: ⟦GO / NO-GO⟧",
      "- Smoke test: ⟦Pass / Fail⟧",
      "## Decision\n\n⟦GO / NO-GO⟧",
      "**Severity**: ⟦SEV-1 / SEV-2 / SEV-3⟧",
      "| Check | Notes |\n| --- | --- |\n| Smoke test | ⟦Pass / Fail⟧ |"
    ]);
  });

  describe("are not", () => {
    const silent: Readonly<Record<string, readonly string[]>> = {
      boxes: [
        "- [x] done\n- [X] done\n- [ ] open",
        "* [ ] star\n+ [x] plus",
        "1. [ ] first\n2. [x] second",
        "- [ ] Pass [ ] Fail\n- [x] Yes [ ] No",
        "| Check | A | B |\n| --- | --- | --- |\n| Smoke | [ ] | [x] |\n| Load | [X] Pass | [ ] Fail |",
        "☐ Yes ☐ No ☐ TBD",
        "Result: [X] Pass [ ] Fail",
        "Pass [X], seen by @qa",
        "Yes [X] No [ ]",
        "**Approved**: [X]",
        "- [ ]\n- [x]"
      ],
      "links and references": [
        "[date](https://example.com) and [name][ref] and [status]\n\n[ref]: ./a.md\n[status]: ./b.md",
        `- [ ] Update the [releases] page\n${"\nText.\n".repeat(20)}\n[releases]: https://example.com/releases`,
        "Counted by hand[^1], [[wiki]], [[wiki page/name]] and ![status](a.png).\n\n[^1]: From the log.",
        "> [!NOTE]\n> Mind the date.\n\n> [!IMPORTANT]\n> And the time.",
        "See <https://example.com/name> or <ops@example.com>, https://example.com/[name].",
        "[Nova] wrote it.\n\n[Nova]: https://example.com/nova"
      ],
      tags: [
        "### 2) Better alerting `@dma` [detect]",
        "### Old flow [Deprecated]\n\n### Publish [Stable only]\n\n### Notify [optional]",
        "### Restart the workers [customer]\n\n## Drain [manual]",
        "- Remove the alert [Done]\n- Add a test [WIP]",
        "[#2226]: fixes the queue",
        "## [1.2.0] - 2026-01-01",
        "The note said [sic] that the log [redacted] was lost."
      ],
      "figures, code and logs in prose": [
        "The alert rate(errors[5m]) fired, with a [5m] window.",
        'up{job="api"}[5m] was 0.',
        'The groups are ["", "apps", "batch"], the rate is in [0, 1].',
        "[INFO] started, [WARN] slow, [ERROR] gone",
        "[09:14] errors, [2026-03-01 09:14:00] more",
        "See [1] and [2, 3].",
        "Mail [dev@] and [security-announce@].",
        "It matched [a-z]+ and [^0-9].",
        'They wrote: "it failed [...] again […] at noon".'
      ],
      "variables and templates of other tools": [
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell variable, as it stands in documents
        "In ${REGION} for ${TENANT}, with $labels and $value.",
        'Shows {{.code}} {{ .error }} {{$labels.job}} {{< ref "x.md" >}} {{% note %}} {{ page.title }}',
        "Run `deploy {{REV - 1}}` and `get <name>` with `[date]`, `___`, `YYYY-MM-DD`.",
        "```sh\nargocd app rollback api <REVISION> [name] {{version}}\n```",
        "    rollback <name> [date] YYYY-MM-DD"
      ],
      markup: [
        "Above.\n\n___\n\nBelow.\n\n____\n\n* * *",
        "One<br>two<br/>three\n\n<details><summary>More</summary>\n\nText.\n\n</details>",
        "<!-- [date] ___ {{name}} -->\n\nText with <b>bold</b>, <time>now</time> and <sub>low</sub>.",
        "___bold italic___ and __bold__ and snake___case and __init__.py",
        "| a | b |\n| --- | --- |\n| --- | *** |"
      ],
      "words that only look like values": [
        "Move <this key> to <that host>, then drop <those services>.",
        "No TODO/FIXME in production code",
        "Dates are written as YYYY-MM-DD (format: HH:MM).",
        "Fill docs/reports/YYYY-MM-DD/incident.md and reports/YYYY-MM-DD.md.",
        "Compare a < number and b > 5, List<service> too.",
        "See [Figure 2], [Table A] and [Appendix B]; '[the service] and [their team] failed'.",
        "- Kick-off\n- Go/No-Go\n- Review\n\n**Go/No-Go**\n\n## Go / No-Go",
        "Go to section X. The X in the corner. Plan before Xmas.",
        "On API 2024-12 and 24:00 the ratio was 1:10.",
        "| Criteria | GO / NO-GO | Pass / Fail |\n| --- | --- | --- |\n| Tests | GO | Pass |"
      ]
    };
    for (const [name, bodies] of Object.entries(silent)) describe(name, () => finds("release-checklist", bodies));
  });

  it("have exact ranges whatever ends the lines and starts the file", () => {
    const marked =
      "---\nkind: postmortem\n---\n\n# Postmortem\n\n- **Date**: ⟦[date]⟧\n- 🟡 about ⟦\\[X]⟧ users\n\n> Due ⟦HH:MM⟧\n";
    for (const ending of ["\n", "\r\n", "\r"]) {
      for (const start of ["", "\uFEFF"]) assertMarked(start + marked.replace(/\n/g, ending), placeholders);
    }
  });
});

describe("the rule placeholder", () => {
  const found = (text: string, today?: string) =>
    judge(readOurs(text), today).problems.filter(problem => problem.rule === "placeholder");

  it("leaves cells of statuses, owners and due dates to their own rules", () => {
    const table = (head: string) =>
      `## Go/No-Go\n\n| Criteria | ${head} | Notes |\n| --- | --- | --- |\n| Tests | ___ | x |\n`;
    for (const head of ["Status", "Owner", "Due date", "Go/No-Go", "担当者"]) {
      assert.deepEqual(found(declared("release-checklist", table(head))), [], head);
    }
    assert.equal(found(declared("release-checklist", table("Evidence"))).length, 1);
  });

  it("leaves tables of a runbook alone that are filled during the incident", () => {
    const runbook = (rows: string) =>
      declared("runbook", `## Log\n\n| Time | Query result | Who |\n| --- | --- | --- |\n${rows}\n`);
    for (const rows of ["| ___ | ___ | ___ |", "| HH:MM | | |", "| [time] | [result] | [name] |", "| T+5 | ____ | |"]) {
      assert.deepEqual(found(runbook(rows)), [], rows);
    }
    assert.equal(found(declared("runbook", "## Steps\n\nCall [name of the team].\n")).length, 1);
  });

  it("is an error once the release date is reached", () => {
    const text = declared("release-checklist", "**Release date**: 2026-03-25\n**Contact**: [name]\n");
    assert.deepEqual(
      ["2026-03-24", "2026-03-25", "2026-03-26"].map(today => found(text, today).map(each => each.severity)),
      [["warning"], ["error"], ["error"]]
    );
  });

  it("is an error in a document whose status is final, and silent in a template", () => {
    const archived = declared("postmortem", "**Status**: closed\n**Date**: 2026-03-01\n**Contact**: [name]\n");
    assert.deepEqual(
      found(archived).map(each => each.severity),
      ["error"]
    );
    const template = declared("postmortem", "# Postmortem template\n\n**Contact**: [name]\n");
    assert.deepEqual(found(template), []);
  });
});
