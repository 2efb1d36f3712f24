/** What meetings write down: cues of WebVTT with their speakers, and lines `name: text` below a time of their own. */
import type { ChatLine } from "../chat-lines.ts";
import { type ChatForm, clock, name, readClock, readName, restOf } from "./form.ts";

/** Of WebVTT and SubRip with an arrow, of YouTube and Meet with a comma. */
export const cue =
  /^(?<time>(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3})(?:[ \t]+-->[ \t]|,(?=\d{1,2}:\d{1,2}:\d{2}\.\d{3}$))/m;
const stamp = new RegExp(`^\\[?(?<time>${clock})\\]?$`, "u");
const voice = /^<v(?:\.[^ >]{0,40})?[ \t]+(?<name>[^>\n]{1,60})>(?<text>.*?)(?:<\/v>)?$/;
const named = new RegExp(`^(?<name>${name}):[ \\t]{1,100}(?<text>.*)$`, "u");

export const captions: ChatForm = {
  name: "captions of a meeting",
  headAt(lines, index) {
    const line = lines[index];
    if (!line) return null;
    const time = timeOf(line);
    if (time !== undefined) {
      const read = readClock(time);
      return read && { kind: "clock", speaker: null, clock: read, date: null, text: null, isBot: false, height: 1 };
    }
    const groups = (voice.exec(line.text) ?? named.exec(line.text))?.groups;
    const who = groups && readName(groups.name);
    // Under no time there is nothing that it could be a caption of.
    if (!groups || !who || who.speaker.split(" ").length > 4) return null;
    return { kind: "said", ...who, clock: null, date: null, text: restOf(line, groups.text), height: 1 };
  },
  isNoise: line => /^(?:WEBVTT\b.*|NOTE\b.*|\d{1,6})$/.test(line)
};

/** `00:00:04.000 --> …`, `04:12.500 --> …`, and a time alone on its line. */
function timeOf({ text }: ChatLine): string | undefined {
  if (!/^\[?\d/.test(text)) return undefined;
  const time = cue.exec(text)?.groups?.time;
  if (time === undefined) return stamp.exec(text)?.groups?.time;
  return time.split(":").length === 2 ? `00:${time}` : time;
}
