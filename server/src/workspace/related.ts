/** Documents that know each other: what a document names, and what those name. */
import type { OpsDocument } from "../document/ops-document.ts";
import type { RelatedDocument } from "../document/surroundings.ts";
import { addressOf } from "./addresses.ts";
import { addressesMeant } from "./link-addresses.ts";
import type { Target } from "./surroundings.ts";

/** An update names its postmortem, the postmortem its chat: further than that nobody follows. */
const furthest = 2;

/**
 * The operational documents that are reached from the document at `uri` by its links, and by theirs; each once, nearest
 * first. `find`: what is at an address, `null` for nothing or for what is not known.
 */
export function relatedThrough(
  uri: string,
  document: OpsDocument,
  siteRoot: string | null,
  find: (address: string) => Target | null
): RelatedDocument[] {
  const related = new Map<string, RelatedDocument>();
  let reached: readonly RelatedDocument[] = [{ uri, document }];
  for (let distance = 0; distance < furthest; distance++) {
    const next: RelatedDocument[] = [];
    for (const {
      uri: from,
      document: { links }
    } of reached) {
      for (const { target } of links) {
        const address = addressesMeant(target, from, siteRoot)?.find(each => find(each) !== null);
        const found = address === undefined ? null : find(address)?.document;
        if (!found || address === undefined || address === addressOf(uri) || related.has(address)) continue;
        const each = { uri: address, document: found };
        related.set(address, each);
        next.push(each);
      }
    }
    reached = next;
  }
  return [...related.values()];
}
