/** The times that an update names, and what a reader elsewhere lacks to understand them. */
import { datesIn } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import type { Span, Words } from "../facts.ts";
import { joined } from "../gathering.ts";
import { spanWithin } from "../prose-spans.ts";
import { remembering } from "../remembering.ts";
import { timesIn } from "../times.ts";
import { relativeTime } from "../vocabulary/incident-status.ts";
import { namesZone } from "../zone-mentions.ts";
import type { MessageLine } from "./message.ts";

export interface NamedTime {
  readonly text: string;
  readonly span: Span;
  /** "Earlier today" rather than a time of the clock. */
  readonly isRelative: boolean;
}

export interface NamedTimes {
  /** In order. */
  readonly times: readonly NamedTime[];
  readonly hasDate: boolean;
  readonly hasZone: boolean;
}

/** Reads the times of a message; a date or a zone anywhere in the document holds for all of them. */
export function namedTimes(document: DocumentBase, lines: readonly MessageLine[], subject: Words | null): NamedTimes {
  const { fields, title, path } = document;
  const dated = [title?.text ?? "", subject?.text ?? "", path.split("/").at(-1) ?? ""];
  return {
    times: joined(lines, timesOf),
    hasDate: dated.some(holdsDate) || fields.some(({ value }) => isDated(value)) || lines.some(isDated),
    hasZone: namesZone(document)
  };
}

function holdsDate(text: string): boolean {
  return datesIn(text.slice(0, 2000)).length > 0;
}

const isDated = remembering(({ text }: Words) => holdsDate(text));

/** `{{< track "2018-05-25 05:54:00" >}}`: what a site generator puts in its place has a zone. */
const shortcode = /\{\{[<%][^{}\n]{0,200}[>%]\}\}/g;

const timesOf = remembering((line: MessageLine): readonly NamedTime[] => {
  const text = line.text.slice(0, 2000).replace(shortcode, code => " ".repeat(code.length));
  const clock = timesIn(text).map(({ start, end }) => ({ start, end, isRelative: false }));
  const relative = [...text.matchAll(relativeTime)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    isRelative: true
  }));
  return [...clock, ...relative]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, isRelative }) => ({
      text: text.slice(start, end),
      span: spanWithin(line, start, end),
      isRelative
    }));
});
