/** The actions of a chat in the postmortem that follows it. */
import type { ActionItem } from "../postmortem/action-item.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import { sharedWords, tellingWords } from "../shared-words.ts";
import type { ChatAction } from "../transcript/actions.ts";
import type { Transcript } from "../transcript/transcript.ts";

export interface FollowedAction {
  readonly action: ChatAction;
  /** The item that speaks of the same thing; `null` if none does. */
  readonly item: ActionItem | null;
}

/** What became of each action that a chat listed. Two actions may be merged into one item. */
export function followedActions({ actions }: Transcript, { actionItems }: Postmortem): FollowedAction[] {
  const items = actionItems.flatMap(group => group.items);
  return actions
    .filter(action => action.form === "listed")
    .map(action => {
      const [best] = items
        .map(item => ({ item, words: sharedWords(item.text, action.text) }))
        .sort((one, other) => other.words - one.words);
      const enough = Math.min(2, tellingWords(action.text).length);
      return { action, item: best && best.words >= enough ? best.item : null };
    });
}
