/** Walks a reviewer through what is open and found in a document: a list whose rows show their places. */
import { commands, Range, Selection, type TextEditor, TextEditorRevealType, ThemeColor, window } from "vscode";
import { methods, type Review } from "../../../server/src/protocol.ts";
import { copyReviewComment } from "../copy-markdown.ts";
import { rangeOf } from "../document-command.ts";
import { l10n } from "../l10n.ts";
import { goToOpenItem } from "../open-items.ts";
import type { Session } from "../session.ts";
import { describeVerdict } from "../status-text.ts";
import { type ReviewRow, reviewRows } from "./review-rows.ts";
import { isRevision } from "./shown-texts.ts";

/** What somebody does with the list: `at`: the place that they chose. */
type Outcome = { readonly at: Range; readonly fixes: boolean } | { readonly deed: "copy" | "next" } | null;

export async function reviewDocument(request: Session["request"], editor = window.activeTextEditor): Promise<void> {
  if (!editor) return;
  const { document } = editor;
  const review = await request<Review | null>(methods.review, { uri: document.uri.toString() });
  const reason = noReview(review, document.version);
  if (!review || reason !== null) return void window.setStatusBarMessage(reason ?? "", 4000);
  const outcome = await choose(review, editor);
  if (outcome === null) return;
  if ("at" in outcome) {
    // Not by opening the document: it may be one side of a comparison.
    editor.selection = new Selection(outcome.at.start, outcome.at.end);
    editor.revealRange(outcome.at, TextEditorRevealType.InCenterIfOutsideViewport);
    if (outcome.fixes) await commands.executeCommand("editor.action.quickFix");
  } else if (outcome.deed === "copy") await copyReviewComment(request, editor);
  else await goToOpenItem("next", request, editor);
}

/** Why there is nothing to walk through; `null` where there is. */
function noReview(review: Review | null, version: number): string | null {
  if (!review) return l10n.t("This is no operational document: there is nothing to review.");
  if (review.version !== version) return l10n.t("The document has just changed: try again.");
  if (review.items.length > 0) return null;
  return review.verdict === "go" ? goes() : l10n.t("Nothing is open in this document.");
}

function goes(): string {
  return l10n.t("Nothing is open: the verdict is go.");
}

function choose(review: Review, editor: TextEditor): Promise<Outcome> {
  const picker = window.createQuickPick<ReviewRow>();
  const preview = previewIn(editor);
  picker.title = l10n.t("{0} · {1} in the list", describeVerdict(review), review.items.length);
  picker.placeholder = review.verdict === "go" ? goes() : l10n.t("Arrow keys show the places, Enter goes there");
  picker.matchOnDescription = true;
  picker.items = reviewRows(review, !isRevision(editor.document.uri));
  const { line } = editor.selection.active;
  const next = picker.items.find(({ item }) => item && item.range.start.line >= line);
  if (next) picker.activeItems = [next];
  return new Promise(resolve => {
    let outcome: Outcome = null;
    const end = (chosen: Outcome): void => {
      outcome = chosen;
      picker.hide();
    };
    const placeOf = ({ item }: ReviewRow): Range | null => (item ? rangeOf(item.range) : null);
    picker.onDidChangeActive(([row]) => preview.show(row ? placeOf(row) : null));
    picker.onDidTriggerItemButton(({ item: row }) => {
      const at = placeOf(row);
      if (at) end({ at, fixes: true });
    });
    picker.onDidAccept(() => {
      const [row] = picker.selectedItems;
      const at = row ? placeOf(row) : null;
      end(at ? { at, fixes: false } : row?.deed ? { deed: row.deed } : null);
    });
    picker.onDidHide(() => {
      if (outcome === null || !("at" in outcome)) preview.undo();
      preview.dispose();
      picker.dispose();
      resolve(outcome);
    });
    picker.show();
  });
}

/** Shows places of a document without moving its cursor. */
function previewIn(editor: TextEditor) {
  const highlight = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor("editor.rangeHighlightBackground"),
    overviewRulerColor: new ThemeColor("editorOverviewRuler.rangeHighlightForeground")
  });
  const [before] = editor.visibleRanges;
  return {
    show(place: Range | null): void {
      editor.setDecorations(highlight, place ? [place] : []);
      if (place) editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
    },
    undo(): void {
      if (before) editor.revealRange(new Range(before.start, before.start), TextEditorRevealType.AtTop);
    },
    dispose: () => highlight.dispose()
  };
}
