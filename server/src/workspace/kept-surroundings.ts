/**
 * Surroundings that are not looked up again at each key: they are what they were as long as the document names the same
 * and nobody says that a file has changed.
 */
import { tellsOfIncident } from "../document/across/same-incident.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { isSameList, remembering } from "../document/remembering.ts";
import { servicesOf } from "../document/services.ts";
import { ownIncidents } from "../document/subjects/identifiers.ts";
import type { Surroundings } from "../document/surroundings.ts";
import type { DocumentOptions } from "./known-files.ts";

/** What was found around a document, and what of it depends on more than what the document names. */
export interface Found {
  readonly surroundings: Omit<Surroundings, "related">;
  /** The documents that are related to this state of the document. */
  relate(document: OpsDocument): Surroundings["related"];
  /** Whether it may be another without that anybody says so: when a file was last changed. */
  readonly mayChange: boolean;
}

interface Kept {
  readonly found: Found;
  readonly related: Surroundings["related"];
  readonly stamp: string;
  readonly sought: readonly string[];
  readonly options: DocumentOptions;
}

type LookUp = (uri: string, document: OpsDocument, options: DocumentOptions) => Promise<Found>;

/**
 * Looks up surroundings, or takes those that were found last. `stamp` is another text whenever a file around the document
 * at an address has changed.
 */
export function keptSurroundings(lookUp: LookUp, stamp: (uri: string) => string) {
  const kept = new Map<string, Kept>();
  return {
    async of(uri: string, document: OpsDocument, options: DocumentOptions): Promise<Surroundings> {
      const sought = soughtBy(document);
      const at = stamp(uri);
      const known = kept.get(uri);
      if (known && known.stamp === at && isSameList(known.sought, sought) && areSame(known.options, options)) {
        // What is of one incident is told by dates and words, too.
        const related = tellsOfIncident(document) ? known.found.relate(document) : known.related;
        return { ...known.found.surroundings, related };
      }
      const found = await lookUp(uri, document, options);
      const related = found.relate(document);
      if (found.mayChange) kept.delete(uri);
      else kept.set(uri, { found, related, stamp: at, sought, options });
      return { ...found.surroundings, related };
    },
    dismiss(uri: string): void {
      kept.delete(uri);
    },
    forget(): void {
      kept.clear();
    }
  };
}

/** All by which a document reaches others. */
export const soughtBy = remembering((document: OpsDocument): readonly string[] => {
  const released = document.kind === "release-checklist" ? String(document.releaseDate?.day) : "";
  return [
    document.kind,
    released,
    ...ownIncidents(document),
    "links",
    ...document.links.map(({ target }) => target),
    "services",
    ...servicesOf(document).map(({ key }) => key)
  ];
});

function areSame(one: DocumentOptions, other: DocumentOptions): boolean {
  return one.people === other.people && one.siteRoot === other.siteRoot && one.judging === other.judging;
}
