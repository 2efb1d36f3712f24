/** What was said during an incident. */
import type { DocumentBase, Source } from "../document-base.ts";
import { findZone, type TimeZone } from "../time-zones.ts";
import { actionsOf, type ChatAction } from "./actions.ts";
import { zoneSaid } from "./chat.ts";
import { type ChatMoment, chatMomentsOf } from "./chat-moments.ts";
import { type Message, messagesOf } from "./messages.ts";

export interface Transcript extends DocumentBase {
  readonly kind: "transcript";
  readonly messages: readonly Message[];
  readonly actions: readonly ChatAction[];
  readonly moments: readonly ChatMoment[];
  /** The zone of its times: written at one of them, or said above the first message or in one. */
  readonly zone: TimeZone | null;
  /** Whether its times are a machine's, counted from 1970: they say day and zone by themselves. */
  readonly hasStamps: boolean;
}

export function readTranscript(base: DocumentBase, source: Source): Transcript {
  const messages = messagesOf(source);
  const above = source.text().slice(0, 2000);
  return {
    ...base,
    kind: "transcript",
    messages,
    actions: actionsOf(messages),
    moments: chatMomentsOf(messages, base.vocabulary.moments),
    zone: messages.find(each => each.zone !== null)?.zone ?? zoneSaid(messages) ?? findZone(above),
    hasStamps: /"ts"\s*:\s*"?\d{10}/.test(above)
  };
}
