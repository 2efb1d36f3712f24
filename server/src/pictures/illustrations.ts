/** The pictures of a document, each below the heading of what it shows. */
import type { Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import type { Presentation } from "../protocol.ts";
import type { Markup } from "../text/markup.ts";
import { ladderHtml } from "./ladder/ladder-html.ts";
import { ladderPicture } from "./ladder/ladder-picture.ts";
import { mapHtml } from "./map/map-html.ts";
import { mapPicture } from "./map/map-picture.ts";
import { timelineHtml } from "./timeline/timeline-html.ts";
import { timelinePicture } from "./timeline/timeline-picture.ts";

type Illustrations = Presentation["pictures"];

export function illustrationsOf(document: OpsDocument): Illustrations {
  if (document.mode === "template") return [];
  switch (document.kind) {
    case "postmortem":
      return timelineOf(document);
    case "release-checklist":
      return ladderOf(document);
    case "runbook":
      return mapsOf(document);
    default:
      return [];
  }
}

function timelineOf(postmortem: Postmortem): Illustrations {
  const picture = timelinePicture(postmortem);
  const [timeline] = postmortem.chronology.timelines;
  return picture && timeline ? [below(timeline.section?.name.span, timelineHtml(picture), postmortem)] : [];
}

function ladderOf(checklist: ReleaseChecklist): Illustrations {
  const picture = ladderPicture(checklist);
  return picture ? [below(checklist.rollouts[0]?.section?.name.span, ladderHtml(picture), checklist)] : [];
}

/**
 * A map stands above all of its steps. It does not say on which lines they are: a preview scrolls to the first thing that stands
 * on a line, and would never leave the map.
 */
function mapsOf(runbook: Runbook): Illustrations {
  const maps = mapPicture(runbook)?.maps ?? [];
  return maps.map(map => {
    const markup = mapHtml(map, () => ({}));
    const [first] = map.rows;
    return maps.length > 1 && first ? { line: first.line, html: markup.markup } : below(undefined, markup, runbook);
  });
}

function below(heading: Span | undefined, { markup }: Markup, { place, rangeOf }: OpsDocument): Illustrations[number] {
  return { line: rangeOf(heading ?? place).start.line, html: markup };
}
