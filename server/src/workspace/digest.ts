/** What a workspace remembers of each operational document: enough to offer, to list and to find, without its model. */
import type { OpsDocument } from "../document/ops-document.ts";
import { serviceKey, servicesOf } from "../document/services.ts";
import { scopeFlags } from "../document/subjects/flags.ts";
import { identifierKey, isIncidentId, ownIncidents } from "../document/subjects/identifiers.ts";
import { allMentions, type MentionContext } from "../document/subjects/mentions.ts";
import { namesInFact } from "../document/subjects/names-in-facts.ts";
import type { DocumentKind, Range } from "../protocol.ts";
import { nameOf } from "./addresses.ts";

export interface Digest {
  /** Its address. */
  readonly uri: string;
  readonly kind: DocumentKind;
  /** Its title, else its file name. */
  readonly title: string;
  /** How often each person or team is named, by the handle as it is written first: `@ledger-oncall`. */
  readonly handles: ReadonlyMap<string, number>;
  /** The names of people that it introduces, and how often they are named. */
  readonly names: ReadonlyMap<string, number>;
  /** The ids of incidents that it names, as they are written first. */
  readonly incidents: readonly string[];
  /** The ids of tickets that it names, likewise. */
  readonly tickets: readonly string[];
  /** The ids of the incidents that it is about, in capitals; those of {@link incidents} that others may look here for. */
  readonly about: readonly string[];
  /** In which words a postmortem names the services that it is about; none for other kinds. */
  readonly services: readonly string[];
  /** The feature flags of its scope, as they are written there. */
  readonly flags: readonly string[];
  /** The keys of all that it names and that may be a flag of another document's scope. */
  readonly possibleFlags: ReadonlySet<string>;
  /** The targets of its links, as they are written. */
  readonly targets: readonly string[];
  readonly symbols: readonly DigestSymbol[];
}

/** Something in a document that one may look for by its name. */
export interface DigestSymbol {
  readonly type: "document" | "criterion" | "step" | "action-item";
  readonly name: string;
  readonly range: Range;
}

/** Puts down what is to be remembered of the document at an address. */
export function digestOf(uri: string, document: OpsDocument): Digest {
  const { kind, title, links } = document;
  const about = ownIncidents(document);
  const alone: MentionContext = {
    addresses: { own: uri, of: () => null },
    flags: new Set(),
    runbookAt: () => null
  };
  const handles = new Map<string, { readonly text: string; count: number }>();
  const names = new Map<string, { readonly text: string; count: number }>();
  const identifiers = new Map<string, string>();
  for (const { subject, text } of allMentions(document, alone)) {
    if (subject.type === "identifier" && !identifiers.has(subject.key)) identifiers.set(subject.key, text);
    if (subject.type !== "person") continue;
    const people = subject.key.startsWith("@") ? handles : names;
    const known = people.get(subject.key);
    if (known) known.count++;
    else people.set(subject.key, { text, count: 1 });
  }
  const isOfIncident = (id: string): boolean => isIncidentId(id) || about.includes(identifierKey(id));
  return {
    uri,
    kind,
    title: title?.text || nameOf(uri),
    handles: countsOf(handles),
    names: countsOf(names),
    incidents: [...identifiers.values()].filter(isOfIncident),
    tickets: [...identifiers.values()].filter(id => !isOfIncident(id)),
    about,
    services: serviceTexts(document, uri),
    flags: [...scopeFlags(document).values()],
    possibleFlags: new Set(
      document.facts.flatMap(namesInFact).flatMap(({ type, key }) => (type === "flag" ? [key] : []))
    ),
    targets: [...new Set(links.map(({ target }) => target))],
    symbols: symbolsOf(document)
  };
}

/** Title and file name are held against the names that others give; fields are names. As names of services are compared. */
export function serviceTexts(document: OpsDocument, uri: string): string[] {
  if (document.kind !== "postmortem") return [];
  const texts = [document.title?.text ?? "", nameOf(uri)].map(serviceKey);
  return [...texts, ...servicesOf(document).map(({ key }) => key)];
}

function countsOf(people: ReadonlyMap<string, { readonly text: string; readonly count: number }>) {
  return new Map([...people.values()].map(({ text, count }) => [text, count]));
}

/** What is shown of a longer name. */
const longestName = 120;

function symbolsOf(document: OpsDocument): DigestSymbol[] {
  const { title, place, rangeOf } = document;
  const symbol = (type: DigestSymbol["type"], name: string, span: Parameters<typeof rangeOf>[0]): DigestSymbol[] =>
    name.trim() === "" ? [] : [{ type, name: name.trim().slice(0, longestName), range: rangeOf(span) }];
  const own = symbol("document", title?.text ?? "", place);
  switch (document.kind) {
    case "release-checklist":
      return [...own, ...document.criteria.flatMap(({ text, row }) => symbol("criterion", text, row))];
    case "postmortem": {
      const items = document.actionItems.flatMap(each => each.items);
      return [...own, ...items.flatMap(({ task, span }) => symbol("action-item", task, span))];
    }
    case "runbook": {
      const steps = document.books.flatMap(each => each.steps);
      return [...own, ...steps.flatMap(({ id, title: text, name }) => symbol("step", `${id} ${text}`, name.span))];
    }
    default:
      return own;
  }
}
