/**
 * The drawing of a rollout: its stages with a bar for the share of the traffic, and below them for each metric a band from its best
 * values to its worst. Bands are not to scale: what happens between two values counts, not how far they are from each other.
 */
import type { MetricBand, Zone } from "../../document/release/bands.ts";
import { element, type Markup, together } from "../../text/markup.ts";
import { t } from "../../text/translate.ts";
import { box, type Drawing, drawingWidth, group, line, words } from "../drawing.ts";
import { fitted, textWidth } from "../text-width.ts";
import type { LadderPicture, PicturedRollout, PicturedStage, PicturedTrigger } from "./ladder-picture.ts";
import { gapWords, gateWords, stageWords } from "./ladder-words.ts";
import { spokenMeasure } from "./measures.ts";

type Point = readonly [x: number, y: number];

/** The height of a stage: two lines. */
const doubleRowHeight = 44;
const barWidth = 120;
const barHeight = 14;
const margin = 8;
/** The height of a line of text, and of a band with its name and its figures. */
const lane = 22;
const bandHeight = 42;
const right = drawingWidth - margin;

/** Everything in one drawing. */
export function drawLadder({ rollouts, bands, triggers }: LadderPicture): Drawing {
  let height = 0;
  const content: Markup[] = [];
  const heading = (text: string): void => {
    content.push(words([margin, height + 18], fitted(text, right - margin), "strong"));
    height += 28;
  };
  for (const rollout of rollouts) {
    heading(rollout.name);
    content.push(wholeRollout(rollout, height));
    height += rollout.stages.length * doubleRowHeight + 8;
  }
  if (bands.length > 0) heading(t`What happens at which values (not to scale)`);
  for (const band of bands) {
    content.push(bandName(band, height), bandMarks(band, [margin, height + lane], right - margin));
    height += lane + bandHeight + 10;
  }
  if (triggers.length > 0) heading(t`Roll back when`);
  for (const trigger of triggers) {
    content.push(triggerRow(trigger, height));
    height += lane;
  }
  return { content: together(...content), width: drawingWidth, height: height + margin };
}

/** The band of a metric alone. */
export function drawBand(band: MetricBand): Drawing {
  return { content: bandMarks(band, [1, 1], drawingWidth - 2), width: drawingWidth, height: bandHeight + 2 };
}

function shareBar({ percent }: PicturedStage, top: number): Markup {
  const y = top + (doubleRowHeight - barHeight) / 2;
  const width = percent === null ? 0 : (Math.min(percent, 100) / 100) * barWidth;
  return group(
    box([margin, y], [barWidth, barHeight], "whole"),
    percent === null ? null : box([margin, y], [Math.max(width, 1), barHeight], "share")
  );
}

function wholeRollout({ stages }: PicturedRollout, top: number): Markup {
  const from = barWidth + 2 * margin + 4;
  const rows = stages.map((stage, index) => {
    const y = top + index * doubleRowHeight;
    const gate = gateWords(stage, index === stages.length - 1);
    const base = y + (gate === "" ? 26 : 18);
    const told = fitted(stageWords(stage), (right - from) * 0.6);
    return group(
      index === 0 ? null : line([from, y], [right, y], "guide"),
      shareBar(stage, y),
      words([from, base], fitted(stage.name, right - from - textWidth(told) - 16), "strong"),
      words([right, base], told, "", "end"),
      gate === "" ? null : words([from, y + 35], fitted(gate, right - from), "faint")
    );
  });
  return together(...rows);
}

function bandName(band: MetricBand, top: number): Markup {
  const gap = fitted(gapWords(band) ?? "", (right - margin) * 0.6);
  return group(
    words([margin, top + 14], fitted(band.name, right - margin - textWidth(gap) - 16), ""),
    gap === "" ? null : words([right, top + 14], gap, "strong", "end")
  );
}

/** Four of them stand beside each other at the most: none has room for more than 28 columns. */
const labels: Readonly<Record<Zone["is"], () => string>> = {
  pass: () => t`gates pass`,
  some: () => t`some gates pass`,
  undefined: () => t`undefined`,
  hold: () => t`hold`,
  back: () => t`roll back`,
  "no-gate": () => t`no gate`,
  "no-trigger": () => t`no rollback trigger`,
  "other-gate": () => t`gate not comparable`,
  "other-trigger": () => t`trigger not comparable`
};
const zoneHeight = 22;

/** Zones of equal width, hatched where nothing says what happens, with the values between them. */
function bandMarks(band: MetricBand, [x, y]: Point, width: number): Markup {
  const { zones, dimension } = band;
  const each = width / zones.length;
  const marks = zones.map(({ is, until }, index) => {
    const from = x + index * each;
    const label = is === "back" ? backLabel(band) : labels[is]();
    const middle = from + each / 2;
    return group(
      box([from, y], [each, zoneHeight], is === "pass" || is === "some" || is === "back" ? is : "zone"),
      is === "undefined" ? hatch([from, y], each) : null,
      is === "undefined"
        ? box([middle - textWidth(label) / 2 - 4, y + 3], [textWidth(label) + 8, zoneHeight - 6], "paper")
        : null,
      words([middle, y + 15], label, is === "undefined" ? "strong" : "", "middle"),
      until === null
        ? null
        : words([from + each, y + zoneHeight + 14], spokenMeasure(until, dimension), "faint", "middle")
    );
  });
  return together(...marks);
}

function backLabel({ trigger }: MetricBand): string {
  return trigger?.window ? t`roll back after ${spokenMeasure(trigger.window, "duration")}` : labels.back();
}

function hatch([x, y]: Point, width: number): Markup {
  const count = Math.floor((width - zoneHeight) / 8);
  const lines = Array.from(
    { length: count + 1 },
    (_, index) => `M${x + index * 8} ${y + zoneHeight}l${zoneHeight} -${zoneHeight}`
  );
  return element("path", { class: "hatch", d: lines.join("") });
}

function triggerRow({ text }: PicturedTrigger, top: number): Markup {
  return words([margin + 8, top + 12], `– ${fitted(text, right - margin - 24)}`, "");
}
