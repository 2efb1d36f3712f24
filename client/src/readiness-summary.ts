/** How far the active document is, on the clipboard as Markdown. */
import { env, window } from "vscode";
import { methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import type { Session } from "./session.ts";

export async function copyReadinessSummary(request: Session["request"]): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const summary = await request<string | null>(methods.readinessSummary, { uri });
  if (summary !== null) await env.clipboard.writeText(summary);
  const said =
    summary === null
      ? l10n.t("This document has no verdict: there is nothing to copy.")
      : l10n.t("Readiness summary copied.");
  void window.setStatusBarMessage(said, 4000);
}
