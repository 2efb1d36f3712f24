/** Documents that tests write themselves: read through the model that rules and features see. */
import assert from "node:assert/strict";
import { check, type Judgement } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import {
  type DocumentOf,
  type OpsDocument,
  type ReadingOptions,
  readDocument,
  sourceReader
} from "../../server/src/document/ops-document.ts";
import { lineStarts } from "../../server/src/markdown/lines.ts";
import type { DocumentKind, Range } from "../../server/src/protocol.ts";
import { readMarks } from "../../server/src/rules/page.ts";

const reader = sourceReader();

/** The model of a text, `null` if it is none of ours. */
export function read(text: string, path = "docs/document.md", options?: ReadingOptions): OpsDocument | null {
  return readDocument(reader.read(text), path, options);
}

/** The model of a text that is one of ours. */
export function readOurs(text: string, path?: string, options?: ReadingOptions): OpsDocument {
  const document = read(text, path, options);
  assert.ok(document, `none of our kinds:\n${text.slice(0, 200)}`);
  return document;
}

/** The model of a body whose kind is declared, so that nothing depends on how kinds are recognised. */
export function readAs<Kind extends DocumentKind>(kind: Kind, body: string, path?: string): DocumentOf<Kind> {
  const document = readOurs(declared(kind, body), path);
  assert.equal(document.kind, kind);
  return document as DocumentOf<Kind>;
}

/** The model of a text that shows to be of this kind. */
export function readKind<Kind extends DocumentKind>(kind: Kind, text: string, path?: string): DocumentOf<Kind> {
  const document = readOurs(text, path);
  assert.equal(document.kind, kind);
  return document as DocumentOf<Kind>;
}

/** The body under front matter that declares its kind. */
export function declared(kind: DocumentKind, body: string): string {
  return `---\nkind: ${kind}\n---\n\n${body}`;
}

/** Stands for today where a test does not say which day it is. */
export const someDay = "2026-03-20";

/** What the rules say of a document. `today` as `YYYY-MM-DD`. */
export function judge(document: OpsDocument, today = someDay): Judgement {
  const day = parseDay(today);
  assert.ok(day !== null, `no day: ${today}`);
  return check(document, { today: day });
}

/** The offsets (0-based, UTF-16) of a range. */
export function offsetsOf(text: string, { start, end }: Range): { start: number; end: number } {
  const starts = lineStarts(text);
  const offset = (at: Range["start"]): number => (starts[at.line] ?? Number.NaN) + at.character;
  return { start: offset(start), end: offset(end) };
}

/** The text in a range. */
export function textAt(text: string, range: Range): string {
  const { start, end } = offsetsOf(text, range);
  return text.slice(start, end);
}

/** The text again, with marks ⟦…⟧ around ranges: one glance shows what was found where. */
export function withMarks(text: string, ranges: readonly Range[]): string {
  const places = ranges.map(range => offsetsOf(text, range)).sort((one, other) => one.start - other.start);
  let marked = "";
  let at = 0;
  for (const { start, end } of places) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

/** Compares what was found in a text with the marks of a marked one. */
export function assertMarked(marked: string, find: (text: string) => readonly Range[]): void {
  const { text } = readMarks(marked);
  assert.equal(withMarks(text, find(text)), marked);
}
