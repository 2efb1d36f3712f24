/** Which open documents are handed to the server. */
import { workspace } from "vscode";

/** One selector entry, understood by VS Code and by the language client alike. */
export interface MarkdownIn {
  readonly language: "markdown";
  readonly scheme: string;
}

export interface ConfigurationIn {
  readonly language: "json" | "jsonc";
  readonly scheme: string;
  readonly pattern: string;
}

/**
 * Places where people write. The read-only originals that source control and reviews show beside a working copy
 * (`git:` and its like) are none of them: every finding would show twice.
 */
const writableSchemes = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web", "vsls"];

/** Markdown in the known places and wherever the workspace itself lives, as in a virtual workspace. */
export function documentSelector(): MarkdownIn[] {
  return schemes().map(scheme => ({ language: "markdown", scheme }));
}

/** Configurations in the same places; the languages that a person may have chosen for them. */
export function configurationSelector(): ConfigurationIn[] {
  const files = "**/{gonogo.json,*.gonogo.json}";
  return schemes().flatMap(scheme => [
    { language: "jsonc", scheme, pattern: files },
    { language: "json", scheme, pattern: files }
  ]);
}

function schemes(): string[] {
  const own = (workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme);
  return [...new Set([...writableSchemes, ...own])];
}
