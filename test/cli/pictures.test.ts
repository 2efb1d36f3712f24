/** `gonogo timeline` and `gonogo map`: pictures on standard output. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine } from "../support/command-line.ts";
import { declared } from "../support/documents.ts";
import { elementsOf } from "../support/markup.ts";

const postmortem = declared(
  "postmortem",
  "# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:10 Outage starts\n- 09:14 Outage detected\n- 10:21 Impact mitigated\n"
);
const runbook = declared("runbook", "# Runbook: ledger\n\n## Steps\n\n1. Restart the ledger\n");
const release = declared(
  "release-checklist",
  "# Release: ledger\n\n## Rollout Stages\n\n| Stage | Traffic |\n| --- | --- |\n| Canary | 1 % |\n| World | 100 % |\n"
);

describe("gonogo timeline", () => {
  it("prints a drawing, a diagram of Mermaid, or JSON", async t => {
    const line = commandLine(t, { "incident.md": postmortem });
    const printed = async (...more: string[]) => {
      const { code, out, error } = await line.run(["timeline", "incident.md", ...more]);
      assert.deepEqual([code, error], [0, ""]);
      return out;
    };
    assert.equal(elementsOf(await printed())[1]?.text, "Postmortem: ledger");
    assert.equal(await printed("--format", "svg"), await printed());
    assert.match(await printed("--format", "mermaid"), /^gantt\n {2}title Postmortem∶ ledger \(UTC\)\n/);
    assert.equal(JSON.parse(await printed("--format", "json")).measures[0].minutes, 4);
  });

  it("reads standard input", async t => {
    const readInput = async () => new TextEncoder().encode(postmortem);
    const { code, out } = await commandLine(t).run(["timeline", "-", "--format", "json"], { readInput });
    assert.deepEqual([code, JSON.parse(out).title], [0, "Postmortem: ledger"]);
  });

  it("says why there is nothing to draw, with exit code 2", async t => {
    const line = commandLine(t, {
      "runbook.md": runbook,
      "brief.md": declared("postmortem", "# Postmortem: ledger\n\n## Timeline\n\n- 09:10 Outage starts\n"),
      "readme.md": "# Ledger\n\nHow to build it.\n"
    });
    for (const [file, reason] of [
      ["runbook.md", "runbook.md cannot be drawn: it is a runbook, and no postmortem."],
      ["brief.md", "brief.md cannot be drawn: it tells no two events with different times that can be compared."],
      ["readme.md", /^gonogo: readme\.md is none of the documents/],
      ["gone.md", /^gonogo: gone\.md cannot be read/]
    ] as const) {
      const { code, out, error } = await line.run(["timeline", file]);
      assert.deepEqual([code, out], [2, ""]);
      if (typeof reason === "string") assert.equal(error, `gonogo: ${reason}\n`);
      else assert.match(error, reason);
    }
  });

  it("wants one file and a format that it knows", async t => {
    const line = commandLine(t, { "incident.md": postmortem });
    assert.match((await line.run(["timeline"])).error, /timeline takes one FILE; - reads standard input\./);
    assert.match((await line.run(["timeline", "incident.md", "incident.md"])).error, /timeline takes one FILE/);
    assert.match(
      (await line.run(["timeline", "incident.md", "--format", "png"])).error,
      /--format is svg or mermaid or json, not 'png'\./
    );
  });
});

describe("gonogo map", () => {
  it("prints a runbook as a drawing or as a diagram of Mermaid", async t => {
    const line = commandLine(t, { "runbook.md": runbook });
    const printed = async (...more: string[]) => {
      const { code, out, error } = await line.run(["map", "runbook.md", ...more]);
      assert.deepEqual([code, error], [0, ""]);
      return out;
    };
    assert.equal(elementsOf(await printed())[1]?.text, "Runbook: ledger");
    assert.equal(await printed("--format", "svg"), await printed());
    assert.equal(
      await printed("--format", "mermaid"),
      'flowchart TD\n  n1(["Steps"])\n  n2["1 Restart the ledger"]\n  n1 --> n2\n'
    );
  });

  it("prints the stages of a release likewise", async t => {
    const line = commandLine(t, { "release.md": release });
    assert.equal(elementsOf((await line.run(["map", "release.md"])).out)[1]?.text, "Release: ledger");
    assert.match(
      (await line.run(["map", "release.md", "--format", "mermaid"])).out,
      /^flowchart LR\n {2}s1\["Canary<br>1 %, /
    );
  });

  it("says why there is nothing to draw, with exit code 2", async t => {
    const line = commandLine(t, {
      "incident.md": postmortem,
      "release.md": declared("release-checklist", "# Release: ledger\n"),
      "empty.md": declared("runbook", "# Runbook: ledger\n\nAsk @ledger-oncall.\n")
    });
    for (const [file, reason] of [
      ["incident.md", "it is a postmortem, and no runbook or release checklist"],
      ["release.md", "it tells neither stages of a rollout nor a figure that decides"],
      ["empty.md", "it has neither steps nor sections that say what they are for"]
    ]) {
      const { code, out, error } = await line.run(["map", file as string]);
      assert.deepEqual([code, out, error], [2, "", `gonogo: ${file} cannot be drawn: ${reason}.\n`]);
    }
    assert.match(
      (await line.run(["map", "incident.md", "--format", "json"])).error,
      /--format is svg or mermaid, not 'json'\./
    );
  });
});

describe("gonogo check --format html", () => {
  it("prints one page with verdicts, pictures and the register; the exit code is that of the check", async t => {
    const line = commandLine(t, { "incident.md": postmortem, "README.md": "# Ledger\n" });
    const { code, out } = await line.run(["check", "--format", "html"]);
    assert.equal(code, (await line.run(["check"])).code);
    assert.match(out, /^<!doctype html>\n<html lang="en">/);
    assert.match(out, /<figure class="gonogo-picture gonogo-timeline">/);
    assert.match(out, /1 document: .* 1 other file left alone\./);
    assert.match(out, /Postmortem: ledger/);
  });
});
