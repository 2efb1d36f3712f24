/** What a postmortem tells: what happened when, what it did, what is to be done. */
import { blameIn } from "../blame.ts";
import type { DocumentBase } from "../document-base.ts";
import { proseOf, type Words } from "../facts.ts";
import type { Figure } from "../figures.ts";
import { anyFact } from "../gathering.ts";
import { knownPeople, type Participant, participantsOf } from "../participants.ts";
import { decidedNotTo } from "../vocabulary/action-wording.ts";
import { type ActionItemGroup, actionItemGroups } from "./action-items.ts";
import { type Causes, causesOf } from "./causes.ts";
import { type Chronology, chronologyOf } from "./chronology.ts";
import { type Identity, identityOf } from "./identity.ts";
import { type Impact, impactOf } from "./impact.ts";
import { type IncidentNature, natureOf } from "./incident-nature.ts";
import { type LeftOpen, leftOpenIn } from "./left-open.ts";
import { outageWordsOf } from "./outage-words.ts";
import { type Parts, partsOf } from "./parts.ts";
import { unsourcedFiguresOf } from "./unsourced-figures.ts";
import { workaroundsOf } from "./workarounds.ts";
import { type WritingDay, writtenOn } from "./writing-day.ts";

export interface Postmortem extends DocumentBase {
  readonly kind: "postmortem";
  readonly identity: Identity;
  /** The people whom it lists: attendees, responders, authors. */
  readonly participants: readonly Participant[];
  /** What happened when. */
  readonly chronology: Chronology;
  readonly parts: Parts;
  readonly impact: Impact | null;
  /** Words that blame somebody. */
  readonly blamed: readonly Words[];
  readonly nature: IncidentNature;
  /** The day on which it says that it was written or published. */
  readonly written: WritingDay | null;
  readonly causes: Causes | null;
  /** Fixes that are not meant to stay, and that no item replaces. */
  readonly workarounds: readonly Words[];
  /** "outage" where only a part failed. */
  readonly outageWords: readonly Words[];
  readonly unsourcedFigures: readonly Figure[];
  /** Whether somebody decided that nothing is done to prevent it. */
  readonly decidedNotToAct: boolean;
  readonly actionItems: readonly ActionItemGroup[];
  /** What is still to be filled in, decided or done. */
  readonly leftOpen: readonly LeftOpen[];
}

export function readPostmortem(base: DocumentBase): Postmortem {
  const identity = identityOf(base);
  const participants = participantsOf(base);
  const known = knownPeople(participants, base);
  const actionItems = actionItemGroups(base, identity, known);
  return {
    ...base,
    kind: "postmortem",
    identity,
    participants,
    chronology: chronologyOf(base, identity.day),
    impact: impactOf(base, actionItems),
    blamed: blameIn(base, known.names),
    causes: causesOf(base, participants),
    workarounds: workaroundsOf(base, actionItems),
    outageWords: outageWordsOf(base),
    unsourcedFigures: unsourcedFiguresOf(base),
    decidedNotToAct: saysDecided(base.tree),
    parts: partsOf(base, actionItems),
    nature: natureOf(base),
    written: writtenOn(base),
    actionItems,
    leftOpen: leftOpenIn(base, actionItems)
  };
}

const saysDecided = anyFact(fact => proseOf(fact).some(({ text }) => decidedNotTo.test(text)));

const handle = /^@[\w.-]+$/;

/** Who might own an item that nobody owns: owners of other items, the author, whom else the document lists; three at most. */
export function likelyOwners({ actionItems, identity, participants }: Postmortem): string[] {
  const owners = actionItems.flatMap(({ items }) => items.flatMap(({ owner }) => (owner ? [owner.text] : [])));
  const named = [
    ...owners,
    ...(identity.author ? [identity.author.text] : []),
    ...participants.map(({ text }) => text)
  ];
  const handles = named.filter(name => handle.test(name));
  return [...new Set(handles)].slice(0, 3);
}
