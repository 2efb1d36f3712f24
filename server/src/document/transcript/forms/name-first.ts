/**
 * What is copied from the windows of chats, where the name stands above the message and the time beside or below it:
 * `name  9:14 AM`, `name APP  9:14 AM`, `name — Today at 9:14 AM`, `name, 9:14 AM`, `name` above `9:14 AM`; and a time alone
 * where the same person goes on.
 */
import { windowNoise } from "../../vocabulary/chat-forms.ts";
import type { ChatLine } from "../chat-lines.ts";
import { type ChatForm, clock, date, type Head, name, readClock, readName } from "./form.ts";

const weekday = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?";
const when = `(?:(?:(?<date>Today|Yesterday|${date})|${weekday})(?: at|,)?[ \\t]+)?(?<time>${clock})`;
const edited = "(?:,?[ \\t]*\\(?[Ee]dited\\)?)?";
const beside = [
  `^(?<name>${name})[ \\t]*[—–·•-][ \\t]*${when}${edited}$`,
  `^(?<name>${name}),[ \\t]+${when}${edited}$`,
  `^(?<name>${name})[ \\t]*[\\[(]${when}[\\])]:?$`,
  `^\\[(?<name>${name})\\][ \\t]+${when}$`,
  `^(?<name>${name})[ \\t]+(?<date>Today|Yesterday|${date}),?(?: at)?[ \\t]+(?<time>${clock})${edited}$`,
  `^(?<name>${name})(?:[ \\t]{2,}|[ \\t]+(?=(?:Today|Yesterday|\\d{1,2}[:.]\\d\\d)))${when}${edited}$`,
  `^(?<name>${name})[ \\t]+${when}${edited}$`
].map(form => new RegExp(form, "u"));
const alone = new RegExp(`^(?<tag>(?:APP|BOT)[ \\t]+)?\\[?${when}\\]?${edited}$`, "u");
/** A line that may be a name: a few words that are no sentence. */
const aloneName = new RegExp(`^${name}$`, "u");

export const nameFirst: ChatForm = {
  name: "a name above each message",
  headAt(lines, index) {
    const line = lines[index];
    if (!line || line.text.length > 110) return null;
    if (/\d[:.]\d\d/.test(line.text)) {
      const time = aloneAt(lines, index);
      if (time && !time.isBot) return { kind: "said", speaker: null, continues: true, ...time, text: null, height: 1 };
      // Marks of a status stand between the name and the time.
      const text = line.text.replace(/\s?:[a-z0-9_+-]{1,40}:(?=\s)/g, "");
      for (const pattern of beside) {
        const groups = pattern.exec(text)?.groups;
        const clockTime = groups && readClock(groups.time ?? "");
        const who = groups && readName(groups.name);
        if (clockTime && who && !isSentence(who.speaker))
          return {
            kind: "said",
            ...who,
            clock: clockTime,
            date: groups.date ?? null,
            text: null,
            isLoose: isLoose(text, groups.name ?? "", groups.time ?? ""),
            height: 1
          };
      }
      return null;
    }
    return aboveTime(lines, index, line);
  },
  isNoise: line => windowNoise.test(line)
};

/** "deploy finished 9:14 AM", "window - 9:30 AM": a name and a time, or the end of a sentence. */
function isLoose(text: string, name: string, time: string): boolean {
  return /^\s(?:-\s)?$/.test(text.slice(name.length, text.lastIndexOf(time)));
}

/** `name`, perhaps `APP`, and the time below it. */
function aboveTime(lines: readonly ChatLine[], index: number, line: ChatLine): Head | null {
  if (line.text.length > 50 || !aloneName.test(line.text) || isSentence(line.text)) return null;
  const tag = /^\(?(?:APP|BOT|App|Bot)\)?$/.test(lines[index + 1]?.text ?? "");
  const at = index + (tag ? 2 : 1);
  const below = lines[at];
  const time = aloneAt(lines, at);
  if (!below || !time) return null;
  // A time without its half of the day, directly below a message, belongs to the next one of the same person.
  const isOwn = line.opens || below.indent > line.indent || /[AaPp]\.?[Mm]|Today|Yesterday/.test(below.text);
  const who = isOwn ? readName(line.text) : null;
  return (
    who && {
      kind: "said",
      speaker: who.speaker,
      ...time,
      isBot: who.isBot || tag || time.isBot,
      text: null,
      height: at - index + 1
    }
  );
}

function aloneAt(lines: readonly ChatLine[], index: number): Pick<Head, "clock" | "date" | "isBot"> | null {
  const text = lines[index]?.text ?? "";
  if (text.length > 50 || !/\d[:.]\d\d/.test(text)) return null;
  const groups = alone.exec(text)?.groups;
  const time = groups && readClock(groups.time ?? "");
  return time ? { clock: time, date: groups.date ?? null, isBot: groups.tag !== undefined } : null;
}

/** "We restarted it at" is said by nobody of that name. */
function isSentence(text: string): boolean {
  return (
    /[.!?…]$/.test(text) ||
    text.split(/\s+/).length > 6 ||
    /\b(?:at|since|until|from|around|the|is|was|to|and|on|it|by|after|before|we|now|rate|error|errors|alert|took|of)$/i.test(
      text
    )
  );
}
