/**
 * Times in brackets before the name: `[09:14] name` with the message below, `[9:14 AM] name: text`, `[21/11 09:14] name`,
 * `[12/03/2026, 09:14:05] name: text`, `[09:14] <name> text`.
 */
import { isComingOrGoing, saidByNobody } from "../../vocabulary/chat-forms.ts";
import { type ChatForm, clock, date, name, readClock, readName, restOf } from "./form.ts";

const opening = `^\\[(?:(?<date>${date}|Today|Yesterday),?(?: at)?[ T])?(?<time>${clock})\\]`;
const angled = new RegExp(`${opening}[ \\t]*<[ @+%&~!]?(?<name>[^<>\\n]{1,40})>[ \\t]{0,100}(?<text>.*)$`, "u");
const named = new RegExp(`${opening}[ \\t]*(?<name>${name})(?::(?:[ \\t]{1,100}(?<text>.*))?|[ \\t]*)$`, "u");
const starred = new RegExp(`${opening}[ \\t]*(?<mark>\\*|-!-|\\*{3}|-->|<--)[ \\t]{1,100}(?<text>.+)$`, "u");

export const bracketed: ChatForm = {
  name: "times in brackets",
  headAt(lines, index) {
    const line = lines[index];
    if (line?.text[0] !== "[") return null;
    const groups = (angled.exec(line.text) ?? named.exec(line.text) ?? starred.exec(line.text))?.groups;
    const time = groups && readClock(groups.time ?? "");
    if (!groups || !time) return null;
    const base = { clock: time, date: groups.date ?? null, height: 1 };
    if (groups.mark !== undefined) {
      const kind = groups.mark === "*" && !isComingOrGoing.test(groups.text ?? "") ? "action" : "notice";
      const speaker = kind === "action" ? (groups.text?.split(/\s/, 1)[0] ?? null) : null;
      return { ...base, kind, speaker, text: restOf(line, groups.text), isBot: false };
    }
    if (saidByNobody.test(groups.text?.trimStart() ?? ""))
      return { ...base, kind: "notice", speaker: null, text: restOf(line, groups.text), isBot: false };
    const who = readName(groups.name);
    return who && { ...base, kind: "said", ...who, text: restOf(line, groups.text) };
  }
};
