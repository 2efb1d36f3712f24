/** What the server says of a document, on the clipboard as Markdown for others. */
import { env, window } from "vscode";
import { methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import type { Session } from "./session.ts";

/** How far the document is: for a chat. */
export function copyReadinessSummary(request: Session["request"]): Promise<void> {
  return copyMarkdown(request, methods.readinessSummary, {
    copied: l10n.t("Readiness summary copied."),
    nothing: l10n.t("This document has no verdict: there is nothing to copy.")
  });
}

/** What is wrong and open in it: for a pull request. */
export function copyReviewComment(request: Session["request"], editor = window.activeTextEditor): Promise<void> {
  const words = {
    copied: l10n.t("Review comment copied."),
    nothing: l10n.t("This is no operational document: there is nothing to review.")
  };
  return copyMarkdown(request, methods.reviewComment, words, editor);
}

async function copyMarkdown(
  request: Session["request"],
  method: string,
  { copied, nothing }: { readonly copied: string; readonly nothing: string },
  editor = window.activeTextEditor
): Promise<void> {
  if (!editor) return;
  const text = await request<string | null>(method, { uri: editor.document.uri.toString() });
  if (text !== null) await env.clipboard.writeText(text);
  void window.setStatusBarMessage(text === null ? nothing : copied, 4000);
}
