/** The actions of a chat in the postmortem that follows it. */
import type { ActionItem } from "../postmortem/action-item.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import { isSameWord, tellingWords } from "../shared-words.ts";
import type { ChatAction } from "../transcript/actions.ts";
import { speakersOf } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";

export interface FollowedAction {
  readonly action: ChatAction;
  /** The item that speaks of the same thing; `null` if none does. */
  readonly item: ActionItem | null;
  /** Whether an item of its own words would be known again as this action. */
  readonly isTelling: boolean;
}

/**
 * What became of each action that a chat listed. An item speaks of the same thing where it shares two telling words, or
 * one that no other item and no other action has: "canary". Two actions may be merged into one item.
 */
export function followedActions({ actions }: Transcript, { actionItems }: Postmortem): FollowedAction[] {
  const items = actionItems.flatMap(group => group.items).map(item => ({ item, words: tellingWords(item.text) }));
  const listed = actions
    .filter(action => action.form === "listed")
    .map(action => ({ action, words: tellingWords(action.text) }));
  const isRare = (word: string): boolean => countOf(word, items) === 1 && countOf(word, listed) === 1;
  return listed.map(({ action, words }) => {
    const [best] = items
      .map(({ item, words: others }) => {
        const common = words.filter(word => has(others, word));
        return { item, weight: common.length + (common.some(isRare) ? 1 : 0) };
      })
      .sort((one, other) => other.weight - one.weight);
    const isOnly = words.every(word => countOf(word, items) === 0 && countOf(word, listed) === 1);
    const isTelling = words.length >= 2 || (words.length === 1 && isOnly);
    return { action, item: best && best.weight >= 2 ? best.item : null, isTelling };
  });
}

/** Whether an item names somebody of a chat, where owners stand: "… (raj)", "… – raj", "raj: …". */
export function namesSpeaker({ text }: ActionItem, { messages }: Transcript): boolean {
  const line = text.slice(0, longest);
  const places = [
    ...[...line.matchAll(/[([]([^()[\]]{1,80})[)\]]/g)].map(match => match[1]),
    /\s[–—-]{1,2}\s*([^–—]{1,40})$/u.exec(line)?.[1],
    /^([^:]{1,40}):\s/.exec(line)?.[1]
  ];
  const named = places.flatMap(place => place?.split(/[,;&+/]|\sand\s/) ?? []);
  if (named.length === 0) return false;
  const { meant } = speakersOf(messages);
  return named.some(
    name =>
      meant(
        name
          .replace(/^\s*(?:owner|dri|assignee)\s*[:=]?\s*/i, "")
          .replace(/(?<![\s.])[\s.]+$/, "")
          .trim()
      ) !== null
  );
}

/** Nobody words an item at such a length. */
const longest = 600;

interface Worded {
  readonly words: readonly string[];
}

function countOf(word: string, all: readonly Worded[]): number {
  return all.filter(({ words }) => has(words, word)).length;
}

function has(words: readonly string[], word: string): boolean {
  return words.some(each => isSameWord(each, word));
}
