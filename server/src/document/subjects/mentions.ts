/** Where a document names a subject, and which subject stands at a place of it. */
import { sourceOf } from "../../markdown/block.ts";
import { isAt, type Place } from "../document-base.ts";
import type { Span } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import { participantsOf } from "../participants.ts";
import type { Runbook } from "../runbook/runbook.ts";
import { flagsIn, scopeFlags } from "./flags.ts";
import { identifiersIn, ownIncidents } from "./identifiers.ts";
import { handlesIn, namedPeople, personNamesIn } from "./people.ts";
import { type FoundName, type SearchedText, searchedTexts } from "./searched-texts.ts";
import { otherStepUses, ownStepUses } from "./steps.ts";
import { type Addresses, isSame, type Mention, type Subject } from "./subject.ts";

/** What is known around a document whose names are read. */
export interface MentionContext {
  readonly addresses: Addresses;
  /** The keys of flags that are in the scope of any release, besides the document's own. */
  readonly flags: ReadonlySet<string>;
  /** The runbook at an address; `null` for anything else. */
  runbookAt(address: string): Runbook | null;
}

/** A mention with what it names. */
export interface SubjectMention extends Mention {
  readonly subject: Subject;
}

/** The subject that is named at a place, and how; `null` where none is. */
export function mentionAt(document: OpsDocument, place: Place, context: MentionContext): SubjectMention | null {
  const step = stepUses(document, context).find(({ span }) => isAt(place, span));
  if (step) return step;
  const read = namesOf(document, context);
  for (const fact of place.facts) {
    for (const text of searchedTexts(fact)) {
      if (!isAt(place, text.extent)) continue;
      const found = read(text).find(({ span }) => isAt(place, span));
      if (found) return found;
    }
  }
  return null;
}

/** Everywhere that a document names a subject, in its order. */
export function mentionsOf(document: OpsDocument, subject: Subject, context: MentionContext): SubjectMention[] {
  if (subject.type === "step") {
    // A number that is also the end of a link's text is read twice.
    return distinct(stepUses(document, context).filter(each => isSame(each.subject, subject)));
  }
  const read = namesOf(document, context);
  return document.facts.flatMap(fact =>
    searchedTexts(fact).flatMap(text => read(text).filter(each => isSame(each.subject, subject)))
  );
}

/** Everything but steps that a document names. */
export function allMentions(document: OpsDocument, context: MentionContext): SubjectMention[] {
  const read = namesOf(document, context);
  return document.facts.flatMap(fact => searchedTexts(fact).flatMap(read));
}

function stepUses(document: OpsDocument, { addresses, runbookAt }: MentionContext) {
  const own = document.kind === "runbook" ? ownStepUses(document, addresses.own) : [];
  return [...own, ...otherStepUses(document, addresses, runbookAt)];
}

/** A reader of the names in a text of a document. */
function namesOf(document: OpsDocument, { flags }: MentionContext): (text: SearchedText) => SubjectMention[] {
  const people = namedPeople(document);
  const listed = participantsOf(document).map(({ span }) => span);
  const known = new Set([...flags, ...scopeFlags(document).keys()]);
  const inScope =
    document.kind === "release-checklist" ? document.flags.filter(each => each.inScope).map(({ span }) => span) : [];
  const own = new Set(ownIncidents(document));
  const ownAt = ownPlaces(document);
  return text => {
    const mention = (
      type: "person" | "flag" | "identifier",
      { start, end, key }: FoundName,
      isDefinition: (span: Span) => boolean
    ): SubjectMention => {
      const span = text.span(start, end);
      return {
        ...{ text: sourceOf(span), span, form: "name", subject: { type, key } },
        isDefinition: isDefinition(span)
      };
    };
    return [
      ...[...handlesIn(text), ...personNamesIn(text, people)].map(found =>
        mention("person", found, span => isWithin(span, listed))
      ),
      ...flagsIn(text, known).map(found => mention("flag", found, span => isWithin(span, inScope))),
      ...identifiersIn(text).map(found =>
        mention("identifier", found, span => own.has(found.key) && isWithin(span, ownAt))
      )
    ];
  };
}

/** Where a document says which incident it is about. */
function ownPlaces({ fields, title, frontMatter }: OpsDocument): Span[] {
  return [
    ...fields.filter(({ role }) => role === "incident").map(({ value }) => value.span),
    ...(title ? [title.span] : []),
    ...(frontMatter ? [frontMatter.span] : [])
  ];
}

function isWithin(span: Span, places: readonly Span[]): boolean {
  return places.some(each => each.block === span.block && each.start <= span.start && span.end <= each.end);
}

function distinct(mentions: readonly SubjectMention[]): SubjectMention[] {
  const places = new Set<string>();
  const blocks = new Map<Span["block"], number>();
  return mentions.filter(({ span }) => {
    const block = blocks.get(span.block) ?? blocks.size;
    blocks.set(span.block, block);
    const place = `${block}:${span.start}`;
    return !places.has(place) && places.add(place);
  });
}
