/** What must be said of the four seeds, and of small changes to them. Nothing of them is copied here. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge, readKind, readOurs } from "../support/documents.ts";
import { seed, withoutShared } from "../support/shared.ts";

const path = (name: string): string => `shared/seeds/${name}`;

/** `line:column rule severity`, 1-based, in document order. */
function findings(text: string, name: string, today?: string): string[] {
  return judge(readOurs(text, path(name)), today).problems.map(
    ({ range: { start }, rule, severity }) => `${start.line + 1}:${start.character + 1} ${rule} ${severity}`
  );
}

/** `line:column-column` of each place of a rule, and of the text between. */
function places(text: string, name: string, rule: string, today?: string): string[] {
  return judge(readOurs(text, path(name)), today)
    .problems.filter(problem => problem.rule === rule)
    .map(({ range: { start, end } }) => {
      assert.equal(start.line, end.line);
      return `${start.line + 1}:${start.character + 1}-${end.character + 1}`;
    });
}

/** Where a text stands on a line (1-based), as {@link places} writes it. */
function placeOf(text: string, line: number, words: string): string {
  const at = (text.split("\n")[line - 1] ?? "").indexOf(words);
  assert.ok(at >= 0, `line ${line} has no ${words}`);
  return `${line}:${at + 1}-${at + 1 + words.length}`;
}

const crlf = (text: string): string => text.replace(/\n/g, "\r\n");

describe("the release checklist", { skip: withoutShared }, () => {
  const name = "payment-service-v2.4.0.md";
  const text = withoutShared ? "" : seed(name);
  const rows = [36, 37, 38, 39, 40, 41, 42];

  it("lacks exactly its seven statuses", () => {
    const document = readOurs(text, path(name));
    assert.deepEqual([document.kind, document.mode], ["release-checklist", "instance"]);
    assert.deepEqual(
      places(text, name, "unfilled-status"),
      rows.map(line => placeOf(text, line, "___"))
    );
    assert.equal(judge(document).open, 7);
  });

  it("has these findings about how it is rolled out and back, and no other of its rules", () => {
    const rollout = findings(text, name).filter(each => !each.includes("unfilled-status"));
    assert.deepEqual(rollout, [
      "22:1 unmet-requirement warning",
      "48:59 unobserved-trigger information",
      "50:46 unobserved-trigger information",
      "50:46 baseline information",
      "58:7 baseline information",
      "67:3 threshold-gap information",
      "69:3 threshold-gap information",
      "70:3 threshold-gap information",
      "71:3 threshold-gap information"
    ]);
    // The whole item that watches percentiles, and of a cell only what compares.
    assert.deepEqual(places(text, name, "baseline"), [
      placeOf(text, 50, /[^,|]*baseline/.exec(text.split("\n")[49] ?? "")?.[0].trim() ?? ""),
      placeOf(text, 58, (text.split("\n")[57] ?? "").slice(6))
    ]);
  });

  it("has its rollback runbook once something links to it", () => {
    const linked = text.replace("Rollback runbook reviewed", "[Rollback runbook](../runbooks/rollback.md) reviewed");
    assert.deepEqual(places(linked, name, "unmet-requirement"), []);
    const unplanned = linked.replace(/^.*Retrospective scheduled.*$/m, "");
    assert.deepEqual(places(unplanned, name, "unmet-requirement"), [placeOf(text, 16, "Risk Classification: HIGH")]);
  });

  it("has no band where gate and trigger meet, or where something says when to hold", () => {
    const bands = (changed: string) => places(changed, name, "threshold-gap").length;
    assert.equal(bands(text.replace("must remain < 80%", "must remain < 95%")), 3);
    assert.equal(bands(text.replace("> 99.9%", "> 99.5%")), 3);
    assert.equal(bands(text.replace("- 5xx error rate", "- Hold if P99 > 450 ms.\n- 5xx error rate")), 3);
  });

  it("has a multiple of its baseline that is right to the digits written", () => {
    const wrong = (multiple: string) => places(text.replace("2.6x", multiple), name, "baseline").length - 2;
    assert.deepEqual(["2.6x", "3x", "2.63x", "2.7x", "2x"].map(wrong), [0, 0, 0, 1, 1]);
  });

  it("carries its flags through their life, and lacks what is taken out of it", () => {
    const lacking = (changed: string) =>
      judge(readOurs(changed, path(name)))
        .problems.filter(({ rule }) => rule === "flag-lifecycle")
        .map(({ message }) => message);
    assert.deepEqual(lacking(text), []);
    const withoutCleanUp = lacking(text.replace(/^.*scheduled for cleanup.*$/m, ""));
    const withoutSwitch = lacking(text.replace(/^1\. Set feature flags.*$/m, "1. Tell the team."));
    assert.equal(withoutCleanUp.length, 1);
    assert.match(withoutCleanUp[0] ?? "", /idempotency_v2.*retry_v2.*removed/);
    assert.equal(withoutSwitch.length, 1);
    assert.match(withoutSwitch[0] ?? "", /rollback does not switch/);
    assert.match(lacking(text.replace("flags `idempotency_v2`", "flags `idempotency_v3`"))[0] ?? "", /idempotency_v/);
  });

  it("has stages, triggers and checkpoints with their figures", () => {
    const document = readKind("release-checklist", text, path(name));
    assert.deepEqual(
      document.rollouts.map(({ stages }) =>
        stages.map(({ traffic, bakeTime }) => [traffic?.percent, bakeTime?.seconds])
      ),
      [
        [
          [1, 1800],
          [10, 3600],
          [50, 7200],
          [100, 14_400]
        ]
      ]
    );
    assert.deepEqual([document.triggers.length, document.checkpoints.length, document.changes.length], [5, 5, 4]);
    assert.deepEqual(
      document.changes.map(({ flags }) => flags?.map(flag => flag.name)),
      [[], ["idempotency_v2"], [], ["retry_v2"]]
    );
  });

  it("weighs them by the days until the release", () => {
    const document = readOurs(text, path(name));
    const severities = (today: string) =>
      new Set(
        judge(document, today)
          .problems.filter(each => each.rule === "unfilled-status")
          .map(each => each.severity)
      );
    const expected = {
      "2026-01-01": "information",
      "2026-03-17": "information",
      "2026-03-18": "warning",
      "2026-03-23": "warning",
      "2026-03-24": "error",
      "2026-03-25": "error",
      "2027-01-01": "error"
    };
    for (const [today, severity] of Object.entries(expected))
      assert.deepEqual(severities(today), new Set([severity]), today);
    const verdicts = Object.keys(expected).map(today => judge(document, today).verdict);
    assert.deepEqual(verdicts, ["open", "open", "open", "open", "no-go", "no-go", "no-go"]);
  });

  it("has no decision once its day is reached", () => {
    assert.deepEqual(places(text, name, "contradictory-decision", "2026-03-24"), []);
    assert.deepEqual(places(text, name, "contradictory-decision", "2026-03-25"), [placeOf(text, 32, "Go/No-Go")]);
    assert.deepEqual(places(text, name, "unticked-check", "2026-03-25"), [placeOf(text, 24, "Dependency Check")]);
  });

  it("lacks a way back once its procedure is taken out, although a criterion still mentions one", () => {
    const lines = text.split("\n");
    const without = [...lines.slice(0, 72), ...lines.slice(80)].join("\n");
    assert.equal(findings(without, name)[0], "1:3 missing-rollback error");
    assert.deepEqual(places(without, name, "missing-rollback").length, 1);
    assert.match(without.split("\n")[38] ?? "", /rollback/i);
  });

  it("lacks exactly the owner that is taken out", () => {
    for (const line of [11, 38]) {
      const emptied = text
        .split("\n")
        .map((each, index) => (index === line - 1 ? each.replace(/@\w+/, owner => " ".repeat(owner.length)) : each))
        .join("\n");
      const [owner = ""] = /@\w+/.exec(text.split("\n")[line - 1] ?? "") ?? [];
      const [place = ""] = places(emptied, name, "missing-owner");
      assert.deepEqual(places(emptied, name, "missing-owner"), [place]);
      // The whole space between the pipes is marked.
      assert.deepEqual(place, placeOf(text, line, ` ${owner} `));
    }
  });

  it("says the same with CRLF, with escaped lines and with a byte-order mark", () => {
    assert.deepEqual(findings(crlf(text), name), findings(text, name));
    assert.deepEqual(findings(`\uFEFF${text}`, name).length, findings(text, name).length);
    assert.deepEqual(findings(text.replace(/___/g, "\\_\\_\\_"), name), findings(text, name));
  });

  it("is go when every status is, and the runbook that it requires is linked", () => {
    const go = text.replace(/___/g, "GO");
    assert.equal(judge(readOurs(go, path(name))).verdict, "open");
    const decided = readOurs(go.replace("Rollback runbook", "[Rollback runbook](../runbooks/rollback.md)"), path(name));
    const { problems, verdict } = judge(decided);
    assert.deepEqual([problems.filter(({ severity }) => severity !== "information"), verdict], [[], "go"]);
    const refused = readOurs(text.replace(/___/g, "GO").replace("| GO |", "| NO-GO |"), path(name));
    assert.equal(judge(refused).verdict, "no-go");
  });
});

describe("the postmortem", { skip: withoutShared }, () => {
  const name = "checkout-outage-postmortem.md";
  const text = withoutShared ? "" : seed(name);

  it("has four placeholders at their exact places", () => {
    assert.equal(readOurs(text, path(name)).kind, "postmortem");
    assert.deepEqual(places(text, name, "placeholder"), [
      placeOf(text, 9, "[date]"),
      placeOf(text, 36, "\\[X]"),
      placeOf(text, 37, "$[amount]"),
      placeOf(text, 39, "\\[X]")
    ]);
  });

  it("has eight recommendations without owners: one finding on their section", () => {
    const problems = judge(readOurs(text, path(name))).problems.filter(each => each.rule === "missing-owner");
    assert.deepEqual(places(text, name, "missing-owner"), [placeOf(text, 49, "Recommendations")]);
    assert.deepEqual(
      problems[0]?.related.map(each => each.range.start.line + 1),
      [51, 52, 53, 54, 55, 56, 57, 58]
    );
  });

  it("tells its impact without a figure: a duration and open values are none", () => {
    assert.deepEqual(places(text, name, "unquantified-impact"), [placeOf(text, 32, "Impact Assessment")]);
  });

  it("states no author, status and severity: one finding; its date is a placeholder, which is reported as such", () => {
    const problems = judge(readOurs(text, path(name))).problems.filter(each => each.rule === "missing-field");
    assert.deepEqual(places(text, name, "missing-field"), [
      placeOf(text, 1, "Post-Mortem Report: Checkout Service Outage")
    ]);
    assert.match(problems[0]?.message ?? "", /no author or owner, no status and no severity/);
    assert.equal(problems[0]?.severity, "warning");
  });

  it("names no time zone; its 13 minutes fit, and what is told at the same minute is not transposed", () => {
    assert.deepEqual(places(text, name, "missing-timezone"), [placeOf(text, 11, "Timeline of Events")]);
    for (const rule of ["duration-mismatch", "key-moments", "timeline-order", "date-order"]) {
      assert.deepEqual(places(text, name, rule), [], rule);
    }
    const longer = text.replace("13-minute incident", "31-minute incident");
    assert.deepEqual(places(longer, name, "duration-mismatch"), [placeOf(longer, 9, "31-minute")]);
  });

  it("says the same with CRLF", () => assert.deepEqual(findings(crlf(text), name), findings(text, name)));
});

describe("the stakeholder update", { skip: withoutShared }, () => {
  const name = "checkout-outage-stakeholder-email.md";
  const text = withoutShared ? "" : seed(name);

  it("has one placeholder", () => {
    assert.equal(readOurs(text, path(name)).kind, "stakeholder-update");
    assert.deepEqual(places(text, name, "placeholder"), [placeOf(text, 37, "[Your Name/Team Name]")]);
    assert.deepEqual(findings(crlf(text), name), findings(text, name));
  });

  it("is vague about time, and promises what nobody tracks", () => {
    assert.deepEqual(places(text, name, "vague-time"), [placeOf(text, 7, "earlier today")]);
    assert.deepEqual(places(text, name, "untracked-promise"), [
      placeOf(
        text,
        26,
        "We are also implementing the following improvements to further enhance the reliability of the checkout service:"
      )
    ]);
    assert.deepEqual(findings(text, name), [
      "7:85 vague-time warning",
      "26:1 untracked-promise information",
      "37:1 placeholder warning"
    ]);
  });
});

describe("the mail with its postmortem", { skip: withoutShared }, () => {
  const name = "checkout-outage-email-and-postmortem.md";

  it("are two documents in one file", () => {
    const text = seed(name);
    assert.deepEqual(places(text, name, "mixed-documents"), [placeOf(text, 39, "**Post-Mortem Report:**")]);
  });
});

describe("the runbook", { skip: withoutShared }, () => {
  const name = "payments-failure-rate-runbook.md";
  const text = withoutShared ? "" : seed(name);

  it("lacks the time that an X stands for", () => {
    assert.equal(readOurs(text, path(name)).kind, "runbook");
    const line = text.split("\n").findIndex(each => each.includes("before X")) + 1;
    const at = (text.split("\n")[line - 1] ?? "").indexOf("before X") + "before ".length;
    assert.deepEqual(places(text, name, "placeholder"), [`${line}:${at + 1}-${at + 2}`]);
    assert.deepEqual(findings(crlf(text), name), findings(text, name));
  });

  const today = "2026-11-21";
  /** `line:column` of what a rule says, and the first line of its message. */
  const said = (rule: string, changed = text, day = today): string[] =>
    judge(readOurs(changed, path(name)), day)
      .problems.filter(problem => problem.rule === rule)
      .map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`);

  /** The place of a heading of depth 3 that begins with the number of a step. */
  const headingAt = (line: number, id: string): string => {
    const heading = text.split("\n")[line - 1] ?? "";
    assert.ok(heading.startsWith(`### ${id}. `));
    return placeOf(text, line, heading.slice("### ".length));
  };

  it("has nothing under its Alert", () => {
    assert.deepEqual(places(text, name, "empty-section"), [placeOf(text, 5, "Alert")]);
  });

  it("is stale by its own ninety days, counted from the newest row", () => {
    const [found, ...more] = said("stale");
    assert.deepEqual(more, []);
    assert.match(found ?? "", /^157:3 Last worked on 2026-04-22, 213 days ago: by its own rule .* 90 days/);
    assert.deepEqual(said("stale", text, "2026-07-21"), []);
    assert.equal(said("stale", text, "2026-07-22").length, 1);
    // The newest counts, wherever it stands.
    const rows = text.split("\n");
    assert.deepEqual(
      said("stale", [...rows.slice(0, 156), rows[158], rows[157], rows[156], ...rows.slice(159)].join("\n")),
      [(found ?? "").replace("157:", "159:")]
    );
  });

  it("leads to every step but 3a and 3d, and from every check but 2e", () => {
    assert.deepEqual(places(text, name, "unknown-step"), []);
    assert.deepEqual(places(text, name, "unreachable-step"), [headingAt(95, "3a"), headingAt(120, "3d")]);
    assert.deepEqual(places(text, name, "dead-end"), [headingAt(80, "2e")]);
  });

  it("goes round without limit after its safety check", () => {
    const [found, ...more] = said("unbounded-loop");
    assert.deepEqual(more, []);
    assert.match(found ?? "", /^134:95 Back to step 2/);
    assert.deepEqual(
      said("unbounded-loop", text.replace("back to Step 2.", "back to Step 2 twice, then page us.")),
      []
    );
  });

  it("has no way back from 3c, and a check for every mitigation", () => {
    const [found, ...more] = said("missing-undo");
    assert.deepEqual(more, []);
    assert.match(found ?? "", /^113:1 This scales down/);
    assert.deepEqual(said("missing-verification"), []);
  });

  it("explains neither REGION nor TENANT, and expands a secret on the wrong side", () => {
    const [region, tenant, ...more] = said("undefined-variable");
    assert.deepEqual(more, []);
    assert.match(region ?? "", /^11:43 .*\bREGION\b/);
    assert.match(tenant ?? "", /^19:25 .*\bTENANT\b/);
    assert.deepEqual(places(text, name, "unsafe-shell"), [placeOf(text, 63, "$STRIPE_API_KEY")]);
  });

  it("would say so if a jump led nowhere, or to a step of another name", () => {
    const nowhere = text.replace("jump to 3b (rollback)", "jump to 3e");
    assert.deepEqual(places(nowhere, name, "unknown-step"), [placeOf(nowhere, 47, "3e")]);
    const misnamed = text.replace("Jump to 3c (throttle)", "Jump to 3b (throttle)");
    assert.match(said("unknown-step", misnamed)[0] ?? "", /'throttle' is step 3c/);
  });

  it("has nothing else to say, and the same with CRLF", () => {
    const rules = findings(text, name, today).map(each => each.split(" ")[1]);
    const expected = ["undefined-variable", "undefined-variable", "unsafe-shell", "dead-end", "unreachable-step"];
    expected.push("placeholder", "missing-undo", "unreachable-step", "unbounded-loop", "stale");
    assert.deepEqual(
      rules.filter(rule => rule !== "empty-section"),
      expected
    );
    assert.deepEqual(findings(crlf(text), name, today), findings(text, name, today));
  });
});
