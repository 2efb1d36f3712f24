/** Links to the other operational documents of the workspace. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import { kindName } from "../../document/kind-names.ts";
import { linkBetween } from "../../workspace/addresses.ts";
import type { Known } from "./known.ts";
import type { Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

/** `- [` begins a box. */
const boxBegun = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[.?$/;

/** What is written between the brackets, and nothing of it belongs to a link that is there already. */
const textBegun = /(?:^|[^\]!\\])(\[[^[\]]{0,100})$/;
const noLinkBehind = /^(?:\](?![([:])|[^[\]]*(?:\[|$))/;

/** `](‸` → the target of a link; `null` elsewhere, for addresses of the web, and where nothing could be linked. */
export function linkTargetPart(known: Known, lineNumber: number, line: CursorLine): Offered | null {
  const target = /(?<!!\[[^\]]{0,200})\]\(([^()\s]{0,200})$/.exec(line.before)?.[1];
  if (target === undefined || /^(?:[a-z]+:|#)/i.test(target)) return null;
  const offers = linkable(known).map(({ title, path, kind }) => ({
    ...{ label: path, kind: CompletionItemKind.File, detail: `${title} · ${kindName(kind)}` },
    filter: `${path} ${title}`
  }));
  return offers.length === 0 ? null : { slot: wordSlot(lineNumber, line, target, /^[^()\s]*/), offers };
}

/** `[‸` → whole links; `null` elsewhere, in links that are there, and where nothing could be linked. */
export function linkPart(known: Known, lineNumber: number, line: CursorLine): Offered | null {
  const text = textBegun.exec(line.before)?.[1];
  if (text === undefined || boxBegun.test(line.before) || !noLinkBehind.test(line.after)) return null;
  const offers = linkable(known).map(({ title, path, kind }) => ({
    ...{ label: title, kind: CompletionItemKind.File, detail: `${path} · ${kindName(kind)}` },
    ...{ text: `[${title.replace(/[[\]\\]/g, "\\$&")}](${path})`, filter: `[${title} ${path}` }
  }));
  // The bracket that editors write by themselves is taken in.
  return offers.length === 0 ? null : { slot: wordSlot(lineNumber, line, text, /^\]?/), offers };
}

function linkable({ uri, neighbours }: Known) {
  return neighbours.flatMap(({ uri: other, title, kind }) => {
    const path = other === uri ? null : linkBetween(uri, other);
    return path === null ? [] : [{ title, path, kind }];
  });
}
