/** Links to the other operational documents of the workspace. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import { kindNames } from "../../document/kind-names.ts";
import { linkBetween } from "../../workspace/addresses.ts";
import type { Known } from "./known.ts";
import type { Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

/** `- [` begins a box. */
const boxBegun = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[.?$/;

/** `[‸` → whole links, `](‸` → their targets; `null` elsewhere, and where nothing could be linked. */
export function linkPart({ uri, neighbours }: Known, lineNumber: number, line: CursorLine): Offered | null {
  const target = /\]\(([^()\s]{0,200})$/.exec(line.before)?.[1];
  const text = target === undefined ? /(?:^|[^\]!\\])(\[[^[\]]{0,100})$/.exec(line.before)?.[1] : undefined;
  if ((target === undefined && text === undefined) || boxBegun.test(line.before)) return null;
  const linked = neighbours.flatMap(({ uri: other, title, kind }) => {
    const path = other === uri ? null : linkBetween(uri, other);
    return path === null ? [] : [{ title, path, kind }];
  });
  if (linked.length === 0) return null;
  if (target !== undefined) {
    return {
      slot: wordSlot(lineNumber, line, target, /^[^()\s]*/),
      offers: linked.map(({ title, path, kind }) => ({
        ...{ label: path, kind: CompletionItemKind.File, detail: `${title} · ${kindNames[kind]}` },
        filter: `${path} ${title}`
      }))
    };
  }
  return {
    // The bracket that editors write by themselves is taken in.
    slot: wordSlot(lineNumber, line, text ?? "", /^[^[\]()]{0,100}\](?!\()|^/),
    offers: linked.map(({ title, path, kind }) => ({
      ...{ label: title, kind: CompletionItemKind.File, detail: `${path} · ${kindNames[kind]}` },
      ...{ text: `[${title.replace(/[[\]\\]/g, "\\$&")}](${path})`, filter: `[${title} ${path}` }
    }))
  };
}
