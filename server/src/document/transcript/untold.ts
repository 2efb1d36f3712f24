/** Sentences that tell nothing of a chat's incident, whatever their words. */
import {
  abbreviated,
  changedThen,
  draftLabel,
  goesOn,
  inMonth,
  isDraft,
  isTest,
  longAgo,
  notMeant,
  ofOtherIncident,
  sufferedThen,
  wouldBe
} from "../vocabulary/chats-untold.ts";

/** Longer sentences are logs. */
const longest = 600;

/** Where a sentence ends: behind its mark, but not behind an abbreviation. */
export const sentenceEnd = new RegExp(`(?<=[.!?…]["”')]?)${abbreviated}\\s{1,1000}(?=\\S)`, "u");

/** Whether a sentence is of another incident, a test or a draft, tells what would be, or is not meant. */
function isUntold(text: string): boolean {
  if (text.length > longest) return false;
  return [isTest, isDraft, wouldBe, notMeant].some(each => each.test(text)) || isOfOtherIncident(text);
}

function isOfOtherIncident(text: string): boolean {
  if (ofOtherIncident.test(text)) return true;
  // What was changed long ago may break only now: "we moved it in staging last week".
  return (longAgo.test(text) || inMonth.test(text)) && (sufferedThen.test(text) || !changedThen.test(text));
}

/** Of the sentences of a message, in their order, whether each is untold: a story goes on in the next ones. */
export function untoldAmong(texts: readonly string[]): boolean[] {
  let isStory = false;
  let isText = false;
  // "I'm on it... said nobody ever": the end of a line takes back its beginning.
  const isNothing = texts.some(each => each.length <= longest && notMeant.test(each));
  return texts.map(text => {
    isText ||= text.length <= longest && isDraft.test(text) && draftLabel.test(text);
    isStory = text.length <= longest && (isOfOtherIncident(text) || (isStory && goesOn.test(text)));
    return isNothing || isText || isStory || isUntold(text);
  });
}

/** Whether a whole message is a test. */
export function isTestMessage(text: string): boolean {
  return isTest.test(text.slice(0, longest));
}
