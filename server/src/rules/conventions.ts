/** What a team agreed on, as its configuration says: rules compare documents with it. */
import type { Day } from "../document/days.ts";

export interface Conventions {
  /** The time zone of times that name none, as `UTC` or an IANA name; `null` where none is agreed on. */
  readonly timeZone: string | null;
  /** Days on which nothing is released. */
  readonly freezes: readonly { readonly from: Day; readonly to: Day; readonly reason: string | null }[];
  /** Until when a postmortem is written and its items are done, in days, by severity (`SEV-1`, `P1`, or `default`). */
  readonly deadlines: ReadonlyMap<string, { readonly postmortem?: number; readonly actionItems?: number }>;
  /** After how many days without use, review or rehearsal a runbook is stale. */
  readonly staleAfter: number;
  /** For whom updates are written that do not say so. */
  readonly audience: "internal" | "external" | null;
  /** How tickets are written, and their addresses (`$&` or `$1` stand for what matched). */
  readonly tickets: readonly { readonly pattern: RegExp; readonly address: string | null }[];
}

export const defaultConventions: Conventions = {
  timeZone: null,
  freezes: [],
  deadlines: new Map(),
  staleAfter: 90,
  audience: null,
  tickets: []
};
