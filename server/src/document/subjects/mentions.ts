/** Where a document names a subject, and which subject stands at a place of it. */
import { sourceOf } from "../../markdown/block.ts";
import { isAt, type Place } from "../document-base.ts";
import type { Fact, Span } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import { participantsOf } from "../participants.ts";
import type { Runbook } from "../runbook/runbook.ts";
import type { Step } from "../runbook/steps.ts";
import { scopeFlags } from "./flags.ts";
import { ownIncidents } from "./identifiers.ts";
import { type NameInFact, namesInFact } from "./names-in-facts.ts";
import { namedPeople, personNamesIn } from "./people.ts";
import { searchedTexts } from "./searched-texts.ts";
import { otherStepUses, ownStepUses, type WantedSteps } from "./steps.ts";
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
  const covers = (span: Span): boolean => isAt(place, span);
  const [step] = stepUses(document, context, {
    isMeant: () => true,
    mayCover: span => span.block === place.block
  }).filter(({ span }) => covers(span));
  if (step) return step;
  const read = namesOf(document, context);
  for (const fact of place.facts) {
    if (!searchedTexts(fact).some(({ extent }) => covers(extent))) continue;
    const found = read(fact).find(({ span }) => covers(span));
    if (found) return found;
  }
  return null;
}

/** Everywhere that a document names a subject, in its order. */
export function mentionsOf(document: OpsDocument, subject: Subject, context: MentionContext): SubjectMention[] {
  if (subject.type === "step") {
    const isMeant = ({ id, from }: Pick<Step, "id" | "from">): boolean => id === subject.id && from === subject.from;
    // A number that is also the end of a link's text is read twice.
    return distinct(
      stepUses(document, context, { isMeant, mayCover: () => true }).filter(each => isSame(each.subject, subject))
    );
  }
  const read = namesOf(document, context, subject.type);
  return document.facts.flatMap(fact => read(fact).filter(each => isSame(each.subject, subject)));
}

/** Everything but steps that a document names. */
export function allMentions(document: OpsDocument, context: MentionContext): SubjectMention[] {
  return document.facts.flatMap(namesOf(document, context));
}

function stepUses(document: OpsDocument, { addresses, runbookAt }: MentionContext, wanted: WantedSteps) {
  const own = document.kind === "runbook" ? ownStepUses(document, addresses.own, wanted) : [];
  return [...own, ...otherStepUses(document, addresses, runbookAt, wanted)];
}

/** A reader of the names in a fact of a document: of one type, or of all. */
function namesOf(
  document: OpsDocument,
  { flags }: MentionContext,
  only: NameInFact["type"] | null = null
): (fact: Fact) => SubjectMention[] {
  const people = namedPeople(document);
  const listed = participantsOf(document).map(({ span }) => span);
  const known = new Set([...flags, ...scopeFlags(document).keys()]);
  const inScope =
    document.kind === "release-checklist" ? document.flags.filter(each => each.inScope).map(({ span }) => span) : [];
  const own = new Set(ownIncidents(document));
  const ownAt = ownPlaces(document);
  const isDefinition = ({ type, key, span }: NameInFact): boolean => {
    if (type === "person") return isWithin(span, listed);
    return type === "flag" ? isWithin(span, inScope) : own.has(key) && isWithin(span, ownAt);
  };
  const mention = (name: NameInFact): SubjectMention => {
    const { type, key, text, span } = name;
    return { text, span, form: "name", subject: { type, key }, isDefinition: isDefinition(name) };
  };
  return fact => {
    const names = namesInFact(fact).filter(
      ({ type, key }) => (only === null || type === only) && (type !== "flag" || known.has(key))
    );
    const byName = people.size > 0 && (only === null || only === "person") ? peopleByName(fact, people) : [];
    return names.length + byName.length === 0 ? [] : [...byName, ...names].map(mention);
  };
}

function peopleByName(fact: Fact, people: ReadonlyMap<string, string>): NameInFact[] {
  return searchedTexts(fact).flatMap(text =>
    personNamesIn(text, people).map(({ start, end, key }) => {
      const span = text.span(start, end);
      return { type: "person", key, text: sourceOf(span), span };
    })
  );
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
