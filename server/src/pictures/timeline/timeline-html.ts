/**
 * A timeline in a page: the drawing, and below it all events as a list. Each event says on which line it stands, as Markdown
 * previews do, so that they mark the one under the cursor and scroll along.
 */
import { momentLabels } from "../../document/vocabulary/moments.ts";
import { element, type Markup } from "../../text/markup.ts";
import { wideDrawing } from "../drawing.ts";
import { lineOfSource } from "../page.ts";
import { drawTimeline } from "./draw-timeline.ts";
import type { TimelinePicture } from "./timeline-picture.ts";
import { timelineWords } from "./timeline-words.ts";

export function timelineHtml(picture: TimelinePicture): Markup {
  return element(
    "figure",
    { class: "gonogo-picture gonogo-timeline" },
    wideDrawing(drawTimeline(picture, { withEvents: false }), "Drawing of the timeline"),
    element("figcaption", {}, `Timeline: ${timelineWords(picture)}`),
    element(
      "ol",
      {},
      ...picture.events.map(({ when, text, moment, line }) => {
        const label = moment && momentLabels[moment];
        const said = [...(label ? [element("strong", {}, label)] : []), ...(text === label ? [] : [text])];
        return element(
          "li",
          lineOfSource(line),
          element("span", { class: "gonogo-when" }, when),
          ...said.flatMap(each => [" ", each])
        );
      })
    )
  );
}
