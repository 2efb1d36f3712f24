/**
 * A time, then a name with a colon: `12/03/2026, 14:05 - name: text`, `2026-03-12T14:05:00Z name: text`, `09:14 name: text`,
 * `00:01:12 name: text`, and what meetings save: `09:14:05 From name to Everyone: text`, `09:14:05 From name : text`.
 */
import { type ChatForm, clock, date, name, readClock, readName, restOf } from "./form.ts";

const opening = `^(?:(?<date>${date})(?:,? |T))?(?<time>${clock})`;
const meeting = new RegExp(
  `${opening}[ \\t]{1,100}From[ \\t]{1,100}(?<name>${name})(?:[ \\t]{1,100}[Tt]o[ \\t]{1,100}[^:\\n]{1,60})?[ \\t]*:[ \\t]{0,100}(?<text>.*)$`,
  "u"
);
const named = new RegExp(
  `${opening}(?<dash>[ \\t]*[-–])?[ \\t]+\\[?(?<name>${name})\\]?:(?:[ \\t]{1,100}(?<text>.*))?$`,
  "u"
);
/** "12/03/2026, 14:05 - You added name": nobody says that. */
const notice = new RegExp(`^(?<date>${date}),? (?<time>${clock})[ \\t]+-[ \\t]{1,100}(?<text>[^\\n]+)$`, "u");

export const clockFirst: ChatForm = {
  name: "a time and a name before each message",
  headAt(lines, index) {
    const line = lines[index];
    if (!line || !/^[\dA-Z]/.test(line.text)) return null;
    const groups = (meeting.exec(line.text) ?? named.exec(line.text))?.groups;
    const who = groups && readName(groups.name);
    const found = who ? groups : notice.exec(line.text)?.groups;
    const time = found && readClock(found.time ?? "");
    if (!found || !time) return null;
    const base = { clock: time, date: found.date ?? null, text: restOf(line, found.text), height: 1 };
    return who ? { ...base, kind: "said", ...who } : { ...base, kind: "notice", speaker: null, isBot: false };
  }
};
