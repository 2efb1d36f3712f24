/**
 * The drawing of a timeline: on an axis of time all events, above it the moments of the incident, below it how long impact,
 * detection, mitigation and resolution took.
 */
import type { Minutes } from "../../document/instants.ts";
import { momentLabel } from "../../document/moment-names.ts";
import { momentLabels } from "../../document/vocabulary/moments.ts";
import { element, type Markup, together } from "../../text/markup.ts";
import { spokenMinutes } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { box, type Drawing, drawingWidth, group, line, words } from "../drawing.ts";
import { fitted, textWidth } from "../text-width.ts";
import { type TimeAxis, timeAxis } from "./time-axis.ts";
import { dayOfMinutes, type PicturedEvent, pointOfTime, type TimelinePicture } from "./timeline-picture.ts";

/** Left of the axis stands what something is called that took a time, in so much room at least; right of it half of a date. */
const leastLeft = 128;
const right = drawingWidth - 56;
/** The height of a line of text, and of a row of events. */
const lane = 18;
const row = 22;
const mostTicks = 7;
/** Between labels that stand beside each other. */
const space = 10;

/** `withEvents`: whether all events are listed below; a page that has them beside it needs no second list. */
export function drawTimeline(picture: TimelinePicture, { withEvents }: { readonly withEvents: boolean }): Drawing {
  const axis = timeAxis(timesOf(picture), mostTicks);
  const spans = spansOf(picture);
  const left = spans.reduce((most, { told }) => Math.max(most, textWidth(told) + 12), leastLeft);
  const placeOf = (at: Minutes): number => left + axis.place(at) * (right - left);
  const labels = labelsOf(picture, placeOf);
  const lanes = labels.reduce((most, each) => Math.max(most, each.lane + 1), 0);
  const base = 12 + lanes * lane + 16;
  const below = base + 44;
  const bottom = below + spans.length * lane;
  const { impact } = picture;
  const listTop = bottom + 16;
  return {
    content: together(
      impact && box([placeOf(impact.from), 6], [placeOf(impact.to) - placeOf(impact.from), bottom - 12], "impact"),
      ...labels.map(label => momentMark(label, guideLane(label, labels), base)),
      axisMark(axis, picture, placeOf, { left, base }),
      ...picture.events.map(event => eventMark(event, placeOf, base)),
      ...spans.map((span, index) => spanMark(span, placeOf, [left - 12, below + index * lane])),
      ...(withEvents ? picture.events.map((event, index) => eventRow(event, listTop + index * row)) : [])
    ),
    width: drawingWidth,
    height: withEvents ? listTop + picture.events.length * row : bottom
  };
}

function timesOf({ events, moments }: TimelinePicture): Minutes[] {
  const times = [...events.flatMap(({ at, to }) => [at, to]), ...moments.map(({ at }) => at)];
  return times.filter(at => at !== null);
}

interface Label {
  readonly text: string;
  /** Where its moment stands, and where its text begins. */
  readonly x: number;
  readonly from: number;
  readonly width: number;
  /** 0 is the lowest. */
  readonly lane: number;
  readonly style: string;
}

/** The names of the moments, each on the lowest lane that has room for it. */
function labelsOf({ moments }: TimelinePicture, placeOf: (at: Minutes) => number): Label[] {
  const ends: number[] = [];
  return [...moments]
    .sort((one, other) => one.at - other.at)
    .map(({ name, at, isSure }): Label => {
      const text = isSure ? momentLabel(name) : `${momentLabel(name)}?`;
      const x = placeOf(at);
      const width = textWidth(text);
      const from = Math.min(Math.max(x - width / 2, 4), drawingWidth - 4 - width);
      const free = ends.findIndex(end => end + space <= from);
      const chosen = free < 0 ? ends.length : free;
      ends[chosen] = from + width;
      return { text, x, from, width, lane: chosen, style: `moment ${name}${isSure ? "" : " unsure"}` };
    });
}

/** The lane below which a line leads from a label to its moment: through no other label. */
function guideLane({ lane: own, x }: Label, labels: readonly Label[]): number {
  const crossed = labels.filter(
    ({ lane: height, from, width }) => height < own && from - 2 < x && x < from + width + 2
  );
  return crossed.reduce((lowest, { lane: height }) => Math.min(lowest, height), own);
}

function momentMark({ text, x, from, lane: height, style }: Label, guideFrom: number, base: number): Markup {
  const heightOf = (each: number): number => base - 18 - each * lane;
  return group(
    line([x, heightOf(guideFrom) + 4], [x, base - 8], "guide"),
    words([from, heightOf(height)], text, "strong"),
    element("path", { class: style, d: `M${x.toFixed(1)} ${base - 8}l8 8l-8 8l-8 -8z` })
  );
}

function axisMark(
  { ticks, gaps }: TimeAxis,
  picture: TimelinePicture,
  placeOf: (at: Minutes) => number,
  { left, base }: { readonly left: number; readonly base: number }
): Markup {
  let day: number | null = null;
  let end = Number.NEGATIVE_INFINITY;
  const labels = ticks.flatMap(at => {
    const isNewDay = picture.isDated && dayOfMinutes(at) !== day;
    const text = pointOfTime(at, picture, isNewDay);
    const [x, half] = [placeOf(at), textWidth(text) / 2];
    if (x - half < end + space / 2) return [];
    day = dayOfMinutes(at);
    end = x + half;
    return [line([x, base], [x, base + 12], "axis"), words([x, base + 25], text, "faint", "middle")];
  });
  const leftOut = gaps.map(({ from, to }) =>
    group(
      line([placeOf(from), base], [placeOf(to), base], "gap"),
      words([(placeOf(from) + placeOf(to)) / 2, base - 6], spokenMinutes(to - from), "faint", "middle")
    )
  );
  return group(line([left, base], [right, base], "axis"), ...leftOut, ...labels);
}

function eventMark({ at, to, moment }: PicturedEvent, placeOf: (at: Minutes) => number, base: number): Markup | null {
  if (at === null) return null;
  const x = placeOf(at);
  return group(
    to === null ? null : box([x, base - 2], [placeOf(to) - x, 4], "lasting"),
    moment === null ? element("circle", { cx: x, cy: base, r: 4, class: "event" }) : null
  );
}

/** Something that took from one time to another. */
interface Span {
  /** "TTD 3 min". */
  readonly told: string;
  readonly from: Minutes;
  readonly minutes: number;
}

function spansOf({ impact, measures, moments }: TimelinePicture): Span[] {
  const isSure = ({ from, to }: NonNullable<TimelinePicture["impact"]>): boolean =>
    moments.every(({ at, isSure: sure }) => sure || (at !== from && at !== to));
  const lasting = impact && { name: t`Impact`, ...impact, minutes: impact.to - impact.from, isSure: isSure(impact) };
  return [...(lasting ? [lasting] : []), ...measures.filter(({ minutes }) => minutes > 0)].map(
    ({ name, from, minutes, isSure: sure }) => {
      const took = spokenMinutes(minutes);
      return { told: `${name} ${sure ? took : t`about ${took}`}`, from, minutes };
    }
  );
}

/** `x`: where its words end. */
function spanMark(
  { told, from, minutes }: Span,
  placeOf: (at: Minutes) => number,
  [x, y]: readonly [number, number]
): Markup {
  const [start, end] = [placeOf(from), placeOf(from + minutes)];
  return group(
    element("path", { class: "bracket", d: `M${start.toFixed(1)} ${y - 4}v8m0 -4H${end.toFixed(1)}m0 -4v8` }),
    words([x, y + 4], told, "", "end")
  );
}

const textFrom = 180;

function eventRow({ when, text, moment }: PicturedEvent, y: number): Markup {
  const label = moment === null ? "" : momentLabel(moment);
  const room = drawingWidth - textFrom - 8 - (label === "" ? 0 : textWidth(label) + space);
  return group(
    words([8, y], fitted(when, textFrom - 16), "faint"),
    moment !== null && text === momentLabels[moment] ? null : words([textFrom, y], fitted(text, room), ""),
    label === "" ? null : words([drawingWidth - 8, y], label, "strong", "end")
  );
}
