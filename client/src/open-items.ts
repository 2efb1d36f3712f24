/** From one open item of a document to the next, round and round. */
import { type Position, Range, Selection, TextEditorRevealType, window } from "vscode";
import { methods, type Range as PlainRange } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import type { Session } from "./session.ts";

/** Selects the open item before or behind the cursor; says so where there is none. */
export async function goToOpenItem(
  direction: "next" | "previous",
  request: Session["request"],
  editor = window.activeTextEditor
): Promise<void> {
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const items = (await request<readonly PlainRange[] | null>(methods.openItems, { uri })) ?? [];
  const ranges = items.map(({ start, end }) => new Range(start.line, start.character, end.line, end.character));
  const target =
    direction === "next" ? nextOf(ranges, editor.selection.start) : previousOf(ranges, editor.selection.start);
  if (!target) {
    void window.setStatusBarMessage(l10n.t("Nothing is open in this document."), 4000);
    return;
  }
  editor.selection = new Selection(target.start, target.end);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
}

function nextOf(ranges: readonly Range[], from: Position): Range | undefined {
  return ranges.find(({ start }) => start.isAfter(from)) ?? ranges[0];
}

function previousOf(ranges: readonly Range[], from: Position): Range | undefined {
  return ranges.filter(({ start }) => start.isBefore(from)).at(-1) ?? ranges.at(-1);
}
