/** What people in a chat promise or propose for afterwards, besides what they list as actions. */
import { sharedWords } from "../shared-words.ts";
import { declines, promises, proposes } from "../vocabulary/chats.ts";
import type { ChatAction } from "./actions.ts";
import { type Said, sentencesSaid } from "./chat-facts.ts";
import type { Message } from "./messages.ts";

export interface ChatPlan extends Said {
  /** Who promised it; `null` for what is only proposed. */
  readonly owner: string | null;
}

/** More of them are no plans any more. */
const most = 100;

/**
 * Promises and proposals from some minute on, each once, without those that an action or another plan speaks of. During an
 * incident people promise what they do at once: `from` is when it was mitigated.
 */
export function plansOf(messages: readonly Message[], actions: readonly ChatAction[], from: number): ChatPlan[] {
  const plans: ChatPlan[] = [];
  const known = actions.map(each => each.text);
  for (const said of sentencesSaid(messages.filter(each => !each.isBot && (each.minutes ?? 0) >= from))) {
    if (plans.length >= most || said.text.length > 400 || /\?\W*$/.test(said.text) || declines.test(said.text))
      continue;
    const promised = promises.exec(said.text)?.groups?.text;
    const text = (promised ?? proposes.exec(said.text)?.groups?.text)?.trim();
    if (text === undefined || known.some(each => sharedWords(each, text) >= 2)) continue;
    known.push(text);
    plans.push({ ...said, text, owner: promised === undefined ? null : said.message.speaker });
  }
  return plans;
}
