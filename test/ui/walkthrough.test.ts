/** First contact in a real window: the installed package's walkthrough, its pictures, and what its buttons do. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator } from "playwright-core";
import { chooseFrom, openWorkbench, until, type Workbench } from "./workbench.ts";

const checklist = "examples/releases/ledger-api-v5.1.0.md";
const steps = ["Open the example", "See a finding", "Fix it", "Draft a postmortem from the chat"];

describe("the walkthrough", () => {
  let window: Workbench;
  before(async () => {
    window = await openWorkbench("README.md");
    await window.editor("README.md").locator(".view-line").first().waitFor();
    await (await window.offer("Welcome: Open Walkthrough...")).click();
    const choice = window.page.locator(".quick-input-list .monaco-list-row");
    await choice.filter({ hasText: "Start with Go/No-Go" }).first().click();
    await step(0).waitFor();
    // Beside it VS Code has no room for pictures.
    await window.page.keyboard.press("Control+B");
    await window.page.locator(".sidebar").waitFor({ state: "hidden" });
  });
  after(() => window.close());

  const step = (index: number): Locator =>
    window.page.locator(".gettingStartedContainer .getting-started-step").filter({ hasText: steps[index] ?? "" });
  const isDone = (index: number) => step(index).locator(".codicon-getting-started-step-checked").waitFor();
  const unfold = async (index: number): Promise<void> => {
    const current = step(index);
    if (!(await current.getAttribute("class"))?.includes("expanded")) await current.locator(".step-title").click();
    await current.and(window.page.locator(".expanded")).waitFor();
  };
  /** How the ground of the picture is filled that stands beside the steps. */
  const ground = async (theme: string): Promise<string> => {
    const drawing = window.page
      .frameLocator(".getting-started-media iframe.webview.ready")
      .frameLocator("#active-frame")
      .locator(`body.${theme} svg`);
    // VS Code makes the frame anew for another theme, and may do so while it is asked.
    for (let left = 4; ; left--)
      try {
        await drawing.waitFor();
        const frame = await (await drawing.elementHandle())?.ownerFrame();
        return String(await frame?.evaluate("getComputedStyle(document.querySelector('svg rect')).fill"));
      } catch (error) {
        if (left === 0) throw error;
      }
  };
  const press = (index: number, button: string) => step(index).getByRole("button", { name: button }).click();

  it("shows a picture to each of its four steps, in the colours of the theme", async () => {
    const { page } = window;
    assert.equal(await page.locator(".gettingStartedContainer .getting-started-step").count(), 4);
    for (const index of steps.keys()) {
      const grounds: string[] = [];
      for (const isLight of [true, false]) {
        await window.light(isLight);
        await unfold(index);
        grounds.push(await ground(isLight ? "vscode-light" : "vscode-dark"));
        await window.picture(`walkthrough-${index + 1}-${isLight ? "light" : "dark"}`);
      }
      for (const each of grounds) assert.match(each, /^rgb/);
      assert.notEqual(grounds[0], grounds[1], `${steps[index]} follows the theme`);
    }
    await window.light(true);
  });

  it("opens a copy of the example beside it, and leads from the first finding to its fix", async () => {
    const { page } = window;
    await unfold(0);
    await press(0, "Open the Checklist");
    await window.editor(checklist).locator(".squiggly-error").first().waitFor();
    await isDone(0);

    await unfold(1);
    const finding = page.locator(".monaco-hover:visible").filter({ hasText: "has no status" }).first();
    await until(finding, () => press(1, "Show a Finding"));
    await isDone(1);
    await window.picture("walkthrough-finding");

    await unfold(2);
    const fix = page.locator(".action-widget .monaco-list-row").filter({ hasText: "Set the status to GO" });
    await until(fix, () => press(2, "Show Quick Fixes"));
    await window.picture("walkthrough-fix");
    await chooseFrom(fix, () => press(2, "Show Quick Fixes"));
    await isDone(2);
    // What is not saved would come back in the next window.
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  });

  it("drafts a postmortem from the example chat, beside it", async () => {
    await unfold(3);
    await press(3, "Draft the Postmortem");
    await window.page.locator(".tab.active").filter({ hasText: "ledger-api-rejected-postings.md" }).waitFor();
    await window.editor("failed-postings.txt").locator(".view-line").first().waitFor();
    await window.editor("ledger-api-rejected-postings.md").locator(".selected-text").first().waitFor();
    await window.picture("walkthrough-postmortem");
    await (await window.offer("Welcome: Open Walkthrough...")).click();
    const choice = window.page.locator(".quick-input-list .monaco-list-row");
    await choice.filter({ hasText: "Start with Go/No-Go" }).first().click();
    await isDone(3);
    // Without pictures, for which VS Code has no room there.
    await window.page.setViewportSize({ width: 800, height: 600 });
    await window.picture("walkthrough-narrow");
  });
});
