/**
 * A timeline in a page: the drawing, and below it all events as a list. Each event says on which line it stands, as Markdown
 * previews do, so that they mark the one under the cursor and scroll along.
 */
import { momentLabel } from "../../document/moment-names.ts";
import { momentLabels } from "../../document/vocabulary/moments.ts";
import { element, type Markup } from "../../text/markup.ts";
import { t } from "../../text/translate.ts";
import { wideDrawing } from "../drawing.ts";
import { lineOfSource } from "../page.ts";
import { drawTimeline } from "./draw-timeline.ts";
import type { TimelinePicture } from "./timeline-picture.ts";
import { timelineWords } from "./timeline-words.ts";

export function timelineHtml(picture: TimelinePicture): Markup {
  return element(
    "figure",
    { class: "gonogo-picture gonogo-timeline" },
    wideDrawing(drawTimeline(picture, { withEvents: false }), t`Drawing of the timeline`),
    element("figcaption", {}, t`Timeline: ${timelineWords(picture)}`),
    element(
      "ol",
      {},
      ...picture.events.map(({ when, text, moment, line }) => {
        const said = [
          ...(moment ? [element("strong", {}, momentLabel(moment))] : []),
          ...(moment && text === momentLabels[moment] ? [] : [text])
        ];
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
