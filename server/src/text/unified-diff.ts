/** What changed between two texts, as `diff -u` and `git apply` write it. */
import { type LineChange, lineChanges, linesOf } from "./line-diff.ts";

/** How many equal lines are shown around a change. */
const context = 3;

/** The changes of one file, with its name in the heads; empty where nothing changed. */
export function unifiedDiff(before: string, after: string, path: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = together(lineChanges(old, now)).map(changes => hunkOf(changes, old, now));
  return hunks.length === 0 ? "" : `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

/** Changes whose surroundings touch are shown as one. */
function together(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkOf(changes: readonly LineChange[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)] as [LineChange, LineChange];
  const lead = Math.min(context, first.from);
  const trail = Math.min(context, old.length - last.to);
  const lines: string[] = [];
  let at = first.from - lead;
  for (const { from, to, newFrom, newTo } of changes) {
    for (; at < from; at++) lines.push(shown(" ", old[at] as string));
    for (; at < to; at++) lines.push(shown("-", old[at] as string));
    for (let line = newFrom; line < newTo; line++) lines.push(shown("+", now[line] as string));
  }
  for (; at < last.to + trail; at++) lines.push(shown(" ", old[at] as string));
  const range = (from: number, to: number): string => {
    const count = to - from;
    // An empty range is named by the line above it.
    const start = count === 0 ? from : from + 1;
    return count === 1 ? `${start}` : `${start},${count}`;
  };
  const head = `@@ -${range(first.from - lead, last.to + trail)} +${range(first.newFrom - lead, last.newTo + trail)} @@\n`;
  return head + lines.join("");
}

/** A line keeps its terminator, whatever it is; that it has none is said. */
function shown(mark: string, line: string): string {
  if (line.endsWith("\n")) return mark + line;
  return `${mark}${line}\n${line.endsWith("\r") ? "" : "\\ No newline at end of file\n"}`;
}
