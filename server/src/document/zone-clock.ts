/** Clocks of time zones whose difference changes with the seasons, by the names of IANA's list. */
import type { Minutes } from "./instants.ts";
import type { TimeZone } from "./time-zones.ts";

/** "Pacific time" is told in one place of the world only. */
const byWord: Readonly<Record<string, string>> = {
  Pacific: "America/Los_Angeles",
  Mountain: "America/Denver",
  Central: "America/Chicago",
  Eastern: "America/New_York"
};

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** What the clock of a zone shows at a time in UTC; `null` for a zone that this machine does not know. */
export function clockIn(zone: string, utc: Minutes): Minutes | null {
  const format = formatOf(zone);
  const time = utc * 60_000;
  if (!format || !(Math.abs(time) < 8e15)) return null;
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = new Date(0);
  shown.setUTCFullYear(part("year"), part("month") - 1, part("day"));
  return shown.getTime() / 60_000 + part("hour") * 60 + part("minute");
}

/** When it is in UTC what the clock of a zone shows; `null` where nobody can tell how far that clock is from UTC. */
export function utcOf(clock: Minutes, { name, offset }: TimeZone): Minutes | null {
  if (offset !== null) return clock - offset;
  const zone = byWord[name] ?? (name.includes("/") ? name : null);
  if (zone === null) return null;
  // The first guess may lie beyond a change of the clock; the second one does not.
  let utc = clock;
  for (let round = 0; round < 2; round++) {
    const shown = clockIn(zone, utc);
    if (shown === null) return null;
    utc += clock - shown;
  }
  return utc;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      ...{ timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
      ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }
    });
  } catch {
    format = null;
  }
  // Documents may name as many zones as they like; nobody needs more of them.
  if (formats.size > 100) formats.clear();
  formats.set(zone, format);
  return format;
}
