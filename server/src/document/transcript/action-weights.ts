/** How much tells that a sentence of a chat is meant for when the incident is over: by when it is said, and of what it speaks. */
import {
  afterwards,
  atOnce,
  beginsLasting,
  dueSaid,
  dueSoon,
  forGood,
  informing,
  lastingThing,
  operating,
  passingWork
} from "../vocabulary/chats-work.ts";

/** How far the incident is when something is said; `late` is late in a chat in which nobody tells. */
export type Phase = "before" | "unknown" | "late" | "mitigated" | "over";

export const ofPhase: Readonly<Record<Phase, number>> = { before: -2, unknown: 0, late: 0.5, mitigated: 1, over: 1 };

/** From this weight on, a sentence is meant for afterwards. */
export const leastWeight = 1.5;

/** The same of what somebody, nobody in particular, is asked for. */
export function weightOfRequest(work: string, sentence: string, phase: Phase): number {
  return (
    1 + ofPhase[phase] + weightOf(work, sentence, phase) - (/^(?:give|tell|show|send) (?:me|us)\b/i.test(work) ? 3 : 0)
  );
}

/** How much tells that work is meant for afterwards. */
export function weightOf(work: string, sentence: string, phase: Phase): number {
  const due = dueSaid.exec(sentence)?.[0];
  const isSoon = due !== undefined && dueSoon.test(due);
  // "Today" and the like are said of the incident itself as long as it goes on.
  const isDue = due !== undefined && !(isSoon && (phase === "before" || phase === "unknown"));
  // Once all is over, what is done to the services is done for good; what people only look at or say is not.
  const isLater = phase === "over" || (isDue && !isSoon);
  const isPassing =
    passingWork.test(work) &&
    !((isLater || phase === "mitigated") && operating.test(work)) &&
    !(isLater && informing.test(work));
  let weight = 0;
  if (isPassing) weight -= 2;
  else if (phase === "mitigated" && !isLater && operating.test(work)) weight -= 1;
  else if (beginsLasting.test(work)) weight += 1;
  if (lastingThing.test(sentence)) weight += 1;
  if (forGood.test(sentence)) weight += 1;
  if (isDue || (!isPassing && afterwards.test(sentence))) weight += 2;
  if (atOnce.test(sentence)) weight -= 3;
  // "Send me the log", "translate for me": somebody wants it now.
  if (/\b(?:me|my)\b/i.test(work) && !isDue) weight -= 2;
  return weight;
}
