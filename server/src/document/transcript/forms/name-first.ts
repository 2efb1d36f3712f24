/**
 * What is copied from the windows of chats, where the name stands above the message and the time beside or below it:
 * `name  9:14 AM`, `name APP  9:14 AM`, `name — Today at 9:14 AM`, `name, 9:14 AM`, `name` above `9:14 AM`; and a time alone
 * where the same person goes on.
 */
import { windowNoise } from "../../vocabulary/chat-forms.ts";
import type { ChatLine } from "../chat-lines.ts";
import { type ChatForm, clock, date, type Head, name, readClock, readName, restOf } from "./form.ts";

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
const statusMarks = /\s?:[a-z0-9_+-]{1,40}:(?=\s)/g;
/** A line that may be a name: a few words that are no sentence. */
const aloneName = new RegExp(`^${name}$`, "u");

/** Discord writes the time before each message with which somebody goes on: `[9:15 AM]and another thing`. */
const goesOn = new RegExp(`^\\[(?<time>${clock})\\](?<text>\\S.*)$`, "u");

/** The name and the time on one line; a time alone is where the same person goes on. */
export const nameBeside: ChatForm = {
  name: "a name and a time above each message",
  headAt(lines, index) {
    const line = lines[index];
    if (!line) return null;
    if (line.text[0] === "[") {
      const groups = goesOn.exec(line.text)?.groups;
      const time = groups && readClock(groups.time ?? "");
      if (groups && time) return { ...going, clock: time, date: null, isBot: false, text: restOf(line, groups.text) };
    }
    if (line.text.length > 110) return null;
    if (!/\d[:.]\d\d/.test(line.text)) return aboveTime(lines, index, line, isMarkedTime);
    const time = aloneAt(lines, index);
    return time && !time.isBot ? { ...going, ...time, text: null } : besideTime(line);
  },
  isNoise: line => windowNoise.test(line)
};

/** The name on a line of its own, and the time below it; some names may have it beside them all the same. */
export const nameAbove: ChatForm = {
  name: "a name above each message, and the time below the name",
  headAt(lines, index) {
    const line = lines[index];
    if (!line || line.text.length > 110) return null;
    if (!/\d[:.]\d\d/.test(line.text)) return aboveTime(lines, index, line, () => true);
    const time = aloneAt(lines, index);
    return time && !time.isBot ? { ...going, ...time, text: null } : besideTime(line);
  },
  isNoise: line => windowNoise.test(line)
};

const going = { kind: "said", speaker: null, continues: true, height: 1 } as const;

/** A time that follows a name above it whatever else the chat does: behind a dash, or behind the marks of a status. */
function isMarkedTime(text: string): boolean {
  return /^(?:[—–]|:[a-z0-9_+-]{1,40}:)\s?/.test(text);
}

function besideTime(line: ChatLine): Head | null {
  // Marks of a status stand between the name and the time.
  const text = line.text.replace(statusMarks, "");
  for (const pattern of beside) {
    const groups = pattern.exec(text)?.groups;
    const time = groups && readClock(groups.time ?? "");
    const who = groups && readName(groups.name);
    if (time && who && !isSentence(who.speaker))
      return {
        kind: "said",
        ...who,
        clock: time,
        date: groups.date ?? null,
        text: null,
        isLoose: isLoose(text, groups.name ?? "", groups.time ?? ""),
        height: 1
      };
  }
  return null;
}

/** "deploy finished 9:14 AM", "window - 9:30 AM": a name and a time, or the end of a sentence. */
function isLoose(text: string, name: string, time: string): boolean {
  return /^\s(?:-\s)?$/.test(text.slice(name.length, text.lastIndexOf(time)));
}

/** `name`, perhaps `APP`, and the time below it, if that is one that a name may stand above. */
function aboveTime(
  lines: readonly ChatLine[],
  index: number,
  line: ChatLine,
  mayFollowName: (time: string) => boolean
): Head | null {
  if (line.text.length > 50 || !aloneName.test(line.text) || isSentence(line.text)) return null;
  const tag = /^\(?(?:APP|BOT|App|Bot)\)?$/.test(lines[index + 1]?.text ?? "");
  const at = index + (tag ? 2 : 1);
  const below = lines[at];
  const time = aloneAt(lines, at);
  if (!below || !time || !(tag || time.isBot || mayFollowName(below.text))) return null;
  // A time without its half of the day, directly below a message, belongs to the next one of the same person.
  const isOwn =
    tag ||
    isMarkedTime(below.text) ||
    line.opens ||
    below.indent > line.indent ||
    /[AaPp]\.?[Mm]|Today|Yesterday/.test(below.text);
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
  const text = (lines[index]?.text ?? "").replace(/^(?:[—–][ \t]?|(?::[a-z0-9_+-]{1,40}:\s{1,3}){1,4})(?=\S)/, "");
  if (text.length > 50 || !/\d[:.]\d\d/.test(text)) return null;
  const groups = alone.exec(text)?.groups;
  const time = groups && readClock(groups.time ?? "");
  return time ? { clock: time, date: groups.date ?? null, isBot: groups.tag !== undefined } : null;
}

/** "We restarted it at" is said by nobody of that name. */
function isSentence(text: string): boolean {
  return (
    /(?<!(?<![\p{L}\p{N}])\p{Lu})[.!?…]$|, \p{Ll}/u.test(text) ||
    text.split(/\s+/).length > 6 ||
    /\b(?:at|since|until|from|around|the|is|was|to|and|on|it|by|after|before|we|now|rate|error|errors|alert|took|of)$/i.test(
      text
    )
  );
}
