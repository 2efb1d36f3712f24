/**
 * Comments of tickets: `name added a comment - 13/Jan/26 10:12 AM` with `name made changes - …` between them, and
 * `2026-03-12 09:14:05 - name  (Work notes)`.
 */
import { type ChatForm, clock, date, name, readClock, readName } from "./form.ts";

const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";
const when = `(?<date>\\d{1,2}/${month}/\\d{2,4}|${date}),?(?: at)?[ \\t]+(?<time>${clock})`;
const commented = new RegExp(
  `^(?<name>${name})[ \\t]+(?:(?<said>added a comment|commented|wrote|replied)|made changes|changed the [^-\\n]{1,60}|updated [^-\\n]{1,60})[ \\t]*(?:[-–—·:]|on)[ \\t]*${when}:?$`,
  "u"
);
const noted = new RegExp(
  `^${when}[ \\t]+-[ \\t]+(?<name>${name})[ \\t]+\\((?<said>Additional comments|Work notes|Comments?|Internal note|Public reply)[^()\\n]{0,40}\\)$`,
  "u"
);

export const tickets: ChatForm = {
  name: "comments of a ticket",
  headAt(lines, index) {
    const line = lines[index];
    if (!line || line.text.length > 160 || !/\d[:.]\d\d/.test(line.text)) return null;
    const groups = (noted.exec(line.text) ?? commented.exec(line.text))?.groups;
    const time = groups && readClock(groups.time ?? "");
    const who = groups && readName(groups.name);
    if (!time || !who) return null;
    const base = { clock: time, date: writtenOut(groups.date ?? ""), text: null, height: 1 };
    return groups.said === undefined
      ? { ...base, kind: "notice", speaker: null, isBot: false }
      : { ...base, kind: "said", ...who };
  }
};

/** `13/Jan/26` → `13 Jan 2026`, as dates are written elsewhere. */
function writtenOut(written: string): string {
  return written.replace(/^(\d{1,2})\/([A-Z][a-z]+)\/(?:20)?(\d{2})$/, "$1 $2 20$3");
}
