/** Documents, criteria, steps and action items of a whole workspace, by a few letters of their names. */
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-protocol";
import type { Digest, DigestSymbol } from "../../workspace/digest.ts";

/** More than anybody reads through. */
const mostSymbols = 500;

const kinds: Readonly<Record<DigestSymbol["type"], SymbolKind>> = {
  document: SymbolKind.File,
  criterion: SymbolKind.Boolean,
  step: SymbolKind.Function,
  "action-item": SymbolKind.Event
};

/** What holds the letters of a query in this order, whatever their case; documents alone for an empty query. */
export function workspaceSymbolsOf(digests: readonly Digest[], query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, "");
  const found: WorkspaceSymbol[] = [];
  for (const { uri, title, symbols } of digests) {
    for (const { type, name, range } of symbols) {
      if (found.length >= mostSymbols) return found;
      if (letters === "" ? type !== "document" : !holds(name.toLowerCase(), letters)) continue;
      const containerName = type === "document" ? {} : { containerName: title };
      found.push({ name, kind: kinds[type], location: { uri, range }, ...containerName });
    }
  }
  return found;
}

function holds(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
