/** Chats without times: `name: text`, `<name> text`. Only where somebody says that it is a chat: prose has such lines, too. */
import { type ChatForm, name, readName, restOf } from "./form.ts";

const named = new RegExp(`^(?:<(?<angled>[^<>\\n]{1,40})>|(?<name>${name}):)[ \\t]{1,100}(?<text>.*)$`, "u");

export const untimed: ChatForm = {
  name: "a name before each message",
  headAt(lines, index) {
    const line = lines[index];
    const groups = line && named.exec(line.text)?.groups;
    const who = groups && readName(groups.angled ?? groups.name);
    if (!who || who.speaker.split(" ").length > 3) return null;
    return { kind: "said", ...who, clock: null, date: null, text: restOf(line, groups.text), height: 1 };
  }
};
