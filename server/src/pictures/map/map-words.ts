/** The map of a runbook in words: what its rows say, and all of it for those who do not see its drawing. */
import { listed, spokenCount } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { sentences } from "../sentences.ts";
import { type Jump, type MapPicture, type MapRow, namesOfRows, type Purpose, type RunbookMap } from "./map-picture.ts";

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
    const leads = [on && t`to ${on}`, back && t`back to ${back}`].filter(Boolean).join(", ");
    const faults = [
      endless && t`back to ${endless} without an end`,
      row.isDeadEnd && t`dead end`,
      row.isUnreachable && t`nothing leads here`,
      row.missing.length > 0 && t`there is no ${listed(row.missing)}`
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
  return title.toLowerCase().includes(purpose.slice(0, 5)) ? null : purposeWord(purpose);
}

function purposeWord(purpose: Purpose): string {
  switch (purpose) {
    case "check":
      return t`check`;
    case "diagnose":
      return t`diagnose`;
    case "mitigate":
      return t`mitigate`;
    case "verify":
      return t`verify`;
    case "communicate":
      return t`communicate`;
    case "escalate":
      return t`escalate`;
  }
}

/** "9 steps. Jumps: from 1 to 2, …. Dead end: 2e." */
export function mapWords({ rows, jumps }: RunbookMap): string {
  const names = namesOfRows(rows);
  const steps = rows.filter(({ form }) => form === "step").length;
  const lead = (kept: (jump: Jump) => boolean): string =>
    listed(jumps.filter(kept).map(({ from, to }) => t`from ${names[from] ?? ""} to ${names[to] ?? ""}`));
  const those = (kept: (row: MapRow) => boolean): string =>
    listed(names.filter((_, index) => kept(rows[index] as MapRow)));
  const lost = rows.flatMap(({ missing }, index) => missing.map(id => t`${id}, named in ${names[index] ?? ""}`));
  const parts: readonly (readonly [string, string])[] = [
    [t`Jumps`, lead(isOn)],
    [t`Back`, lead(jump => !isOn(jump) && !jump.isEndless)],
    [t`Back without an end`, lead(({ isEndless }) => isEndless)],
    [t`Alternatives`, those(({ isAlternative }) => isAlternative)],
    [t`Nothing leads to`, those(({ isUnreachable }) => isUnreachable)],
    [t`Dead end`, those(({ isDeadEnd }) => isDeadEnd)],
    [t`No such step`, listed(lost)]
  ];
  const count = steps === 0 ? spokenCount(rows.length, "section") : spokenCount(steps, "step");
  return sentences([[count], ...parts.map(([name, said]) => (said === "" ? [] : [`${name}: ${said}`]))]);
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
