/** What a chat tells of its incident: all that a postmortem can take from it, each with its evidence. Nothing is added. */
import { actionsOf, followUpsOf } from "../../document/transcript/actions.ts";
import type { Chat } from "../../document/transcript/chat.ts";
import {
  type ChatPerson,
  type ChatStatements,
  chatPeopleOf,
  type NamedInChat,
  namedIn,
  type Said,
  sentencesSaid,
  statementsOf
} from "../../document/transcript/chat-facts.ts";
import { type ChatFigure, chatFiguresOf } from "../../document/transcript/chat-figures.ts";
import { allChatMomentsOf, type ChatMoment, type TeamWords } from "../../document/transcript/chat-moments.ts";
import type { Message } from "../../document/transcript/messages.ts";
import { isPlan, lesson, tellsCause } from "../../document/vocabulary/chats-facts.ts";
import type { MomentName } from "../../document/vocabulary/moments.ts";
import { type TimelineRow, timelineOf } from "./timeline.ts";

export interface IncidentAction {
  readonly text: string;
  readonly owner: string | null;
  /** When it is due, as it was said; nothing is computed. */
  readonly due: string | null;
  /** The id or the address of a ticket. */
  readonly ticket: string | null;
  readonly message: Message;
}

export interface Incident {
  readonly chat: Chat;
  readonly moments: ReadonlyMap<MomentName, ChatMoment>;
  readonly rows: readonly TimelineRow[];
  readonly figures: readonly ChatFigure[];
  readonly actions: readonly IncidentAction[];
  readonly people: readonly ChatPerson[];
  readonly statements: ChatStatements;
  readonly named: NamedInChat;
  /** The sentence in which the cause was identified, and others that tell causes. */
  readonly cause: Said | null;
  readonly factors: readonly Said[];
}

/** `words`: those by which the team tells moments, besides the usual ones. */
export function incidentOf(chat: Chat, words?: TeamWords): Incident {
  const { messages } = chat;
  const told = allChatMomentsOf(messages, words);
  const moments = new Map(told.map(each => [each.name, each]));
  const causes = causesIn(messages, moments);
  const statements = statementsOf(messages);
  return {
    chat,
    moments,
    rows: timelineOf(messages, told, actionsOf(messages)),
    figures: chatFiguresOf(messages),
    actions: followUpsOf(messages, {
      mitigated: moments.get("mitigated")?.message ?? null,
      resolved: moments.get("resolved")?.message ?? null
    }),
    people: chatPeopleOf(messages),
    statements,
    named: namedIn(messages),
    ...causes
  };
}

/** How many contributing factors a draft takes over. */
const most = 6;

/** Causes as people state them: those of the message in which the cause was found stand first. */
function causesIn(
  messages: readonly Message[],
  moments: ReadonlyMap<MomentName, ChatMoment>
): { readonly cause: Said | null; readonly factors: readonly Said[] } {
  const end = moments.get("resolved")?.minutes ?? Number.POSITIVE_INFINITY;
  const found = moments.get("cause-identified");
  const telling = sentencesSaid(messages.filter(each => !each.isBot && (each.minutes ?? 0) <= end)).filter(
    ({ text }) =>
      text.length <= 400 && tellsCause.test(text) && !/\?\W*$/.test(text) && !isPlan.test(text) && !lesson.test(text)
  );
  const own = telling.filter(each => each.message === found?.message);
  // Who explains a cause comes to it last; beside "that's the cause" the longest sentence says what it is.
  const cause = own.at(-1) ?? (found ? longestOf(sentencesSaid([found.message])) : null);
  const rest = telling.filter(
    each => each !== cause && (each.message.minutes ?? 0) >= (moments.get("detected")?.minutes ?? 0)
  );
  return {
    cause,
    factors: [...own.filter(each => each !== cause), ...rest.filter(each => !own.includes(each))].slice(0, most)
  };
}

function longestOf(sentences: readonly Said[]): Said | null {
  const statements = sentences.filter(({ text }) => !/\?\W*$/.test(text) && text.length <= 400);
  return statements.reduce<Said | null>(
    (best, each) => (best && best.text.length >= each.text.length ? best : each),
    null
  );
}

/** Minutes from the start of the incident to a moment, or from its detection where nobody tells the start. */
export interface TimeTo {
  readonly minutes: number;
  readonly from: "started" | "detected";
}

export function timeTo(name: MomentName, moments: Incident["moments"]): TimeTo | null {
  const at = moments.get(name)?.minutes;
  const from = moments.has("started") ? "started" : "detected";
  const start = moments.get(from)?.minutes;
  if (at === undefined || start === undefined || at < start || name === from) return null;
  return { minutes: Math.round(at - start), from };
}
