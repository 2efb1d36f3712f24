/** What is told where nothing was checked: a report that says nothing is easily taken for a good one. */
import { counted } from "./counted.ts";
import type { Report } from "./report.ts";

/** A sentence, and what became of the files that are there. */
export function nothingFound(report: Pick<Report, "others" | "unchanged">): string {
  return `No operational documents found.${ignoredIn(report)}`;
}

/** Further sentences, each after a blank: which files are not told of. Empty where all are. */
export function ignoredIn({ others, unchanged = 0 }: Pick<Report, "others" | "unchanged">): string {
  return [
    ...(others > 0 ? [` ${counted(others, "other file")} left alone.`] : []),
    ...(unchanged > 0 ? [` ${counted(unchanged, "unchanged file")} left out.`] : [])
  ].join("");
}
