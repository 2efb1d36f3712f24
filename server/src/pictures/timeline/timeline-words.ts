/** A timeline in words: for those who do not see its drawing. */
import { momentLabel } from "../../document/moment-names.ts";
import { spokenCount, spokenMinutes } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { sentences } from "../sentences.ts";
import { pointOfTime, type TimelinePicture } from "./timeline-picture.ts";

/** "Started 14:02, detected after 3 min, … Impact 21 min." Times are those of the picture's zone. */
export function timelineWords(picture: TimelinePicture): string {
  const { events, impact, measures, moments, zone } = picture;
  const about = (said: string, isSure: boolean): string => (isSure ? said : t`about ${said}`);
  const told = moments.map(
    ({ name, at, isSure }) => `${momentLabel(name)} ${about(pointOfTime(at, picture, true), isSure)}`
  );
  const took = measures.map(({ name, minutes, isSure }) => `${name} ${about(spokenMinutes(minutes), isSure)}`);
  return sentences([
    [spokenCount(events.length, "event"), ...(zone === null ? [] : [t`times in ${zone}`])],
    told,
    [...(impact ? [t`Impact ${spokenMinutes(impact.to - impact.from)}`] : []), ...took]
  ]);
}
