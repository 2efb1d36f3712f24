/** A chat by itself, as a file, a selection or the clipboard holds it: read without parsing any Markdown. */
import type { BlockText } from "../../markdown/block.ts";
import { t } from "../../text/translate.ts";
import { type Day, datesIn } from "../days.ts";
import { findZone, type TimeZone } from "../time-zones.ts";
import { formOf } from "./chat-form.ts";
import { chatLines, plainBlock } from "./chat-lines.ts";
import { captions, cue } from "./forms/captions.ts";
import { looksLikeJson, readExport } from "./forms/json-export.ts";
import { assembled, type Message } from "./messages.ts";
import { countsFromStart, onTheClock, withSpokenTimes } from "./spoken-times.ts";

export interface Chat {
  /** In which form it is written, in words. */
  readonly form: string;
  readonly messages: readonly Message[];
  /** The whole text; the spans of the messages lie in it. */
  readonly block: BlockText;
  /** The zone of its times: written at one of them, or said above the first message or in one. */
  readonly zone: TimeZone | null;
  /** The day of its first message, if it tells any. */
  readonly day: Day | null;
  /** Whether its times count from the start of a recording. */
  readonly isRelative: boolean;
}

/** A text that nobody could read as a chat, and why: a clause that ends without a full stop. */
export interface UnreadChat {
  readonly reason: string;
}

/** Reads a chat of any form. Offsets of its spans are UTF-16, in the text as it was given. */
export function readChat(text: string): Chat | UnreadChat {
  const block = plainBlock(text);
  if (text.trim() === "") return { reason: t`it is empty` };
  if (looksLikeJson(text)) {
    const read = readExport(block);
    if ("reason" in read) return read;
    if (read.messages.length === 0) return { reason: t`its JSON holds no messages with a time and a text` };
    return chatOf("an export as JSON", read.messages, block);
  }
  const lines = chatLines([block]);
  const formed = formOf(lines, { mayLackTimes: true });
  const messages = formed ? assembled(lines, formed) : [];
  if (!formed || messages.length < 2) return { reason: lookedFor() };
  return chatOf(formed.form.name, messages, block, formed.form === captions && cue.test(text));
}

const lookedFor = (): string =>
  t`no messages were found: looked for lines such as '[09:14] name', '09:14 <name> text', 'name  9:14 AM', '12/03/2026, 09:14 - name: text', captions, and exports as JSON`;

function chatOf(form: string, read: readonly Message[], block: BlockText, isRecording = false): Chat {
  const clocked = isRecording || countsFromStart(read) ? onTheClock(read) : null;
  const messages = clocked ?? withSpokenTimes(read);
  const isRelative = isRecording && clocked === null;
  return {
    form,
    messages,
    block,
    zone: messages.find(each => each.zone !== null)?.zone ?? zoneSaid(messages) ?? findZone(above(messages, block)),
    day: firstDay(messages) ?? dayAbove(above(messages, block)),
    isRelative
  };
}

function above([first]: readonly Message[], { source }: BlockText): string {
  return source.slice(0, Math.min(2000, first?.head.span.start ?? 0));
}

/** The day of the first message, counted back from the first one whose day is known. */
function firstDay(messages: readonly Message[]): Day | null {
  const known = messages.find(each => each.day !== null);
  if (!known || known.day === null) return null;
  return known.day - Math.floor((known.minutes ?? 0) / (24 * 60));
}

/** The day that stands above the first message, if only one does: "#inc-ledger, 12 March 2026, all times in UTC". */
function dayAbove(text: string): Day | null {
  const days = new Set(datesIn(text).flatMap(({ day }) => (day === null ? [] : [day])));
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

/** The zone that somebody says the times are in. */
export function zoneSaid(messages: readonly Message[]): TimeZone | null {
  for (const { lines } of messages.slice(0, 200)) {
    for (const { text } of lines) {
      const zone = /\btimes?\b/i.test(text) ? findZone(text) : null;
      if (zone) return zone;
    }
  }
  return null;
}
