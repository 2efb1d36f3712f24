/** Who may own something: most used first, then whom the team lists, then who committed. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import { handlesInUse, ownersWithoutHandle } from "../../document/subjects/names-in-use.ts";
import { t } from "../../text/translate.ts";
import type { Known } from "./known.ts";
import type { Offer } from "./offers.ts";

interface Candidate {
  text: string;
  /** How often the document names them, and how often others do. */
  here: number;
  elsewhere: number;
  source: string | null;
  /** What else they are called. */
  also: string;
  /** The order in which they were met. */
  readonly place: number;
}

/** The person at the cursor is named here once by what is being typed: that counts for nothing. */
export function ownerOffers({ document, roster, neighbours, authors, people: own }: Known, typed: string): Offer[] {
  const people = new Map<string, Candidate>();
  const add = (text: string, more: Partial<Candidate>): Candidate => {
    const key = text.replace(/^@/, "").toLowerCase();
    const known = people.get(key) ?? { text, here: 0, elsewhere: 0, source: null, also: "", place: people.size };
    people.set(key, known);
    known.here += more.here ?? 0;
    known.elsewhere += more.elsewhere ?? 0;
    known.source ??= more.source ?? null;
    known.also ||= more.also ?? "";
    return known;
  };
  const handles = handlesInUse(document);
  const names = ownersWithoutHandle(document);
  for (const { text, count } of [...handles, ...names])
    if (count > 1 || text.toLowerCase() !== typed.toLowerCase()) add(text, { here: count });
  for (const { handles: theirs, names: others } of neighbours) {
    for (const [text, elsewhere] of [...theirs, ...others]) add(text, { elsewhere });
  }
  // A document that names people without handles goes on doing so.
  const prefersNames = names.length > 0 && handles.length === 0;
  for (const { handle, name, source } of roster?.members ?? []) {
    const text = prefersNames ? (name ?? handle) : (handle ?? name);
    if (text !== null) add(text, { source, also: (text === handle ? name : handle) ?? "" });
  }
  for (const text of own) add(text, { source: t`your settings` });
  const known = new Set([...people.values()].flatMap(({ text, also }) => [text.toLowerCase(), also.toLowerCase()]));
  for (const { name, mail } of authors)
    if (!known.has(name.toLowerCase())) add(name, { source: t`Git author`, also: mail ?? "" });
  return [...people.values()].sort(byUse).map(offerOf);
}

function byUse(one: Candidate, other: Candidate): number {
  return other.here - one.here || other.elsewhere - one.elsewhere || one.place - other.place;
}

function offerOf({ text, here, elsewhere, source, also }: Candidate): Offer {
  const used = here > 0 ? namedHere(here) : elsewhere > 0 ? namedElsewhere(elsewhere) : null;
  const detail = [used, source, also === "" ? null : also].filter(each => each !== null).join(" · ");
  return {
    label: text,
    kind: text.includes("/") ? CompletionItemKind.Module : CompletionItemKind.Value,
    // Whoever types `@` may mean somebody who is written without it.
    filter: text.startsWith("@") ? `${text} ${also}`.trim() : `${text} @${text} ${also}`.trim(),
    ...(detail === "" ? {} : { detail })
  };
}

function namedHere(count: number): string {
  return count === 1 ? t`named once here` : t`named ${count} times here`;
}

function namedElsewhere(count: number): string {
  return count === 1 ? t`named once in the workspace` : t`named ${count} times in the workspace`;
}
