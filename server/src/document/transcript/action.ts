/** An action of a chat, and what is known of it while the chat is still being read. */
import type { Span, Words } from "../facts.ts";
import { isSameWord, tellingWords } from "../shared-words.ts";
import { atOnce, dueSaid, dueSoon, ticketSaid } from "../vocabulary/chats-work.ts";
import type { Message } from "./messages.ts";
import type { Speakers } from "./speakers.ts";

export interface ChatAction {
  readonly text: string;
  readonly span: Span;
  /** Who took it; `null` if nobody did. */
  readonly owner: string | null;
  /** The words by which they took it. */
  readonly evidence: Words | null;
  /**
   * `listed`: an item of a list of actions; `asked`: somebody, nobody in particular, was asked for it; `planned`: somebody
   * promised, proposed or was asked for it.
   */
  readonly form: "listed" | "asked" | "planned";
  /** The message in which it stands. */
  readonly message: Message;
  /** When it is due, as it was said: "by Friday". */
  readonly due: string | null;
  /** The id or the address of a ticket that was named with it. */
  readonly ticket: string | null;
}

export type GrowingAction = { -readonly [Key in keyof ChatAction]: ChatAction[Key] } & {
  /** Whose answer it waits for; `null` if nobody was asked. */
  awaiting: readonly string[] | "anybody" | null;
  /** The place of its message among all. */
  readonly place: number;
  /** How much tells that it is meant for afterwards; see `plans.ts`. */
  weight: number;
  isDropped: boolean;
  /** Whether somebody else gave it to its owner, who may still decline. */
  isGiven: boolean;
  /** Who offered to do it, and waits for a yes. */
  offeredBy: string | null;
};

/** A chat with what its actions are found by. */
export interface Talk {
  readonly messages: readonly Message[];
  readonly speakers: Speakers;
  /** All actions so far, in the order of their messages. */
  readonly actions: GrowingAction[];
  /** Those of lists: their places are their numbers. */
  readonly listed: GrowingAction[];
  /** The last sentence that somebody said. */
  last: LastSaid | null;
}

export interface LastSaid {
  readonly words: Words;
  readonly message: Message;
  readonly place: number;
}

/** Longer lines are logs: nobody asks for anything in them. */
export const longestLine = 2000;
/** Longer sentences are logs. */
export const longestSentence = 400;

/** An action as it is first said; `sayings`: the words that may name its due date and its ticket. */
export function newAction(
  action: Pick<ChatAction, "text" | "span" | "owner" | "evidence" | "form" | "message"> &
    Pick<GrowingAction, "place"> &
    Partial<GrowingAction>,
  sayings: string
): GrowingAction {
  return {
    awaiting: null,
    weight: 0,
    isDropped: false,
    isGiven: false,
    offeredBy: null,
    ...dueAndTicket(sayings),
    ...action
  };
}

/** Somebody takes an action, or is given it. What they add of its due date and its ticket is kept. */
export function take(action: GrowingAction, owner: string, evidence: Words): void {
  if (action.owner === null) action.weight += 1;
  action.owner = owner;
  action.evidence = evidence;
  action.awaiting = null;
  action.isGiven = false;
  const { due, ticket } = dueAndTicket(evidence.text);
  if (due === null && atOnce.test(evidence.text.slice(0, longestSentence))) action.weight -= 3;
  if (action.due === null && due !== null) action.weight += dueSoon.test(due) ? 1 : 2;
  action.due ??= due;
  action.ticket ??= ticket;
}

const wordsOfActions = new WeakMap<GrowingAction, { readonly text: string; readonly words: readonly string[] }>();

/** The words that tell what an action is about, worked out once. */
export function wordsOf(action: GrowingAction): readonly string[] {
  const known = wordsOfActions.get(action);
  if (known?.text === action.text) return known.words;
  const words = tellingWords(action.text);
  wordsOfActions.set(action, { text: action.text, words });
  return words;
}

/** How many of some telling words an action shares. */
export function shares(action: GrowingAction, words: readonly string[]): number {
  const own = wordsOf(action);
  return words.filter(word => own.some(each => isSameWord(each, word))).length;
}

function dueAndTicket(text: string): Pick<ChatAction, "due" | "ticket"> {
  const bounded = text.slice(0, longestSentence);
  return { due: dueSaid.exec(bounded)?.[0].trim() ?? null, ticket: ticketSaid.exec(bounded)?.[0] ?? null };
}
