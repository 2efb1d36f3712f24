/** What the tabs of the window show, and where the files lie whose states are shown. */
import {
  type Tab,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type TabInputTextDiff as TextDiff,
  Uri,
  window,
  workspace
} from "vscode";
import { revisionSchemes } from "../../../server/src/protocol.ts";
import type { ShownText } from "./judged-revisions.ts";

/** All texts in tabs, and those outside of tabs in which somebody looks at a file. */
export function shownTexts(): readonly ShownText[] {
  const inTabs = window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(textsIn));
  const peeked = window.visibleTextEditors.flatMap(({ document: { uri } }) =>
    isRevision(uri) ? [] : [textOf(uri, "alone", true)]
  );
  return [...inTabs, ...peeked];
}

export function isRevision({ scheme }: Uri): boolean {
  return revisionSchemes.includes(scheme);
}

function textsIn({ input, isActive }: Tab): ShownText[] {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return [textOf(input.uri, "alone", isActive)];
  const diffs = input instanceof TabInputTextDiff ? [input] : diffsIn(input);
  return diffs.flatMap(({ original, modified }) => [
    textOf(original, "original", isActive),
    textOf(modified, "modified", isActive)
  ]);
}

/** The comparisons in an editor that shows several: VS Code says them, but has no name for such tabs yet. */
function diffsIn(input: unknown): readonly TextDiff[] {
  const { textDiffs } = (input ?? {}) as { readonly textDiffs?: unknown };
  return Array.isArray(textDiffs) ? textDiffs.filter(isDiff) : [];
}

function isDiff(value: unknown): value is TextDiff {
  const { original, modified } = (value ?? {}) as Partial<TextDiff>;
  return original instanceof Uri && modified instanceof Uri;
}

function textOf(uri: Uri, side: ShownText["side"], isSeen: boolean): ShownText {
  return { uri: uri.toString(), place: fileOf(uri).toString(), side, isSeen };
}

/** The file whose state an address stands for. Its path is that of the file, in whatever kind of workspace. */
function fileOf(uri: Uri): Uri {
  if (!isRevision(uri)) return uri;
  const path = pathIn(uri);
  const folder = workspace.workspaceFolders?.find(each => path.startsWith(`${each.uri.path.replace(/\/$/, "")}/`));
  return (folder?.uri ?? Uri.file("/")).with({ path, query: "", fragment: "" });
}

/** Commits in a pull request have paths of their own, and say beside them which is meant. */
function pathIn({ path, query }: Uri): string {
  try {
    const { rootPath, path: named } = JSON.parse(query) as Readonly<Record<string, unknown>>;
    if (typeof rootPath !== "string" || typeof named !== "string" || path.startsWith(`${rootPath}/`)) return path;
    return named.startsWith("/") ? named : `${rootPath}/${named}`;
  } catch {
    return path;
  }
}
