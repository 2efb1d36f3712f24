/** Which open documents are handed to the server. */
import { workspace } from "vscode";
import { revisionSchemes } from "../../server/src/protocol.ts";

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

/** Places where people write; `vscode-userdata:` is where a browser keeps the example. */
const writableSchemes = [
  "file",
  "untitled",
  "vscode-remote",
  "vscode-vfs",
  "vscode-userdata",
  "vscode-test-web",
  "vsls"
];

/**
 * Markdown in the known places and wherever the workspace itself lives, as in a virtual workspace; and what source control
 * and reviews show of it. Which of that is judged the server is told (`reviewing/`): every finding would show twice else.
 */
export function documentSelector(): MarkdownIn[] {
  return [...new Set([...schemes(), ...revisionSchemes])].map(scheme => ({ language: "markdown", scheme }));
}

/** The same without what nobody can edit. */
export function writableSelector(): MarkdownIn[] {
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
