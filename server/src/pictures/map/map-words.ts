/** The map of a runbook in words: what its rows say, and all of it for those who do not see its drawing. */
import { spokenCount } from "../../text/spoken.ts";
import { type Jump, type MapPicture, type MapRow, namesOfRows, type RunbookMap } from "./map-picture.ts";

/** What stands beside the title of a row. */
export interface RowNotes {
  /** What it is for; `null` where that is not known, or said by the title or the row around it. */
  readonly purpose: string | null;
  /** "to 2b, 3a", "back to 2". */
  readonly leads: string | null;
  /** What is wrong there: "dead end". */
  readonly faults: string | null;
}

/** The notes of all rows, in their order. */
export function rowNotes({ rows, jumps }: RunbookMap): RowNotes[] {
  const names = rows.map(({ id, title }) => id || title);
  const jumpsFrom = new Map<number, Jump[]>();
  for (const jump of jumps) jumpsFrom.set(jump.from, [...(jumpsFrom.get(jump.from) ?? []), jump]);
  return rows.map((row, index) => {
    const own = jumpsFrom.get(index) ?? [];
    const named = (kept: (jump: Jump) => boolean): string => listed(own.filter(kept).map(({ to }) => names[to] ?? ""));
    const on = named(isOn);
    const back = named(jump => !isOn(jump) && !jump.isEndless);
    const endless = named(({ isEndless }) => isEndless);
    const leads = [on && `to ${on}`, back && `back to ${back}`].filter(Boolean).join(", ");
    const faults = [
      endless && `back to ${endless} without an end`,
      row.isDeadEnd && "dead end",
      row.isUnreachable && "nothing leads here",
      row.missing.length > 0 && `there is no ${listed(row.missing)}`
    ]
      .filter(Boolean)
      .join(", ");
    return { purpose: shownPurpose(row, rows), leads: leads || null, faults: faults || null };
  });
}

export function isOn({ from, to }: Jump): boolean {
  return to > from;
}

function shownPurpose({ purpose, title, parent }: MapRow, rows: readonly MapRow[]): string | null {
  if (!purpose || (parent !== null && rows[parent]?.purpose === purpose)) return null;
  return title.toLowerCase().includes(purpose.slice(0, 5)) ? null : purpose;
}

/** "9 steps. Jumps: 1 to 2, …. Dead end: 2e." */
export function mapWords({ rows, jumps }: RunbookMap): string {
  const names = namesOfRows(rows);
  const steps = rows.filter(({ form }) => form === "step").length;
  const lead = (kept: (jump: Jump) => boolean): string =>
    listed(jumps.filter(kept).map(({ from, to }) => `${names[from]} to ${names[to]}`));
  const those = (kept: (row: MapRow) => boolean): string =>
    listed(names.filter((_, index) => kept(rows[index] as MapRow)));
  const parts: readonly (readonly [string, string])[] = [
    ["Jumps", lead(isOn)],
    ["Back", lead(jump => !isOn(jump) && !jump.isEndless)],
    ["Back without an end", lead(({ isEndless }) => isEndless)],
    ["Alternatives", those(({ isAlternative }) => isAlternative)],
    ["Nothing leads to", those(({ isUnreachable }) => isUnreachable)],
    ["Dead end", those(({ isDeadEnd }) => isDeadEnd)],
    ["No such step", listed(rows.flatMap(({ missing }, index) => missing.map(id => `${id}, named in ${names[index]}`)))]
  ];
  const count = steps === 0 ? spokenCount(rows.length, "section") : spokenCount(steps, "step");
  return [count, ...parts.flatMap(([name, said]) => (said === "" ? [] : [`${name}: ${said}`]))].join(". ").concat(".");
}

/** All maps of a file with all of their rows: a drawing in a file has no list beside it. */
export function mapsWords({ maps }: MapPicture): string {
  return maps
    .map(map => {
      const list = map.rows.map(({ id, title }) => `${id} ${title}`.trim()).join("; ");
      return `${maps.length > 1 ? `${map.title}: ` : ""}${mapWords(map)} In order: ${list}.`;
    })
    .join("\n");
}

function listed(names: readonly string[]): string {
  return names.join(", ");
}
