/** What a chat tells of its incident: all that a postmortem can take from it, each with its evidence. Nothing is added. */
import { actionsOf, followUpsOf } from "../../document/transcript/actions.ts";
import type { Chat } from "../../document/transcript/chat.ts";
import type { ToldCause } from "../../document/transcript/chat-causes.ts";
import {
  type ChatPerson,
  type ChatStatements,
  chatPeopleOf,
  type NamedInChat,
  namedIn,
  type Said,
  statementsOf
} from "../../document/transcript/chat-facts.ts";
import { type ChatFigure, chatFiguresOf } from "../../document/transcript/chat-figures.ts";
import { type ChatMoment, incidentTold, type TeamWords } from "../../document/transcript/chat-moments.ts";
import type { Message } from "../../document/transcript/messages.ts";
import { namesCause } from "../../document/vocabulary/chats-causes.ts";
import { isPlan, lesson, tellsNothing } from "../../document/vocabulary/chats-facts.ts";
import type { MomentName } from "../../document/vocabulary/moments.ts";
import { joined } from "../wording.ts";
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
  const incident = incidentTold(messages, words, chat);
  const told = incident.moments;
  const moments = new Map(told.map(each => [each.name, each]));
  const causes = causesIn(incident.causes, moments);
  const statements = statementsOf(messages);
  return {
    chat,
    moments,
    rows: timelineOf(chat, told, actionsOf(messages)),
    figures: chatFiguresOf(messages),
    actions: followUpsOf(messages, {
      mitigated: moments.get("mitigated")?.message ?? incident.eased,
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
/** Shorter sentences tell nothing of a cause. */
const shortest = 14;
/** Who answers begins so. */
const isReply = /^\W{0,3}(?:yes|yep|no|nope|ok|oh|ah|good|morning|thanks|sorry)\b.{0,12}$/i;
/** How long the words of a cause may be. */
const longest = 320;

/** The cause as people state it best, and what else they state of it. */
function causesIn(
  causes: readonly ToldCause[],
  moments: ReadonlyMap<MomentName, ChatMoment>
): { readonly cause: Said | null; readonly factors: readonly Said[] } {
  const found = moments.get("cause-identified");
  const worth = (each: ToldCause): number => each.weight + (each.turn.message === found?.message ? 2 : 0);
  const best = causes.reduce<ToldCause | null>((most, each) => (most && worth(most) > worth(each) ? most : each), null);
  if (!best || worth(best) < 0) return { cause: null, factors: [] };
  const others = causes.filter(
    each => each.turn.message !== best.turn.message && each.strength !== "supposed" && each.weight >= 1
  );
  return {
    cause: explained(best),
    factors: telling(others).map(({ sentence, turn }) => ({ ...sentence, message: turn.message }))
  };
}

/** Those that tell most, in the order in which they are told. */
function telling(causes: readonly ToldCause[]): readonly ToldCause[] {
  const chosen = new Set([...causes].sort((one, other) => other.weight - one.weight).slice(0, most));
  return causes.filter(each => chosen.has(each));
}

/** A cause, with what the same message says of it behind. */
function explained({ sentence, turn }: ToldCause): Said {
  const { message, sentences } = turn;
  const own = sentences.filter(({ text }) => text.length <= 400);
  const isSame = ({ text, span: { block, start } }: (typeof own)[number]): boolean =>
    text === sentence.text || (block === sentence.span.block && start === sentence.span.start);
  const from = own.findIndex(isSame);
  const first = own.findIndex(({ text }, at) => at >= from - 2 && text.length >= shortest && !isReply.test(text));
  const said = own
    .slice(Math.max(0, Math.min(from, first < 0 ? from : first)))
    .filter(
      ({ text, isQuestion }) => !isQuestion && !isPlan.test(text) && !lesson.test(text) && !tellsNothing.test(text)
    );
  const [head = sentence, ...more] = said.length > 1 ? said.filter(({ text }) => !onlyAnnounces(text)) : said;
  let { text } = head;
  for (const each of more) if (text.length + each.text.length < longest) text = joined(text, each.text);
  return { text, span: head.span, message };
}

/** "found it": the cause is what follows. */
function onlyAnnounces(text: string): boolean {
  return namesCause.test(text) && text.replace(namesCause, "").replace(/[^\p{L}\p{N}]/gu, "").length < 8;
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
