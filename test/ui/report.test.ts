/** The report in a browser: read by everybody, in light and dark, on a wide screen and a narrow one. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { openBrowser, openWorkbench, picturesFolder, workspaceFolder } from "./workbench.ts";

const program = path.join(import.meta.dirname, "../../dist/gonogo.mjs");

/** What the command line prints, whatever its exit code says of the examples. */
function reportPage(): string {
  try {
    const line = [program, "check", workspaceFolder, "--format", "html", "--today", "2026-03-16"];
    return execFileSync(process.execPath, line, { encoding: "utf8" });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

describe("the report of the command line", () => {
  let browser: Browser;
  const page = reportPage();
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 800]) {
      it(`can be read by everybody, ${colorScheme}, ${width} pixels wide`, async () => {
        const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await tab.setContent(page);
        await assertAccessible(tab);
        const { overflow } = await tab.evaluate<{ overflow: number }>(
          "({ overflow: document.documentElement.scrollWidth - innerWidth })"
        );
        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
        await tab.screenshot({ path: path.join(picturesFolder, `report-${colorScheme}-${width}.png`) });
        await tab.close();
      });
    }
  }
});

describe("Open Report", () => {
  it("shows the same page in a tab", async () => {
    const window = await openWorkbench("releases/ledger-api-v5.1.0.md");
    try {
      await window.editor("releases/ledger-api-v5.1.0.md").locator(".view-line").first().waitFor();
      await (await window.offer("Go/No-Go: Open Report")).click();
      const report = window.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
      await report
        .locator("h1")
        .filter({ hasText: "Readiness on 2026-03-16" })
        .waitFor()
        .catch(async error => {
          await window.picture("report-missing");
          throw error;
        });
      assert.equal(await report.locator("tbody").first().locator("tr").count(), 8);
      await window.documentedPicture("report");
    } finally {
      await window.close();
    }
  });
});
