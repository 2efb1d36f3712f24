/** A timeline as a Gantt chart of Mermaid: of its diagrams the only one with an axis of time. */
import { formatDay } from "../../document/days.ts";
import type { Minutes } from "../../document/instants.ts";
import { momentLabels } from "../../document/vocabulary/moments.ts";
import { spokenMinutes } from "../../text/spoken.ts";
import { inEnglish } from "../../text/translate.ts";
import { mermaidText } from "../mermaid.ts";
import { clockTime, dayOfMinutes, hasSeconds, type TimelinePicture } from "./timeline-picture.ts";

/** The text of the diagram, without a fence; ends with a line end. */
export function timelineMermaid({ events, impact, measures, moments, title, zone }: TimelinePicture): string {
  // Mermaid has one format for all times.
  const withSeconds = [...events.flatMap(({ at, to }) => [at ?? 0, to ?? 0]), ...moments.map(({ at }) => at)].some(
    hasSeconds
  );
  const stamp = (at: Minutes): string => `${formatDay(dayOfMinutes(at))} ${clockTime(at, withSeconds)}`;
  const lasting = (name: string, tag: "crit" | "active", from: Minutes, to: Minutes): string =>
    `${name} ${inEnglish(() => spokenMinutes(to - from))} : ${tag}, ${stamp(from)}, ${stamp(to)}`;
  const lines = [
    "gantt",
    `  title ${mermaidText(title)}${zone === null ? "" : ` (${mermaidText(zone)})`}`,
    `  dateFormat YYYY-MM-DD HH:mm${withSeconds ? ":ss" : ""}`,
    `  axisFormat %H:%M${withSeconds ? ":%S" : ""}`,
    ...section("Impact", impact ? [lasting("Impact", "crit", impact.from, impact.to)] : []),
    ...section(
      "Measures",
      measures.flatMap(({ name, from, minutes }) =>
        minutes > 0 ? [lasting(name, "active", from, from + minutes)] : []
      )
    ),
    ...section(
      "Moments",
      moments.map(({ name, at, isSure }) => `${momentLabels[name]}${isSure ? "" : "?"} : milestone, ${stamp(at)}, 0m`)
    ),
    ...section(
      "Events",
      events.flatMap(({ text, at, to }) => {
        if (at === null) return [];
        // The time in front keeps Mermaid from taking a first word such as "section" for one of its own.
        const name = `${mermaidText(clockTime(at))} ${mermaidText(text)}`;
        return [
          to === null || to <= at ? `${name} : milestone, ${stamp(at)}, 0m` : `${name} : ${stamp(at)}, ${stamp(to)}`
        ];
      })
    )
  ];
  return `${lines.join("\n")}\n`;
}

function section(name: string, tasks: readonly string[]): string[] {
  return tasks.length === 0 ? [] : [`  section ${name}`, ...tasks.map(task => `  ${task}`)];
}
