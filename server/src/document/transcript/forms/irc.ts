/**
 * Logs of IRC: `09:14 <name> text` (irssi), `2026-03-12 09:14:05⇥name⇥text` (weechat), `Mar 12 09:14:05 <name> text`
 * (hexchat); with what the network tells, `-!- name has joined`, and `* name waves`.
 */
import { isComingOrGoing } from "../../vocabulary/chat-forms.ts";
import { type ChatForm, clock, date, readClock, readName, restOf } from "./form.ts";

const opening = `^(?:(?<date>${date})(?:,? |T))?(?<time>${clock})`;
const angled = new RegExp(`${opening}[ \\t]+<[ @+%&~!]?(?<name>[^<>\\n]{1,40})>[ \\t]{0,100}(?<text>.*)$`, "u");
const starred = new RegExp(
  `${opening}[ \\t]{1,100}(?<mark>-!-|\\*{1,3}|-->|<--|--|=!=|→|←)[ \\t]{1,100}(?:\\|[ \\t])?(?<text>.+)$`,
  "u"
);
const columned = new RegExp(
  `${opening}(?:\\t|[ ]{1,20})[@+%&~!]?(?<name>[^\\s|<>:]{1,30})(?:[ ]{0,20}\\t|[ ]{1,20}[|│][ ])(?<text>.*)$`,
  "u"
);

export const irc: ChatForm = {
  name: "a log of IRC",
  headAt(lines, index) {
    const line = lines[index];
    if (!line || !/^[\dA-Z]/.test(line.text)) return null;
    const groups = (angled.exec(line.text) ?? starred.exec(line.text) ?? columned.exec(line.text))?.groups;
    const time = groups && readClock(groups.time ?? "");
    if (!groups || !time) return null;
    const base = { clock: time, date: groups.date ?? null, height: 1 };
    if (groups.mark !== undefined) {
      const isAction = /^\*+$/.test(groups.mark) && !isComingOrGoing.test(groups.text ?? "");
      const speaker = isAction ? (groups.text?.split(/\s/, 1)[0] ?? null) : null;
      return { ...base, kind: isAction ? "action" : "notice", speaker, text: restOf(line, groups.text), isBot: false };
    }
    const who = readName(groups.name);
    return who && { ...base, kind: "said", ...who, text: restOf(line, groups.text) };
  }
};
