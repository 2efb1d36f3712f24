/** The report over all documents, in a tab: a page without a script. */
import { ProgressLocation, ViewColumn, type WebviewPanel, window } from "vscode";
import { methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import type { Session } from "./session.ts";

export const openReportTitle = (): string => l10n.t("Open Report");

let panel: WebviewPanel | undefined;

/**
 * Asks for the report and shows it; a tab that shows one already shows the new one.
 *
 * @throws {Error} when the server does not answer
 */
export async function openReport(request: Session["request"]): Promise<void> {
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t("Go/No-Go: Writing the report"),
    cancellable: true
  };
  const page = await window.withProgress(progress, (_, token) => request<string>(methods.report, {}, token));
  if (page === "") return;
  panel ??= newPanel();
  panel.webview.html = page;
  panel.reveal();
}

function newPanel(): WebviewPanel {
  const made = window.createWebviewPanel("gonogo.report", l10n.t("Go/No-Go Report"), ViewColumn.Active, {
    enableScripts: false
  });
  made.onDidDispose(() => {
    panel = undefined;
  });
  return made;
}
