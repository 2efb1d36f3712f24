/** What documents and their parts are called in pictures: on one line. */
import type { DocumentBase } from "../document/document-base.ts";

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What a document is about; the name of its file where it does not say. */
export function titleOf({ title, path }: Pick<DocumentBase, "title" | "path">): string {
  return onOneLine(title?.text ?? "") || (path.split("/").at(-1) ?? path);
}
