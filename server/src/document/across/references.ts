/** Durations that say from when they count, and the moments with which they are compared. */
import { durationsIn } from "../durations.ts";
import { type Prose, proseOf, type Span, type Words } from "../facts.ts";
import { byFact } from "../gathering.ts";
import type { OpsDocument } from "../ops-document.ts";
import { spanWithin } from "../prose-spans.ts";
import type { RelatedDocument, Surroundings } from "../surroundings.ts";
import { asideOfIncident, ofAnotherIncident, onlyImagined } from "../vocabulary/elsewhere.ts";
import type { MomentName } from "../vocabulary/moments.ts";
import { relatedOf } from "./sources.ts";

export interface ReferencedDuration {
  readonly words: Words;
  readonly minutes: number;
  /** Whether it says "within": less is as good. */
  readonly isBound: boolean;
  readonly from: MomentName;
  /** The moments at which it may end. */
  readonly until: readonly MomentName[];
}

const reference =
  /^[\s,]{0,3}(?:of|after|from|since|following)\s(?:the\s|its\s|first\s|initial\s){0,2}(?<moment>detection|being detected|alert|start|beginning|onset|deployment|outage|impact)\b/i;
const upTo = /\b(?:within|under|less than|no more than)\s(?:just\s|only\s)?$/i;
const recovery = /\b(?:resolv|restor|recover|mitigat|fix|back to normal|rolled back|end)/i;

const elsewhere = [ofAnotherIncident, onlyImagined, asideOfIncident];

/** "resolved within 13 minutes of detection": exact ones only, in sentences that tell of the end of the incident. */
export function referencedDurations({ tree }: OpsDocument): readonly ReferencedDuration[] {
  return inText(tree);
}

const inText = byFact(fact => proseOf(fact).flatMap(inProse));

function inProse(prose: Prose): ReferencedDuration[] {
  if (prose.text.length > 4000) return [];
  return durationsIn(prose.text).flatMap((duration): ReferencedDuration[] => {
    const moment = reference.exec(prose.text.slice(duration.end, duration.end + 60));
    const isBound = upTo.test(prose.text.slice(Math.max(0, duration.start - 16), duration.start));
    if (!moment || (duration.approximate && !isBound) || duration.minutes !== duration.most) return [];
    const end = duration.end + moment[0].length;
    const sentence = /[^.!?]{0,200}$/.exec(prose.text.slice(0, duration.start))?.[0] ?? "";
    const rest = /^[^.!?\n]{0,200}/.exec(prose.text.slice(end))?.[0] ?? "";
    if (!recovery.test(sentence) || elsewhere.some(words => words.test(`${sentence} … ${rest}`))) return [];
    const words = { text: prose.text.slice(duration.start, end), span: spanWithin(prose, duration.start, end) };
    const from = /detect|alert/i.test(moment.groups?.moment ?? "") ? "detected" : "started";
    return [{ words, minutes: duration.minutes, isBound, from, until: ["mitigated", "resolved"] }];
  });
}

export interface KnownMoment {
  readonly name: MomentName;
  readonly minutes: number;
  readonly span: Span;
  /** Where it is told; `null` for the document itself. */
  readonly source: RelatedDocument | null;
}

/** The moments of a postmortem, or those of the postmortems that an update names. */
export function momentsAround(document: OpsDocument, surroundings: Surroundings): readonly KnownMoment[] {
  const own = document.kind === "postmortem" ? [{ document, source: null }] : [];
  const others = relatedOf(surroundings, "postmortem").map(source => ({ document: source.document, source }));
  return [...own, ...others]
    .slice(0, 1)
    .flatMap(({ document: { chronology }, source }) =>
      chronology.moments.flatMap(({ name, at, span }): KnownMoment[] =>
        at === null ? [] : [{ name, minutes: at, span, source }]
      )
    );
}
