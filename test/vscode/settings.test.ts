import assert from "node:assert/strict";
import { ConfigurationTarget, DiagnosticSeverity, workspace } from "vscode";
import { closeAll, eventually, findings, open, ruleOf } from "./editor.ts";

const checklist = "releases/ledger-v3.1.0.md";

async function set(name: "enable" | "today", value: boolean | string | undefined): Promise<void> {
  await workspace.getConfiguration("gonogo").update(name, value, ConfigurationTarget.Workspace);
}

describe("settings", () => {
  afterEach(async () => {
    await set("enable", undefined);
    await set("today", "2026-03-02");
    await closeAll();
  });

  it("gonogo.enable takes the findings away and brings them back", async () => {
    const { document } = await open(checklist);
    await eventually("findings", () => findings(document).length > 0);
    await set("enable", false);
    await eventually("no finding", () => findings(document).length === 0);
    await set("enable", true);
    await eventually("findings again", () => findings(document).length > 0);
  });

  it("gonogo.today decides how urgent an unfilled status is", async () => {
    const { document } = await open(checklist);
    const statusSeverity = (): DiagnosticSeverity | undefined => {
      return findings(document).find(finding => ruleOf(finding) === "unfilled-status")?.severity;
    };
    await eventually("a warning", () => statusSeverity() === DiagnosticSeverity.Warning);
    await set("today", "2026-03-04");
    await eventually("an error on the day before the release", () => statusSeverity() === DiagnosticSeverity.Error);
    await set("today", "2026-02-01");
    await eventually("information a month before", () => statusSeverity() === DiagnosticSeverity.Information);
    assert.equal(workspace.getConfiguration("gonogo").get("enable"), true);
  });
});
