/** Rows from a spreadsheet, pasted: one of the choices, and the default inside a table only. */
import {
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit
} from "vscode";
import { methods, type PastedRows, type PasteRowsParams } from "../../server/src/protocol.ts";
import { writableSelector } from "./documents.ts";
import { l10n } from "./l10n.ts";
import type { Session } from "./session.ts";

const kind = DocumentDropOrPasteEditKind.Empty.append("gonogo", "rows");
/** What is longer is no table that somebody copied. */
const longest = 1_000_000;

/** `isOurs`: whether a document is an operational one. */
export function registerRowPasting(request: Session["request"], isOurs: (uri: string) => boolean): Disposable {
  const provideDocumentPasteEdits = async (
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    { only }: DocumentPasteEditContext
  ): Promise<DocumentPasteEdit[]> => {
    const [range] = ranges;
    const uri = document.uri.toString();
    if (!range || ranges.length > 1 || !isOurs(uri) || (only && !only.contains(kind))) return [];
    const [text = "", html = null] = await Promise.all(
      ["text/plain", "text/html"].map(type => transfer.get(type)?.asString())
    );
    if (text.length > longest || (html?.length ?? 0) > longest) return [];
    const { line, character } = range.start;
    const parameters: PasteRowsParams = { uri, position: { line, character }, text, html };
    const pasted = await request<PastedRows | null>(methods.pasteRows, parameters);
    return pasted ? [editOf(document, pasted)] : [];
  };
  return languages.registerDocumentPasteEditProvider(
    writableSelector(),
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain", "text/html"] }
  );
}

function editOf({ uri }: TextDocument, { inTable, text, edits }: PastedRows): DocumentPasteEdit {
  const title = inTable ? l10n.t("Insert as Table Rows") : l10n.t("Insert as Markdown Table");
  const edit = new DocumentPasteEdit(text, title, kind);
  if (!inTable) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
  edit.additionalEdit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.additionalEdit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return edit;
}
