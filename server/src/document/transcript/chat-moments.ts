/** The moments of an incident as its chat tells them, each with the message that is its evidence. */
import type { Span } from "../facts.ts";
import { timesIn } from "../times.ts";
import { atThisMoment, chatMoments, datedChange } from "../vocabulary/chats.ts";
import type { MomentName } from "../vocabulary/moments.ts";
import type { Message } from "./messages.ts";

export interface ChatMoment {
  readonly name: MomentName;
  /** Minutes since midnight of the first message's day. */
  readonly minutes: number;
  /** The message that tells it. */
  readonly message: Message;
  readonly span: Span;
  /** Whether the chat itself dates it: as it happens, or by a time in its words. */
  readonly isDated: boolean;
}

/** The first message that tells each moment; of its end the last one. */
export function chatMomentsOf(messages: readonly Message[]): ChatMoment[] {
  const moments = new Map<MomentName, ChatMoment>();
  for (const message of messages) {
    if (message.minutes === null) continue;
    for (const { text, span } of message.lines) {
      if (text.length > 2000) continue;
      const change = changeIn(text);
      if (change !== null && !moments.has("started")) {
        moments.set("started", { name: "started", minutes: change, message, span, isDated: true });
      }
      for (const [name, pattern] of Object.entries(chatMoments) as [MomentName, RegExp][]) {
        // What ends an incident is the last word on it; a question tells nothing.
        if ((name !== "resolved" && moments.has(name)) || !pattern.test(withoutQuestions(text))) continue;
        moments.set(name, { name, minutes: message.minutes, message, span, isDated: atThisMoment.test(text) });
      }
    }
  }
  return [...moments.values()];
}

function changeIn(text: string): number | null {
  const groups = datedChange.exec(text)?.groups;
  const written = groups?.before ?? groups?.behind;
  return written === undefined ? null : (timesIn(written)[0]?.from.minutes ?? null);
}

function withoutQuestions(text: string): string {
  return text.replace(/[^.!?\n]{0,400}\?/g, "");
}
