/** The same moment of an incident, in a chat and in what was written after it. */

import type { Moment } from "../postmortem/moments.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import type { ChatMoment } from "../transcript/chat-moments.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { afterIncident } from "../vocabulary/elsewhere.ts";

export interface MomentPair {
  readonly written: Moment;
  readonly said: ChatMoment;
  /** By how many minutes the written one is later. */
  readonly difference: number;
}

/** The moments that both tell, with their times on one clock. */
export function comparedMoments({ chronology }: Postmortem, { moments, messages, zone }: Transcript): MomentPair[] {
  const [first] = messages;
  if (first?.minutes === null || first === undefined || !isOneClock(chronology.zone, zone)) return [];
  return moments.flatMap(said => {
    const told = chronology.moments.filter(
      each =>
        each.name === said.name &&
        each.confidence === "explicit" &&
        each.at !== null &&
        !each.approximate &&
        !afterIncident.test(each.event?.text ?? "")
    );
    // Of several words on an end the last one counts, of anything else the first.
    const written = said.name === "resolved" ? told.at(-1) : told[0];
    if (!written || written.at === null) return [];
    const fromSaid = (at: number): number => ((((at - said.minutes + halfDay) % day) + day) % day) - halfDay;
    // What took from one time to another was over at the second.
    const differences = [written.at, written.event?.to ?? written.at].map(fromSaid);
    const difference = differences.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one));
    const isBefore = difference < 0 && said.minutes + difference < (first.minutes ?? 0);
    return isBefore && !said.isDated ? [] : [{ written, said, difference }];
  });
}

const day = 24 * 60;
const halfDay = day / 2;

/** Whether times may be compared as they are written: in one zone, or where only one of the two names any. */
function isOneClock(one: Postmortem["chronology"]["zone"], other: Transcript["zone"]): boolean {
  return one === null || other === null || (one.offset !== null && one.offset === other.offset);
}
