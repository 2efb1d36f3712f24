/** Time zones as documents name them: UTC, CEST, Pacific time, `+02:00`, `Europe/Berlin`. */
import { fixedZones, lettersOfTime, placesWithTime, zoneOffsets } from "./vocabulary/time-zones.ts";

export interface TimeZone {
  /** What it is called: "UTC", "PST", "Pacific", "+02:00", "Europe/Berlin". Equal names are equal zones. */
  readonly name: string;
  /** Minutes east of UTC; `null` where it changes with the seasons or nobody can tell. */
  readonly offset: number | null;
}

/** A zone in a text. Offsets are UTF-16, `end` not included. */
export interface WrittenZone {
  readonly start: number;
  readonly end: number;
  readonly zone: TimeZone;
}

export const utc: TimeZone = { name: "UTC", offset: 0 };

/** The longest first; the round brackets of `CE(S)T` are its own. */
const oneOf = (names: Readonly<Record<string, unknown>>): string =>
  Object.keys(names)
    .sort((one, other) => other.length - one.length)
    .map(name => name.replace(/[()]/g, "\\$&"))
    .join("|");
const universal = "UTC|GMT|utc|gmt|Utc|協定世界時";
const signed = "[+−-](?:0?\\d|1[0-4])(?::?(?:00|15|30|45))?(?![\\d:])";
const iana =
  "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Brazil|Canada|Etc|Europe|Indian|Pacific|US)/[A-Z][A-Za-z_]{2,20}(?:/[A-Z][A-Za-z_]{2,20})?";
const place = `(?<place>${oneOf(placesWithTime)})(?:[ ](?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?[ ][Tt]ime`;
const anyName = `(?:${universal})[ ]?(?<offset>${signed})|(?<utc>${universal})|(?<iana>${iana})|(?<short>${oneOf(zoneOffsets)})|${place}|(?<japan>日本時間)`;
const letters = `(?<letters>${oneOf(lettersOfTime)})|(?<alone>Pacific|Mountain|Central|Eastern|local)`;
/** No part of a longer word, name or path. */
const before = "(?<![\\p{L}\\d_/])";
const after = "(?![\\p{L}\\d_])";

const anywhere = new RegExp(`${before}(?:${anyName})${after}`, "gu");
const stated = new RegExp(
  `\\b(?:[Tt]imes?|[Tt]imestamps?|[Hh]ours)\\b[^.\\n]{0,40}?\\b(?:in|are|is)[ ](?:U[SC][ /])?(?:${letters})${after}|[([](?:${lettersOnly()})[)\\]]`,
  "u"
);
/** A zone of whatever name: "All times in UC/Pacific". */
const anyStated = /\b[Aa]ll times(?: are)? in (\p{Lu}[\p{L}/_-]{1,30})/u;
const behind = new RegExp(`[ ]{0,2}[([]?(?:${anyName}|${letters}|(?<zulu>Z))${after}[)\\]]?`, "uy");
/** East of Greenwich: nothing else stands behind a time like that. */
const eastBehind = /[ ]?[([]?(?<offset>\+\d{2}:?\d{2})(?![\d:])[)\]]?/uy;
const signedBehind = new RegExp(`[ ]?[([]?(?<offset>${signed})[)\\]]?`, "uy");

function lettersOnly(): string {
  return `(?<bracketed>${oneOf(lettersOfTime)})`;
}

/** The zones that a text names, in its order; not the short ones that may mean something else: "PT". */
export function zonesIn(text: string): WrittenZone[] {
  return [...text.matchAll(anywhere)].flatMap(match => writtenZone(match) ?? []);
}

/** The first zone that a text names, or says that its times are in: "All times in ET", "Time (PT)". */
export function findZone(text: string): TimeZone | null {
  const said = stated.exec(text);
  const [first] = zonesIn(text);
  if (said && (!first || said.index < first.start)) return zoneOf(said.groups ?? {});
  if (first) return first.zone;
  const other = anyStated.exec(text)?.[1];
  return other === undefined ? null : { name: other, offset: null };
}

/**
 * The zone that stands directly behind a time which ends at `end`: `09:10Z`, `09:10 (UTC)`, `9:10 AM PT`. Other offsets
 * than `+01:00` count only with `isStamp`, behind the time of a timestamp: in `08:20-08:30` they are the end of a range.
 */
export function zoneBehind(text: string, end: number, isStamp = false): WrittenZone | null {
  for (const form of isStamp ? [signedBehind, behind] : [behind, eastBehind]) {
    form.lastIndex = end;
    const match = form.exec(text);
    if (match) return writtenZone(match);
  }
  return null;
}

/** The zone that a configuration names: `UTC`, an abbreviation, an offset or a name of IANA's list. */
export function zoneNamed(name: string): TimeZone {
  const text = name.trim();
  const written = zoneBehind(text, 0, true);
  return written?.end === text.length ? written.zone : { name: text, offset: null };
}

function writtenZone({ 0: written, index, groups = {} }: RegExpExecArray): WrittenZone | null {
  const zone = zoneOf(groups);
  return zone && { start: index, end: index + written.length, zone };
}

function zoneOf(groups: Readonly<Record<string, string | undefined>>): TimeZone | null {
  if (groups.offset) return signedZone(groups.offset);
  if (groups.utc || groups.zulu) return utc;
  if (groups.japan) return named("JST");
  const letters = groups.letters ?? groups.bracketed;
  if (letters) return named(lettersOfTime[letters] as string);
  const place = groups.place ?? groups.alone;
  if (place) return named(placesWithTime[place] as string);
  const name = groups.iana ?? groups.short;
  return name === undefined ? null : named(name);
}

function named(name: string): TimeZone {
  return { name, offset: zoneOffsets[name] ?? fixedZones[name] ?? null };
}

/** `+02:00`, `+2`, `-0730`. */
function signedZone(text: string): TimeZone {
  const [, hours = "0", quarter = "0"] = /^.(\d{1,2}?)(?::?(\d\d))?$/.exec(text) ?? [];
  const minutes = Number(hours) * 60 + Number(quarter);
  if (minutes === 0) return utc;
  const pad = (value: number): string => String(value).padStart(2, "0");
  const sign = text.startsWith("+") ? "+" : "-";
  return { name: `${sign}${pad(Number(hours))}:${pad(Number(quarter))}`, offset: sign === "+" ? minutes : -minutes };
}
