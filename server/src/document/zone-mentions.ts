/** Which zones a document names anywhere. What a block says of them is found once: blocks stay when others are edited. */
import type { DocumentBase } from "./document-base.ts";
import { type Fact, proseOf, type Words } from "./facts.ts";
import { anyFact, firstInFact } from "./gathering.ts";
import { remembering } from "./remembering.ts";
import { findZone, type TimeZone } from "./time-zones.ts";
import { timesIn } from "./times.ts";

interface Mentions {
  /** Whether it names a zone, or speaks of one by whatever name: "West Africa Standard Timezone". */
  readonly isNamed: boolean;
  /** The zone in which it says that times are. */
  readonly stated: TimeZone | null;
}

/** A sentence about times, and what it says of them: "All times are in UTC". */
const aboutTimes = /\b(?:times?|timestamps|events)\b[^.\n]{0,24}\b(?:in|are|is)\b[^.\n]{0,40}/i;
const ofZones =
  /\btime ?zones?\b|\b(?:standard|daylight|summer) time\b|\bzeitzone\b|\bzona horaria\b|\bfuso horário\b/i;

const mentionsIn = remembering((fact: Fact): Mentions => {
  const texts = fact.type === "code" ? [fact.content.text] : proseOf(fact).map(({ text }) => text);
  const said = texts.map(text => aboutTimes.exec(text.slice(0, 400))?.[0] ?? "");
  return {
    isNamed: firstZone(texts) !== null || texts.some(text => ofZones.test(text) || isBesideTime(text)),
    stated: fact.type === "code" ? null : firstZone(said)
  };
});

/** "7:31 PM PT": short names are zones only behind a time. */
function isBesideTime(text: string): boolean {
  return timesIn(text).some(({ from, to }) => from.zone !== null || (to?.zone ?? null) !== null);
}

function firstZone(texts: readonly string[]): TimeZone | null {
  for (const text of texts) {
    const zone = text === "" ? null : findZone(text);
    if (zone) return zone;
  }
  return null;
}

/** Whether any text of a document names a time zone, in its fields and code, too. */
export function namesZone({ tree, fields }: Pick<DocumentBase, "tree" | "fields">): boolean {
  return isZoneNamed(tree) || fields.some(({ value }) => zoneIn(value) !== null);
}

/** The zone that a field or a sentence gives to all times of a document; `null` where none does. */
export function statedZone({ tree, fields }: Pick<DocumentBase, "tree" | "fields">): TimeZone | null {
  const field = fields.find(({ role }) => role === "time-zone");
  return field ? zoneIn(field.value) : firstStated(tree);
}

const isZoneNamed = anyFact(fact => mentionsIn(fact).isNamed);
const firstStated = firstInFact(fact => mentionsIn(fact).stated);
const zoneIn = remembering(({ text }: Words) => findZone(text));
