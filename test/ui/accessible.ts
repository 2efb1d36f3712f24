/** Whether everybody can use a page: what axe finds in it. */
import assert from "node:assert/strict";
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** `inside`: a selector of what is ours, where others have written the page. */
export async function assertAccessible(page: Page | Frame, inside = "html"): Promise<void> {
  // A webview shows the editor behind it, and axe would take white for what it does not see.
  const editor = "getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background')";
  await page.evaluate(`if (${editor}) document.body.style.background = ${editor}`);
  await page.evaluate(axe.source);
  const { violations }: Found = await page.evaluate(`axe.run(document.querySelectorAll(${JSON.stringify(inside)}))`);
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join("\n")}`
  );
  assert.equal(told.join("\n\n"), "");
}
