/** The extension in a window that speaks another language: what the manifest, the client and the server say. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { extensionFolder, openWorkbench, type Workbench } from "./workbench.ts";

const checklist = "releases/ledger-api-v5.1.0.md";

const textsIn = (...file: string[]): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(...file), "utf8"));

/** The message of a table without its values: what stands before the first and behind the last. */
function partsOf(table: Readonly<Record<string, string>>, message: string): readonly string[] {
  const text = table[message];
  if (text === undefined) throw new Error(`no translation of ${message}`);
  return text.split(/\{\d+\}/).filter(part => part.trim() !== "");
}

for (const language of ["de", "ja"]) {
  describe(`a window in ${language}`, () => {
    const manifest = textsIn(extensionFolder, `package.nls.${language}.json`);
    const client = textsIn(extensionFolder, "l10n", `bundle.l10n.${language}.json`);
    const server = textsIn("l10n", `server.${language}.json`);
    let window: Workbench;

    before(async () => {
      window = await openWorkbench(checklist, language);
      await window.editor(checklist).locator(".squiggly-error").first().waitFor();
    });
    after(() => window.close());

    it("tells findings of the server in it", async () => {
      await window.showProblems();
      let rows = window.page.locator(".markers-panel .monaco-list-row").filter({ hasText: "unfilled-status" });
      const message = "Criterion '{0}' has no status: write GO, NO-GO or N/A with a reason.";
      for (const part of partsOf(server, message)) rows = rows.filter({ hasText: part });
      await rows.first().waitFor();
      await window.picture(`checklist-${language}`);
    });

    it("tells in it what the document is taken for", async () => {
      const kind = `${client["Release checklist"]}: ${client["no-go"]}`;
      await (await window.languageStatus()).filter({ hasText: kind }).first().waitFor();
      await window.picture(`status-${language}`);
      await window.page.keyboard.press("Escape");
    });

    it("names commands in it", async () => {
      await window.offer(`Go/No-Go: ${manifest["command.newReleaseChecklist.title"]}`);
      await window.picture(`commands-${language}`);
      await window.page.keyboard.press("Escape");
    });

    it("shows views, their names and their rows in it", async () => {
      const { page } = window;
      await page.locator(".activitybar .action-label[aria-label^='Go/No-Go']").click();
      const title = page.locator(".pane-header").filter({ hasText: manifest["view.readiness.name"] ?? "?" });
      await title.first().waitFor();
      const rows = page.locator(".pane-body .monaco-list-row");
      await rows
        .filter({ hasText: "ledger-api v5.1.0" })
        .filter({ hasText: client["no-go"] ?? "?" })
        .first()
        .waitFor();
      await rows
        .filter({ hasText: client["no due date"] ?? "?" })
        .first()
        .waitFor();
      await window.picture(`views-${language}`);
    });
  });
}
