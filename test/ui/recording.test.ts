/** A checklist on its way to go, by keys only: what the README's recording shows. */
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startRecording } from "./recording.ts";
import {
  chooseFrom,
  documentedFolder,
  openWorkbench,
  pressUntil,
  until,
  type Workbench,
  workspaceFolder
} from "./workbench.ts";

const name = "releases/receipts-ui-v2.4.0.md";

const checklist = `# Release Checklist: receipts-ui v2.4.0

- **Release date**: 2026-03-18
- **Release manager**: @release-manager

## Go/No-Go

| Criterion        | Owner          | Status |
| ---------------- | -------------- | ------ |
| CI is green      | @receipts-team | GO     |
| Load test passes | @receipts-team | ___    |
| Support is told  |                | GO     |

## Rollback

1. Run \`hubctl deploy receipts-ui v2.3.9\`
2. Verify that receipts open within 2 s
`;

describe("a checklist with two gaps", () => {
  let window: Workbench;
  before(async () => {
    writeFileSync(path.join(workspaceFolder, name), checklist);
    window = await openWorkbench(name);
    const { page } = window;
    await window.editor(name).locator(".squiggly-warning").first().waitFor();
    await page.setViewportSize({ width: 900, height: 520 });
    await (await window.offer("View: Hide Activity Bar")).click();
    await page.locator(".activitybar").waitFor({ state: "hidden" });
    await page.keyboard.press("Control+B");
    await page.locator(".sidebar").waitFor({ state: "hidden" });
    await (await window.offer("Markdown: Open Preview to the Side")).click();
  });
  after(async () => {
    await window.close();
    rmSync(path.join(workspaceFolder, name));
  });

  it("becomes go by a quick fix and an owner", async () => {
    const { page } = window;
    const recording = startRecording();
    const record = (duration: number): Promise<void> =>
      documentedFolder === undefined ? Promise.resolve() : recording.frame(page, duration);
    const editor = window.editor(name);
    const preview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    const badge = preview.locator(".gonogo-badge");
    const line = (text: string) => editor.locator(".view-line").filter({ hasText: text });

    await badge.filter({ hasText: "Open" }).waitFor();
    // On the border between the two it would make it glow.
    await page.mouse.move(200, 400);
    await window.revealLine(name, 1);
    await record(1500);

    const place = (): Promise<void> => window.revealLine(name, 1);
    await pressUntil(window, ["Control+K", "g"], { effect: editor.locator(".selected-text").first(), place });
    await record(1000);
    const showFixes = (): Promise<void> => page.keyboard.press("Control+.");
    const fix = page.locator(".action-widget .monaco-list-row").filter({ hasText: "Set the status to GO" });
    await until(fix, showFixes);
    await record(1400);
    await chooseFrom(fix, showFixes);
    await page.mouse.move(200, 400);
    await line("Load test passes").filter({ hasText: "GO" }).waitFor();
    await preview.locator("h2 .gonogo-progress").filter({ hasText: "3 of 3" }).waitFor();
    await record(1000);

    const owner = page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "@receipts-team" }).first();
    const effect = owner.and(page.locator(".focused"));
    await pressUntil(window, ["Control+K", "g", "Control+K", "a"], { effect, place });
    await record(1600);
    await page.keyboard.press("Enter");
    await line("Support is told").filter({ hasText: "@receipts-team" }).waitFor();
    await badge.filter({ hasText: /^Go\b/ }).waitFor();
    assert.equal(await editor.locator(".squiggly-warning").count(), 0);
    await record(3000);
    if (documentedFolder !== undefined) recording.write(path.join(documentedFolder, "recording.gif"));
    await window.picture("recording-end");
    // What is not saved would come back in the next window, and so would what is hidden.
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    await (await window.offer("View: Move Activity Bar to Side")).click();
    await page.locator(".activitybar").waitFor();
  });
});
