/** What a document is called: by its title, else by the name of its file. */
import type { DocumentBase } from "./document-base.ts";

export function titleOf({ title, path }: Pick<DocumentBase, "title" | "path">): string {
  return title && title.text !== "" ? title.text : (path.split("/").at(-1) ?? path);
}
