/**
 * Documents that know each other: one links the other, or both are about an incident of the same id. From document to
 * document only those lead that tell of the incident, so that what links the same runbook or the same list is not related.
 * A checklist has the postmortems that it links, and those of its service from before the release.
 */
import { concernsRelease } from "../document/across/lessons.ts";
import {
  areOfOneIncident,
  type IncidentDocument,
  incidentTargets,
  shareIncident,
  tellsOfIncident
} from "../document/across/same-incident.ts";
import type { DocumentOf, OpsDocument } from "../document/ops-document.ts";
import type { RelatedDocument } from "../document/surroundings.ts";
import { addressOf } from "./addresses.ts";
import { addressesMeant } from "./link-addresses.ts";
import type { Target } from "./surroundings.ts";

/** An update names its postmortem, the postmortem its chat: further than that nobody follows. */
export const furthest = 2;

/** What is known around a document. */
export interface Neighbours {
  /** Where paths of the site start. */
  readonly siteRoot: string | null;
  /** What is at an address; `null` for nothing, or for what is not known. */
  find(address: string): Target | null;
  /** The documents that may link it, or what it links, or share an incident with them. */
  readonly others: readonly RelatedDocument[];
}

interface IncidentPlace {
  readonly uri: string;
  readonly document: IncidentDocument;
}

/**
 * The operational documents that are related to the one at `uri`; each once, nearest first, those that it links before
 * others.
 */
export function relatedDocuments(
  uri: string,
  document: OpsDocument,
  { siteRoot, find, others }: Neighbours
): RelatedDocument[] {
  const start = { uri: addressOf(uri), document };
  const all = [...others].filter(isPlace).sort((one, other) => (one.uri < other.uri ? -1 : 1));
  const links = new Map<string, readonly RelatedDocument[]>();
  const related = new Map<string, RelatedDocument>();
  let reached: readonly RelatedDocument[] = [start];
  for (let distance = 0; distance < furthest; distance++) {
    const next: RelatedDocument[] = [];
    for (const from of reached) {
      for (const each of neighboursOf(from)) {
        if (each.uri === start.uri || related.has(each.uri)) continue;
        if (isPlace(start) && isPlace(each) && !areOfOneIncident(start.document, each.document)) continue;
        if (distance > 0 && !isPlace(each)) continue;
        related.set(each.uri, each);
        next.push(each);
      }
    }
    if (!isPlace(start)) break;
    reached = next.filter(isPlace);
  }
  return [...related.values()];

  function neighboursOf(from: RelatedDocument): readonly RelatedDocument[] {
    const linked = linkedBy(from);
    const { document: own } = from;
    if (own.kind === "release-checklist") return [...linked, ...all.filter(each => concerns(each, own))];
    if (!isPlace(from)) return linked;
    const naming = all.filter(
      each => shareIncident(each.document, from.document) || linkedBy(each).some(({ uri: to }) => to === from.uri)
    );
    return [...linked, ...naming].filter(each => !isPlace(each) || areOfOneIncident(from.document, each.document));
  }

  function linkedBy(from: RelatedDocument): readonly RelatedDocument[] {
    const known = links.get(from.uri) ?? linksOf(from);
    links.set(from.uri, known);
    return known;
  }

  /** What the links of a document lead to; no postmortems where an update names several incidents: it is about none. */
  function linksOf(from: RelatedDocument): readonly RelatedDocument[] {
    const targets = isPlace(from)
      ? incidentTargets(from.document)
      : [...new Set(from.document.links.map(({ target }) => target))];
    const linked = targets.flatMap(target => {
      const to = addressesMeant(target, from.uri, siteRoot)?.find(each => each === start.uri || find(each) !== null);
      const found = to === undefined ? null : to === start.uri ? document : find(to)?.document;
      return to !== undefined && found && found.mode !== "template" ? [{ uri: to, document: found }] : [];
    });
    if (from.document.kind !== "stakeholder-update" || !isPlace(from)) return linked;
    const postmortems = linked.filter(
      each => each.document.kind === "postmortem" && isPlace(each) && areOfOneIncident(from.document, each.document)
    );
    const [first, ...rest] = postmortems;
    if (!first || rest.every(each => shareIncident(first.document, each.document))) return linked;
    return linked.filter(each => !postmortems.includes(each) || shareIncident(from.document, each.document));
  }
}

function concerns({ document }: RelatedDocument, checklist: DocumentOf<"release-checklist">): boolean {
  return document.kind === "postmortem" && concernsRelease(document, checklist);
}

function isPlace(each: RelatedDocument): each is IncidentPlace {
  return tellsOfIncident(each.document);
}
