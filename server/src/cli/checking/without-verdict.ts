/** Where somebody asks for go, and nothing says so: what was named and has no verdict. */
import { resolve, sep } from "node:path";
import type { CheckedDocument, ReportedDocument } from "../../report/report.ts";
import type { RunFailure } from "../../report/run.ts";
import type { CheckRequest } from "../check-request.ts";
import { shownPath } from "../input-files.ts";
import type { CheckedEntry } from "./entries.ts";

export interface JudgedEntry {
  readonly entry: CheckedEntry;
  /** `null` for what is none of ours. */
  readonly document: ReportedDocument | null;
}

/**
 * What has to be go and cannot be: a file that was named, or standard input, without a verdict; a folder that
 * was named, below which nothing has one. Where only changes are told, everything may be left out: none.
 */
export function withoutVerdict(
  judged: readonly JudgedEntry[],
  {
    request: { requireGo, changedSince, paths, inputName },
    cwd
  }: { readonly request: CheckRequest; readonly cwd: string }
): readonly RunFailure[] {
  if (!requireGo || changedSince !== null) return [];
  const named = new Map(judged.map(each => [keyOf(each.entry.task.fullPath, each.entry.task.input !== null), each]));
  return [...new Set(paths)].flatMap(path => {
    const isInput = path === "-";
    const fullPath = resolve(cwd, isInput ? inputName : path);
    const shown = shownPath(fullPath, { cwd });
    const file = named.get(keyOf(fullPath, isInput));
    if (file) return file.document?.verdict ? [] : { path: shown, reason: reasonOf(file.document) };
    const below = fullPath.endsWith(sep) ? fullPath : `${fullPath}${sep}`;
    return judged.some(({ entry, document }) => document?.verdict && entry.task.fullPath.startsWith(below))
      ? []
      : {
          path: shown,
          reason: "has no document with a verdict: nothing says that it is go. Name the document that has to be."
        };
  });
}

/** Standard input may bear the name of a file. */
function keyOf(fullPath: string, isInput: boolean): string {
  return `${isInput ? "-" : "+"}${fullPath}`;
}

function reasonOf(document: Pick<CheckedDocument, "kind" | "mode"> | null): string {
  if (document === null)
    return "is no operational document: nothing says that it is go. If it is one, write its kind into its front matter (kind: release-checklist).";
  const what =
    document.mode === "template" ? "a template" : document.mode === "archived" ? "archived" : `a ${document.kind}`;
  return `is ${what} and has no verdict: nothing says that it is go. Name the document that has to be.`;
}
