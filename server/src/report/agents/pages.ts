/** Answers for agents have an end: documents and what is told of each, page by page. */
import { counted } from "../counted.ts";

/** Where the next page begins: the index of a document, and of what is told of it. */
export interface Cursor {
  readonly document: number;
  readonly item: number;
}

/** Of a document that stands on a page: which of its items do. `to` is not among them. */
export interface Part {
  readonly document: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly parts: readonly Part[];
  /** Where it goes on; `null` where that is all. */
  readonly next: string | null;
  /** What comes after it: documents of which it says nothing, and items. */
  readonly left: { readonly documents: number; readonly items: number };
}

/** `null` for what no page has said. */
export function readCursor(text: string): Cursor | null {
  const [, document, item] = /^(\d{1,9}):(\d{1,9})$/.exec(text) ?? [];
  return document === undefined ? null : { document: Number(document), item: Number(item) };
}

/** `counts`: how many items each document has. A page has at most `limit` (at least 1) documents, and as many items. */
export function pageOf(counts: readonly number[], { document: first, item }: Cursor, limit: number): Page {
  const parts: Part[] = [];
  let room = limit;
  let from = item;
  for (let document = first; document < counts.length; document++) {
    const count = counts[document] ?? 0;
    const rest = Math.max(0, count - from);
    if (parts.length === limit || (room === 0 && rest > 0)) return endedAt(document, from, true);
    const to = from + Math.min(rest, room);
    parts.push({ document, from, to });
    if (to < count) return endedAt(document, to, false);
    room -= to - from;
    from = 0;
  }
  return { parts, next: null, left: { documents: 0, items: 0 } };

  function endedAt(document: number, from: number, isUntold: boolean): Page {
    const after = counts.slice(document);
    const items = after.reduce((sum, count) => sum + count, 0) - from;
    return { parts, next: `${document}:${from}`, left: { documents: after.length - (isUntold ? 0 : 1), items } };
  }
}

/** "12 items and 3 documents are left out: …" for whoever reads a page; empty where that is all. */
export function leftText({ next, left }: Page): string {
  if (next === null) return "";
  const parts = [counted(left.items, "item"), ...(left.documents > 0 ? [counted(left.documents, "document")] : [])];
  return `Left out: ${parts.join(" and ")}. Ask again with cursor '${next}' for what follows.`;
}
