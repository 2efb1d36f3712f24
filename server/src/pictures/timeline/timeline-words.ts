/** A timeline in words: for those who do not see its drawing. */
import { momentLabels } from "../../document/vocabulary/moments.ts";
import { spokenCount, spokenMinutes } from "../../text/spoken.ts";
import { pointOfTime, type TimelinePicture } from "./timeline-picture.ts";

/** "Started 14:02, detected after 3 min, … Impact 21 min." Times are those of the picture's zone. */
export function timelineWords(picture: TimelinePicture): string {
  const { events, impact, measures, moments, zone } = picture;
  const told = moments.map(
    ({ name, at, isSure }) => `${momentLabels[name]} ${isSure ? "" : "about "}${pointOfTime(at, picture, true)}`
  );
  const took = measures.map(
    ({ name, minutes, isSure }) => `${name} ${isSure ? "" : "about "}${spokenMinutes(minutes)}`
  );
  const parts = [
    `${spokenCount(events.length, "event")}${zone === null ? "" : `, times in ${zone}`}`,
    told.join(", "),
    [...(impact ? [`Impact ${spokenMinutes(impact.to - impact.from)}`] : []), ...took].join(", ")
  ];
  return `${parts.filter(part => part !== "").join(". ")}.`;
}
