/** What people in a chat promise, propose or are asked for afterwards, besides what they list as actions. */
import { sharedWords } from "../shared-words.ts";
import { asksSomebody, beginsWork, declines, promises, proposes } from "../vocabulary/chats.ts";
import { answerTo, type ChatAction } from "./actions.ts";
import { type Said, sentencesSaid } from "./chat-facts.ts";
import type { Message } from "./messages.ts";

export interface ChatPlan extends Said {
  /** Who promised it; `null` for what is only proposed. */
  readonly owner: string | null;
}

/** More of them are no plans any more. */
const most = 100;
/** Longer sentences are logs. */
const longest = 400;

/**
 * Promises and proposals from some minute on, each once, without those that an action or another plan speaks of. During an
 * incident people promise what they do at once: `from` is when it was mitigated.
 */
export function plansOf(messages: readonly Message[], actions: readonly ChatAction[], from: number): ChatPlan[] {
  const plans: ChatPlan[] = [];
  const known = actions.map(each => each.text);
  const places = new Map(messages.map((message, place) => [message, place]));
  for (const said of sentencesSaid(messages.filter(each => !each.isBot && (each.minutes ?? 0) >= from))) {
    if (plans.length >= most) break;
    if (said.text.length > longest || declines.test(said.text)) continue;
    const plan = /\?\W*$/.test(said.text)
      ? askedFor(said, messages, places.get(said.message) ?? messages.length)
      : stated(said);
    if (!plan || known.some(each => sharedWords(each, plan.text) >= 2)) continue;
    known.push(plan.text);
    plans.push(plan);
  }
  return plans;
}

function stated(said: Said): ChatPlan | null {
  const promised = promises.exec(said.text)?.groups?.text;
  const text = (promised ?? proposes.exec(said.text)?.groups?.text)?.trim();
  return text === undefined ? null : { ...said, text, owner: promised === undefined ? null : said.message.speaker };
}

/** What somebody is asked for and agrees to. */
function askedFor(said: Said, messages: readonly Message[], place: number): ChatPlan | null {
  const text = asksSomebody
    .map(form => form.exec(said.text)?.groups?.text?.trim())
    .find(each => each && beginsWork.test(each));
  const answer = text === undefined ? null : answerTo(messages, place, () => true);
  return text !== undefined && answer ? { ...said, text, owner: answer.speaker } : null;
}
