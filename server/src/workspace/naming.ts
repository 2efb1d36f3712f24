/** Which documents of a workspace may name a subject: all others need not be read for it. */
import { identifierKey } from "../document/subjects/identifiers.ts";
import type { Subject } from "../document/subjects/subject.ts";
import type { Digest } from "./digest.ts";
import { addressesMeant } from "./link-addresses.ts";

/** Whether a document may name a subject, by what is remembered of it. `siteRoot`: where its links from the root start. */
export function mayName(digest: Digest, subject: Subject, siteRoot: string | null): boolean {
  switch (subject.type) {
    case "person":
      return hasKey(subject.key.startsWith("@") ? digest.handles : digest.names, subject.key);
    case "flag":
      return digest.possibleFlags.has(subject.key);
    case "identifier":
      return [...digest.incidents, ...digest.tickets].some(id => identifierKey(id) === subject.key);
    case "step":
      return digest.uri === subject.document || leadsTo(digest, subject.document, siteRoot);
  }
}

function hasKey(names: ReadonlyMap<string, number>, key: string): boolean {
  for (const name of names.keys()) if (name.toLowerCase() === key) return true;
  return false;
}

function leadsTo({ uri, targets }: Digest, address: string, siteRoot: string | null): boolean {
  return targets.some(target => addressesMeant(target, uri, siteRoot)?.includes(address));
}
