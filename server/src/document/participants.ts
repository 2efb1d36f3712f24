/** The people whom a document lists: participants, attendees, responders, the commander, its authors. */
import type { DocumentBase } from "./document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "./facts.ts";
import type { Field } from "./fields.ts";
import { byFact, bySection } from "./gathering.ts";
import type { KnownPeople } from "./people.ts";
import { spanWithin } from "./prose-spans.ts";
import { remembering, rememberingLists } from "./remembering.ts";
import { wholeSection } from "./section-tree.ts";
import { factsWithin, type Section } from "./sections.ts";
import type { FieldRole } from "./vocabulary/fields.ts";
import { notPeople, profile } from "./vocabulary/people.ts";

/** Somebody on a list of people. `text` is a name, initials or a handle. */
export interface Participant extends Words {
  /** "Incident commander", where it says so. */
  readonly role: string | null;
}

const listing: ReadonlySet<FieldRole> = new Set(["participants", "commander", "author"]);

/** The people of the sections and fields that list people, in order. */
export const participantsOf = remembering(readParticipants);

function readParticipants({ tree, fields }: Pick<DocumentBase, "tree" | "fields">): readonly Participant[] {
  const listed = lists(tree).flatMap(section => inSection(wholeSection(tree, section)));
  const stated = fields.flatMap(field =>
    listing.has(field.role) && field.section?.role !== "participants" ? inField(field) : []
  );
  return [...listed, ...stated];
}

const lists = bySection((section): readonly Section[] => (section.role === "participants" ? [section] : []));

const inSection = remembering((section: Section): readonly Participant[] => factsWithin(section).flatMap(inFact));

const inFact = remembering((fact: Fact): readonly Participant[] => {
  if (fact.type === "table-row") return inRow(fact.cells);
  return fact.type === "item" || fact.type === "paragraph" ? proseOf(fact).flatMap(inProse) : [];
});

const inField = remembering(({ role, name, value }: Field): readonly Participant[] =>
  split(value, role === "participants" ? null : name)
);

/** `| Incident commander | Ledger core |`, or `| Ledger core | Incident commander |`. */
function inRow(cells: readonly Prose[]): Participant[] {
  const [first, second] = cells;
  if (!first) return [];
  if (!second) return split(first, null);
  return roleWords.test(first.text) && !roleWords.test(second.text)
    ? split(second, first.text)
    : split(first, second.text === "" ? null : second.text);
}

const roleWords =
  /\b(?:commander|lead(?:er)?|scribe|manager|engineer|author|owner|responder|on-?call|sme|expert|liaison|communications?|support|analyst|coordinator|facilitator)\b/i;

function inProse(prose: Prose): Participant[] {
  return prose.lines.flatMap(({ label, text, span }) =>
    label && label.value.text !== "" ? split(label.value, label.name.text) : split({ text, span }, null)
  );
}

const separator = /(?<!\s)\s*(?:[,;|&、]|\band\b|\s[–—-]{1,2}\s)\s*/g;
const person = /^(?:@[\w.-]{1,40}|[A-Z]{2,4}|\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3})$/u;

/** `Jane Doe (scribe), JD & @ledger` → three people. What is neither a name nor initials nor a handle is none. */
function split(words: Words, role: string | null): Participant[] {
  const { text } = words;
  // `RF PW RR`: initials need no commas.
  const parts = /^[A-Z]{2,4}(?: +[A-Z]{2,4})+$/.test(text) ? pieces(text, / +/g) : pieces(text, separator);
  return parts.flatMap(([start, end]) => {
    const written = text.slice(start, end);
    const name = written.replace(/\s{0,100}[([].{0,1000}$/, "").replace(/[.:]$/, "");
    if (!person.test(name) || notPeople.test(name)) return [];
    const remark = /[([]([^)\]]{1,60})/.exec(written)?.[1] ?? null;
    return [{ text: name, span: spanWithin(words, start, start + name.length), role: role ?? remark }];
  });
}

/** Offsets of what stands between the matches of a pattern. */
function pieces(text: string, between: RegExp): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(between)) {
    found.push([start, match.index]);
    start = match.index + match[0].length;
  }
  return [...found, [start, text.length]];
}

/** How these people are meant elsewhere in the document: by name, by a part of it, by initials, by a reference. */
export function knownPeople(participants: readonly Participant[], { tree }: Pick<DocumentBase, "tree">): KnownPeople {
  return meantBy(
    participants.map(({ text }) => text),
    profileLabels(tree)
  );
}

/** The labels of references that lead to the page of a person. */
const profileLabels = byFact((fact): readonly string[] =>
  fact.type === "definition" && profile.test(fact.target.text) ? [fact.label] : []
);

/** The same object for the same people, whatever else has changed. */
const meantBy = rememberingLists((people: readonly string[], labels: readonly string[]): KnownPeople => {
  const names = new Set<string>();
  const initials = new Set<string>();
  for (const text of people) {
    if (text.startsWith("@")) continue;
    if (/^[A-Z]{2,4}$/.test(text)) initials.add(text);
    const parts = text.split(" ");
    if (parts.length > 1) initials.add(parts.map(part => part.charAt(0)).join(""));
    for (const each of [text, parts[0] ?? ""]) if (each.length > 2) names.add(each.toLowerCase());
  }
  return { names, initials, labels: new Set(labels) };
});
