import assert from "node:assert/strict";
import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { extensionFolder, openWorkbench, pressUntil, type Workbench, workspaceFolder } from "./workbench.ts";

const checklist = "releases/ledger-api-v5.1.0.md";

describe("the installed extension in a window", () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench(checklist);
    await window.editor(checklist).locator(".view-line").first().waitFor();
  });
  after(() => window.close());

  it("marks what is not filled in the example checklist", async () => {
    const editor = window.editor(checklist);
    await editor.locator(".squiggly-warning").first().waitFor();
    await editor.locator(".squiggly-error").first().waitFor();
    await window.revealLine(checklist, 38);
    assert.ok((await editor.locator(".squiggly-warning").count()) >= 4, "unfilled statuses and owners are marked");
  });

  it("lists the findings in the Problems panel, each with its rule", async () => {
    await window.showProblems();
    const rows = window.page.locator(".markers-panel .monaco-list-row");
    await rows.filter({ hasText: "unfilled-status" }).first().waitFor();
    await rows.filter({ hasText: "missing-owner" }).first().waitFor();
    await rows.filter({ hasText: "missing-rollback" }).first().waitFor();
    await window.documentedPicture("checklist");
  });

  it("shows kind and verdict in the language status", async () => {
    await (await window.languageStatus()).filter({ hasText: "Release checklist: no-go" }).first().waitFor();
    await window.picture("status");
    await window.page.keyboard.press("Escape");
  });

  it("explains a finding where the mouse rests on it", async () => {
    const { page } = window;
    const line = await window
      .editor(checklist)
      .locator(".view-line")
      .filter({ hasText: "Load test passes" })
      .boundingBox();
    assert.ok(line);
    const marks = await window.editor(checklist).locator(".squiggly-warning").all();
    const boxes = await Promise.all(marks.map(mark => mark.boundingBox()));
    const box = boxes.find(candidate => candidate && Math.abs(candidate.y - line.y) < line.height / 2);
    assert.ok(box, "the unfilled status of that line is marked");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator(".monaco-hover:visible").filter({ hasText: "gonogo" }).first().waitFor();
    await window.documentedPicture("hover");
    await page.mouse.move(640, 300);
  });

  it("makes rows of the table under the cursor out of rows from a spreadsheet", async () => {
    const { page } = window;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await window.revealLine(checklist, 34);
    const rows = "Disk has room\t@ledger-team\tGO\nQueue is empty\t@ledger-team\tGO\n";
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(rows)})`);
    await page.keyboard.press("Control+V");
    const line = window.editor(checklist).locator(".view-line").filter({ hasText: "Disk has room" });
    await line.waitFor();
    // The editor draws blanks in signs of its own.
    const drawn = (await line.textContent())?.replace(/[^\x21-\x7E]+/g, " ").trim();
    assert.equal(drawn, "| Disk has room | @ledger-team | GO |");
    await page.keyboard.press("Control+Z");
    await line.waitFor({ state: "detached" });
  });

  it("walks a reviewer through what is open by its keys, in light and dark", async () => {
    const { page } = window;
    const rows = page.locator(".quick-input-list .monaco-list-row");
    const effect = rows.filter({ hasText: "unfilled-status" }).first();
    await pressUntil(window, ["Control+K", "Shift+R"], { effect, place: () => window.revealLine(checklist, 33) });
    await page.locator(".quick-input-title").filter({ hasText: "Release checklist: no-go" }).waitFor();
    const spoken = await rows.filter({ hasText: "unfilled-status" }).first().getAttribute("aria-label");
    assert.match(spoken ?? "", /(Error|Warning).*line \d+.*unfilled-status/);
    await page.keyboard.press("ArrowDown");
    await window.picture("review");
    await window.light(false);
    await window.picture("review-dark");
    await window.light(true);
    await page.keyboard.press("Enter");
    await window.editor(checklist).and(page.locator(".focused")).waitFor();
  });

  it("cycles a status by its keys", async () => {
    const { page } = window;
    const line = window.editor(checklist).locator(".view-line").filter({ hasText: "CI is green" });
    const effect = line.filter({ hasText: "NO-GO" });
    await pressUntil(window, ["Control+K", "x"], { effect, place: () => window.revealLine(checklist, 33) });
    await page.keyboard.press("Control+Z");
    await line.filter({ hasText: "NO-GO" }).waitFor({ state: "detached" });
  });

  it("assigns whom the document knows by a part of their name", async () => {
    const { page } = window;
    const effect = page.locator(".quick-input-widget input[type=text]:visible");
    await pressUntil(window, ["Control+K", "a"], { effect, place: () => window.revealLine(checklist, 35) });
    await effect.fill("ledger-t");
    await page.locator(".quick-input-list .monaco-list-row.focused").filter({ hasText: "@ledger-team" }).waitFor();
    await page.keyboard.press("Enter");
    const line = window.editor(checklist).locator(".view-line").filter({ hasText: "Rollback runbook reviewed" });
    await line.filter({ hasText: "@ledger-team" }).waitFor();
    await page.keyboard.press("Control+Z");
    await line.filter({ hasText: "@ledger-team" }).waitFor({ state: "detached" });
  });

  it("shows readiness, action items and runbooks beside the editor, in light and dark", async () => {
    const { page } = window;
    await page.locator(".activitybar .action-label[aria-label^='Go/No-Go']").click();
    const rows = page.locator(".pane-body .monaco-list-row");
    const release = rows.filter({ hasText: "ledger-api v5.1.0" }).first();
    await release.filter({ hasText: "no-go" }).waitFor();
    assert.match((await release.getAttribute("aria-label")) ?? "", /^ledger-api v5\.1\.0, no-go, .*error/);
    await rows.filter({ hasText: "no due date" }).first().waitFor();
    await rows.filter({ hasText: "stale for" }).first().waitFor();
    // Rows that come meanwhile may take the click away.
    const inner = page.locator(".pane-body .monaco-list-row[aria-level='3']").first();
    for (let tries = 0; tries < 3 && !(await inner.isVisible()); tries++) {
      await release.locator(".monaco-tl-twistie").click();
      await inner.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await inner.waitFor();
    await window.documentedPicture("views");
    await page.setViewportSize({ width: 800, height: 600 });
    await window.picture("views-narrow");
    await page.setViewportSize({ width: 1280, height: 800 });
    await window.light(false);
    await window.picture("views-dark");
    await window.light(true);
    await page.keyboard.press("Control+Shift+E");
  });

  it("starts a postmortem from the palette, where the others are, with the first placeholder selected", async () => {
    const { page } = window;
    await window.offer("Go/No-Go: New Stakeholder Update");
    await window.offer("Go/No-Go: New");
    await window.picture("commands");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+J");
    await page.locator(".markers-panel").waitFor({ state: "hidden" });
    await window.offer("Go/No-Go: New Postmortem");
    await page.keyboard.press("Enter");
    const title = page.locator(".quick-input-widget input[type=text]:visible");
    await page.locator(".quick-input-widget").filter({ hasText: "leave it empty" }).waitFor();
    await title.fill("Receipts delayed by a full queue");
    await page.keyboard.press("Enter");
    const tab = page.locator(".tab.active").filter({ hasText: "receipts-delayed-by-a-full-queue.md" });
    await tab.waitFor();
    assert.ok(existsSync(path.join(workspaceFolder, "postmortems", "receipts-delayed-by-a-full-queue.md")));
    const editor = window.editor("receipts-delayed-by-a-full-queue.md");
    await editor.locator(".selected-text").first().waitFor();
    await editor.locator(".squiggly-warning").first().waitFor();
    await window.documentedPicture("scaffold");
  });
});

describe("a server that cannot start", () => {
  it("is reported with a way on", async () => {
    const server = path.join(extensionFolder, "dist", "server.cjs");
    const aside = `${server}.aside`;
    renameSync(server, aside);
    let window: Workbench | undefined;
    try {
      window = await openWorkbench(checklist);
      const message = window.page.locator(".notification-toast").filter({ hasText: "language server could not start" });
      await message.waitFor();
      await message.getByText("Show Log").waitFor();
      await window.picture("server-missing");
      renameSync(aside, server);
      await message.getByText("Restart Server").click();
      await window.editor(checklist).locator(".squiggly-warning").first().waitFor();
    } finally {
      await window?.close();
    }
  });
});
