/** What the Markdown preview shows, in a real window: VS Code's own preview, with what the server says of the document. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { FrameLocator } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let window: Workbench;
before(async () => {
  window = await openWorkbench("README.md");
  await window.editor("README.md").locator(".view-line").first().waitFor();
});
after(() => window.close());

/** Opens a document, and its preview in its place or beside it. */
async function showPreview(document: string, command: string): Promise<FrameLocator> {
  await window.open(document);
  await (await window.offer(command)).click();
  // The page inside of the preview: a frame in a frame.
  const preview = window.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await preview
    .locator(".gonogo-badge")
    .waitFor()
    .catch(async error => {
      await window.picture("preview-missing");
      throw error;
    });
  return preview;
}

/** What is ours in a preview can be read by everybody. */
async function assertReadable(): Promise<void> {
  for (const frame of window.page.frames())
    if ((await frame.locator(".gonogo-badge").count()) > 0)
      return assertAccessible(frame, ".gonogo-badge, .gonogo-mark, .gonogo-progress, .gonogo-picture");
  assert.fail("there is no preview");
}

const toTheSide = "Markdown: Open Preview to the Side";

const postmortem = "postmortems/2026-03-12-ledger-api-failed-postings.md";

describe("the preview of a postmortem", () => {
  let preview: FrameLocator;
  before(async () => {
    preview = await showPreview(postmortem, toTheSide);
  });

  it("says the verdict, and shows the timeline below its heading", async () => {
    assert.match((await preview.locator(".gonogo-badge").textContent()) ?? "", /^(?:Go|Open|No-go)/);
    assert.equal(await preview.locator(".gonogo-timeline ol li").count(), 10);
    await preview.locator("h2:has-text('Timeline') ~ .gonogo-timeline svg").scrollIntoViewIfNeeded();
    await window.picture("preview-postmortem");
    await assertReadable();
  });

  it("marks the event under the cursor in the picture", async () => {
    await window.revealLine(postmortem, 37);
    await preview
      .locator(".gonogo-timeline li.code-active-line")
      .filter({ hasText: "@incident-commander takes command" })
      .waitFor();
    await window.picture("preview-event");
  });

  it("is dark in a dark theme", async () => {
    await window.light(false);
    // Opened anew: the browser leaves a frame without a background white that was there before its system became dark.
    preview = await showPreview(postmortem, toTheSide);
    await preview.locator("body.vscode-dark .gonogo-timeline svg").scrollIntoViewIfNeeded();
    await window.picture("preview-postmortem-dark");
    await assertReadable();
    await window.light(true);
  });

  for (const [name, isLight] of [
    ["light", true],
    ["dark", false]
  ] as const)
    it(`can be read in high contrast, ${name}`, async () => {
      await window.light(isLight);
      await window.highContrast(true);
      await preview.locator("body.vscode-high-contrast .gonogo-timeline").waitFor();
      await window.picture(`preview-postmortem-contrast-${name}`);
      await assertReadable();
      await window.highContrast(false);
      await window.light(true);
    });
});

describe("the preview on its own", () => {
  it("has room for the whole timeline", async () => {
    const preview = await showPreview(postmortem, "Markdown: Open Preview");
    await preview.locator(".gonogo-timeline svg").scrollIntoViewIfNeeded();
    await window.documentedPicture("preview");
  });
});

describe("the preview of a checklist", () => {
  const checklist = "releases/ledger-api-v5.1.0.md";
  let preview: FrameLocator;
  before(async () => {
    preview = await showPreview(checklist, toTheSide);
  });

  it("shows statuses as pills, owners and how far the section is", async () => {
    await preview.locator("td .gonogo-mark.gonogo-open").first().waitFor();
    await preview.locator("td .gonogo-mark.gonogo-go").first().waitFor();
    await preview.locator(".gonogo-mark.gonogo-owner").first().waitFor();
    await preview.locator("h2 .gonogo-progress").first().waitFor();
    await preview.locator("td .gonogo-mark.gonogo-open").first().scrollIntoViewIfNeeded();
    await window.picture("preview-checklist");
    await assertReadable();
  });

  it("shows the ladder of the rollout below its heading", async () => {
    await preview.locator("h2:has-text('Rollout Stages') ~ .gonogo-ladder svg").first().scrollIntoViewIfNeeded();
    await window.picture("preview-ladder");
  });

  it("follows what is typed", async () => {
    const go = preview.locator("td .gonogo-mark.gonogo-go");
    assert.equal(await go.count(), 2);
    await window.revealLine(checklist, 34);
    await (await window.offer("Go/No-Go: Cycle Status")).click();
    await go.nth(2).waitFor();
    await window.page.keyboard.press("Control+Z");
    await window.page.locator(".tab.dirty").waitFor({ state: "detached" });
  });
});

describe("the preview of a runbook", () => {
  let preview: FrameLocator;
  before(async () => {
    preview = await showPreview("runbooks/notification-hub-queue-backlog.md", toTheSide);
  });

  it("shows its map above its steps", async () => {
    await preview.locator("h1 ~ .gonogo-map svg").first().waitFor();
    await window.picture("preview-map");
    await assertReadable();
  });
});
