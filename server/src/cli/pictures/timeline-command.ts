/** `gonogo timeline FILE`: what happened when, as a picture. */
import { kindName } from "../../document/kind-names.ts";
import { drawingFile } from "../../pictures/drawing.ts";
import { drawTimeline } from "../../pictures/timeline/draw-timeline.ts";
import { timelineJson } from "../../pictures/timeline/timeline-json.ts";
import { timelineMermaid } from "../../pictures/timeline/timeline-mermaid.ts";
import { timelinePicture } from "../../pictures/timeline/timeline-picture.ts";
import { timelineWords } from "../../pictures/timeline/timeline-words.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { drawCommand, type Picture } from "./picture-request.ts";

const formats = ["svg", "mermaid", "json"] as const;

export function timelineCommand(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return drawCommand("timeline", line, formats, drawn, terminal);
}

const drawn: Picture<(typeof formats)[number]> = (document, format) => {
  if (document.kind !== "postmortem") return { reason: `it is a ${kindName(document.kind)}, and no postmortem` };
  const picture = timelinePicture(document);
  if (!picture) return { reason: "it tells no two events with different times that can be compared" };
  switch (format) {
    case "svg":
      return { text: drawingFile(drawTimeline(picture, { withEvents: true }), picture.title, timelineWords(picture)) };
    case "mermaid":
      return { text: timelineMermaid(picture) };
    case "json":
      return { text: timelineJson(picture) };
  }
};
