/** Completion outside of tables: fields, sections, handles, steps, links, directives, ids, flags. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { declared } from "../../support/documents.ts";
import { digest, labels, offered, taken } from "./offered.ts";

const checklist = (body: string) =>
  `# Release Checklist: ledger-api v5.0.0\n\n- **Release date**: 2026-03-25\n- **Release manager**: @release-lead\n${body}`;
const decided = "\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| - | - | - |\n| Load test | @ledger-perf | GO |\n";
const runbook = (body: string) =>
  declared(
    "runbook",
    `# Runbook: ledger\n\n## Step 1: Check\n\n${body}\n\n## Step 2: Mitigate\n\n### 2b. Roll back\n\nDo it.\n`
  );

describe("the value of a field", () => {
  const stating = (line: string) => checklist(`${line}\n${decided}`);

  it("is an owner, a date, or a word", () => {
    assert.deepEqual(labels(stating("- **On-call engineer**: ⟦⟧"), { trigger: " " }), [
      "@release-lead",
      "@ledger-perf"
    ]);
    assert.deepEqual(labels(stating("- **Decision owner**: @⟦⟧"), { trigger: "@" }), ["@release-lead", "@ledger-perf"]);
    assert.equal(labels(stating("- **Created:** ⟦⟧"), { trigger: " " })[0], "2026-03-20");
    assert.deepEqual(labels(stating("- **Status**: ⟦⟧")), ["Draft", "In review", "Approved", "Closed"]);
    assert.deepEqual(labels(stating("- **Decision**: [Decision]⟦⟧")), ["GO", "NO-GO", "CONDITIONAL GO"]);
  });

  it("of an update is how its incident stands", () => {
    const update = "# Stakeholder Update: ledger\n\n**Status**: ⟦⟧\n\nWe look into it.\n";
    assert.deepEqual(labels(declared("stakeholder-update", update)), [
      "Investigating",
      "Identified",
      "Monitoring",
      "Resolved"
    ]);
  });

  it("replaces what stands for it, behind one space", () => {
    const line = (value: string) => stating(`- **On-call engineer**:${value}`);
    assert.equal(taken(line("⟦⟧"), "@ledger-perf"), line(" @ledger-perf"));
    assert.equal(taken(line(" [On-call⟦⟧ engineer]"), "@ledger-perf"), line(" @ledger-perf"));
  });

  it("is found in a table of fields, too", () => {
    const fields = checklist("\n| Field | Value |\n| - | - |\n| Owner | ⟦⟧ |\n") + decided;
    assert.deepEqual(labels(fields), ["@release-lead", "@ledger-perf"]);
  });

  it("is silent where one stands already, unless somebody asks", () => {
    assert.deepEqual(labels(stating("- **On-call engineer**: ⟦⟧@qa"), { trigger: " " }), []);
    assert.deepEqual(labels(stating("- **Note**: ⟦⟧"), { trigger: " " }), []);
  });
});

describe("fields that are lacking", () => {
  it("are offered above the first section, in the form of the others, what is missed first", () => {
    const fields = checklist(`⟦⟧\n${decided}`).replace(/- \*\*Release manager.*\n/, "");
    assert.equal(offered(fields)[0]?.label, "Release manager");
    assert.equal(offered(fields)[0]?.detail, "missing");
    assert.ok(!labels(fields).includes("Release date"), "it is there");
    assert.equal(taken(fields, "On-call engineer"), fields.replace("⟦⟧", "- **On-call engineer**: [On-call engineer]"));
    assert.equal(
      taken(checklist(`- **On⟦⟧**\n${decided}`), "On-call engineer", { can: { snippets: true } }),
      checklist(`- **On-call engineer**: \${1:[On-call engineer]}\n${decided}`)
    );
  });

  it("are none below, and none above the title", () => {
    assert.deepEqual(labels(checklist(`${decided}\n⟦⟧\n`)), []);
    assert.deepEqual(labels(`⟦⟧\n${checklist(decided)}`), []);
  });
});

describe("sections that are lacking", () => {
  const postmortem = (heading: string) =>
    declared(
      "postmortem",
      `# Postmortem: ledger\n\n## Summary\n\nPostings were rejected for half an hour.\n\n${heading}\n`
    );

  it("are those of the template of the kind, what is missed first", () => {
    const names = labels(postmortem("#⟦⟧"), { trigger: "#" });
    assert.equal(names[0], "Timeline");
    assert.ok(names.includes("Timeline") && names.includes("Participants") && !names.includes("Summary"));
    assert.equal(offered(postmortem("## T⟦⟧")).find(({ label }) => label === "Timeline")?.filterText, "## Timeline");
  });

  it("come with what stands in them, as tab stops where the client makes them", () => {
    assert.match(
      taken(postmortem("## Les⟦⟧"), "Lessons Learned"),
      /\n## Lessons Learned\n\n### What went well\n\n- \[/
    );
    const item = offered(postmortem("## ⟦⟧"), { can: { snippets: true } }).find(
      ({ label }) => label === "Lessons Learned"
    );
    assert.equal(item?.insertTextFormat, 2);
    assert.match(item?.textEdit?.newText ?? "", /What went well\n\n- \$\{1:\[[^\]]+\]\}\n/);
  });

  it("end their lines as the document does", () => {
    const crlf = postmortem("## Les⟦⟧").replaceAll("\n", "\r\n");
    assert.doesNotMatch(taken(crlf, "Lessons Learned"), /[^\r]\n/);
  });

  it("are offered while their heading is written, and not deeper than sections stand", () => {
    assert.ok(labels(postmortem("## Timeline⟦⟧")).includes("Timeline"));
    assert.deepEqual(labels(postmortem("### T⟦⟧")), []);
  });

  it("take nothing away that is written: no title, and no heading behind the cursor", () => {
    assert.deepEqual(labels(postmortem("#⟦⟧ Timeline"), { trigger: "#" }), []);
    assert.deepEqual(labels(postmortem("## ⟦⟧Timeline")), []);
    assert.deepEqual(labels(postmortem("").replace("# Postmortem: ledger", "# Postmortem⟦⟧")), []);
  });
});

describe("handles", () => {
  it("are offered behind an @ in any text", () => {
    const text = checklist(`${decided}\n- [ ] Tell @⟦⟧ and go on\n`);
    assert.deepEqual(labels(text, { trigger: "@" }), ["@release-lead", "@ledger-perf"]);
    assert.equal(taken(text, "@release-lead", { trigger: "@" }), text.replace("@⟦⟧", "@release-lead"));
  });

  it("are none in addresses and in code", () => {
    for (const line of ["mail oncall@⟦⟧", "see https://example.com/@⟦⟧", "run `kubectl @⟦⟧`", "<!-- ask @⟦⟧ -->"])
      assert.deepEqual(labels(checklist(`${decided}\n${line}\n`), { trigger: "@" }), [], line);
  });
});

describe("steps", () => {
  it("are offered where a text sends its reader to one", () => {
    assert.deepEqual(labels(runbook("Still failing: go to ⟦⟧"), { trigger: " " }), ["Step 1", "Step 2", "2b"]);
    for (const text of ["This is the next step ⟦⟧", "Repeat each step ⟦⟧", "It is one step ⟦⟧"])
      assert.deepEqual(labels(runbook(text), { trigger: " " }), [], text);
    assert.deepEqual(labels(runbook("Healthy: jump to Step ⟦⟧"), { trigger: " " }), ["1", "2", "2b"]);
    assert.equal(taken(runbook("See Step 2⟦⟧ then."), "2b"), runbook("See Step 2b then."));
    assert.equal(offered(runbook("go to ⟦⟧"))[2]?.detail, "Roll back");
  });

  it("are none where another step begins, in other words and in other documents", () => {
    assert.deepEqual(labels(runbook("## Step ⟦⟧"), { trigger: " " }), []);
    assert.deepEqual(labels(runbook("- Step ⟦⟧"), { trigger: " " }), []);
    assert.deepEqual(labels(runbook("Wait for ⟦⟧"), { trigger: " " }), []);
    assert.deepEqual(labels(checklist(`${decided}\nThen go to ⟦⟧`), { trigger: " " }), []);
  });
});

describe("links", () => {
  const neighbours = [digest({}), digest({ uri: "file:///work/releases/old plan.md", title: "Old [plan]" })];

  it("lead to the operational documents of the workspace", () => {
    const text = (link: string) => checklist(`${decided}\nSee ${link}.\n`);
    assert.equal(
      taken(text("[⟦⟧]"), "Runbook: ledger", { neighbours, trigger: "[" }),
      text("[Runbook: ledger](../runbooks/ledger.md)")
    );
    assert.equal(taken(text("[⟦⟧"), "Old [plan]", { neighbours }), text("[Old \\[plan\\]](old%20plan.md)"));
    assert.equal(
      taken(text("[here](../⟦⟧)"), "../runbooks/ledger.md", { neighbours }),
      text("[here](../runbooks/ledger.md)")
    );
  });

  it("are no choice for a placeholder, and leave links alone that are there", () => {
    const owner = checklist("- **On-call engineer**: [On-call⟦⟧ engineer]\n") + decided;
    assert.deepEqual(labels(owner, { neighbours }), ["@release-lead", "@ledger-perf"]);
    assert.deepEqual(labels(checklist(`${decided}\nSee [the ⟦⟧plan](plan.md).`), { neighbours }), []);
    assert.deepEqual(labels(checklist(`${decided}\nSee [the plan](https://example.com/⟦⟧)`), { neighbours }), []);
  });

  it("are none in a box, behind an image, and where there is nothing to link", () => {
    assert.deepEqual(labels(checklist(`${decided}\n- [⟦⟧`), { neighbours, trigger: "[" }), []);
    assert.deepEqual(labels(checklist(`${decided}\nSee ![⟦⟧`), { neighbours, trigger: "[" }), []);
    assert.deepEqual(labels(checklist(`${decided}\nSee ![a](⟦⟧)`), { neighbours, trigger: "(" }), []);
    assert.deepEqual(labels(checklist(`${decided}\nSee [⟦⟧`), { trigger: "[" }), []);
  });
});

describe("directives", () => {
  const problems = [{ rule: "unfilled-status" }, { rule: "vague-trigger" }].map(({ rule }, index) => ({
    ...({ rule, severity: "warning", message: "", subject: "", fills: 0, related: [], fixes: [] } as const),
    range: { start: { line: 20 - index, character: 0 }, end: { line: 20 - index, character: 1 } }
  }));

  it("name the rules that speak below first, and none twice", () => {
    const text = checklist(`${decided}\n<!-- gonogo-disable-next-line todo-marker ⟦⟧ -->\n`);
    const names = labels(text, { problems, trigger: " " });
    assert.deepEqual(names.slice(0, 2), ["vague-trigger", "unfilled-status"]);
    assert.ok(!names.includes("todo-marker") && !names.includes("timeline-order"));
  });

  it("are offered themselves where somebody asks in a comment", () => {
    assert.equal(labels(checklist(`${decided}\n<!-- gonogo-⟦⟧ -->`))[0], "gonogo-disable-next-line");
    assert.deepEqual(labels(checklist(`${decided}\n<!-- ⟦⟧ -->`), { trigger: " " }), []);
    assert.deepEqual(labels(checklist(`${decided}\n<!-- gonogo-disable overdue -- because ⟦⟧ -->`)), []);
  });
});

describe("ids and flags", () => {
  const neighbours = [digest({ incidents: ["INC-3"], tickets: ["#77", "LEDGER-7"], flags: ["ledger_retry"] })];

  it("are offered where one is begun", () => {
    const text = (line: string) => checklist(`${decided}\n${line}\n`);
    assert.deepEqual(labels(text("Since #⟦⟧"), { neighbours, trigger: "#" }), ["#77"]);
    assert.deepEqual(labels(text("Since INC⟦⟧"), { neighbours }), ["INC-3"]);
    assert.deepEqual(labels(text("Turn `⟦⟧` off"), { neighbours, trigger: "`" }), ["ledger_retry"]);
  });

  it("name the incident in its field", () => {
    const update = "# Stakeholder Update: ledger\n\n**Incident**: ⟦⟧\n\nWe look into it.\n";
    assert.deepEqual(labels(declared("stakeholder-update", update), { neighbours }), ["INC-3"]);
  });
});

describe("nothing is offered", () => {
  const everything = { neighbours: [digest({ flags: ["a_b"], tickets: ["#7"] })] };

  it("on a line that may become a rule, whoever asks", () => {
    for (const line of ["-⟦⟧", "--⟦⟧", "---⟦⟧", "|-⟦⟧", "| --⟦⟧", "| -- | ⟦⟧", "***⟦⟧"]) {
      for (const trigger of [undefined, " ", "|"])
        assert.deepEqual(
          labels(checklist(`${decided}\n| Owner | Status |\n${line}`), {
            ...everything,
            ...(trigger ? { trigger } : {})
          }),
          [],
          line
        );
    }
  });

  it("in code and in front matter", () => {
    for (const trigger of ["@", " ", "#", "[", "`", "|"])
      assert.deepEqual(
        labels(checklist(`${decided}\n\`\`\`sh\n| ${trigger}⟦⟧\n\`\`\`\n`), { ...everything, trigger }),
        [],
        trigger
      );
    assert.deepEqual(labels(`---\nkind: runbook\nowner: led⟦⟧\n---\n\n# Runbook\n`), []);
  });

  it("behind an ordinary space", () => {
    for (const line of ["Nobody knows ⟦⟧", "- ⟦⟧", "1. ⟦⟧", "> ⟦⟧", "a | ⟦⟧", "## ⟦⟧"])
      assert.deepEqual(labels(checklist(`${decided}\n${line}\n`), { ...everything, trigger: " " }), [], line);
  });
});
