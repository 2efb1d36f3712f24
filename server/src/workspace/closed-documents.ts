/**
 * What lies around documents that nobody has open, for who judges all of a workspace one by one: no model is kept, only
 * what each judgement rests on, so that a change tells which of them have to be judged anew.
 */
import type { OpsDocument } from "../document/ops-document.ts";
import type { Surroundings } from "../document/surroundings.ts";
import { folderAddress, heldByAny, isWithin, mayBeFolder } from "./addresses.ts";
import { isRuleFile } from "./alert-rules.ts";
import type { DocumentIndex } from "./document-index.ts";
import { type DocumentOptions, type KnownFilesOptions, knownFiles, type Search } from "./known-files.ts";
import { mayBeRelated, type Sought, type Trace, tracesAmong } from "./traces.ts";

export interface ClosedDocuments {
  /** Reads what has changed; then tells the documents to which others are related now that were not before. */
  readAll(): Promise<readonly string[]>;
  /** What is known of the world around a document; only once everything has been read. */
  surroundings(uri: string, document: OpsDocument, options: DocumentOptions): Promise<Surroundings>;
  /**
   * Files were made, changed or removed: the documents that may be judged otherwise now, themselves included.
   * `isTyped`: only what is open of them is another.
   */
  changed(uris: readonly string[], isTyped?: boolean): readonly string[];
  /** Nobody asks for a document any more. */
  dismiss(uri: string): void;
  /** Any file may have changed. */
  forget(): void;
}

/** What a judgement rests on besides its document. */
interface Ground {
  readonly addresses: ReadonlySet<string>;
  readonly searches: readonly Search[];
  readonly asksForAlerts: boolean;
}

/** So many of the documents that others link to are kept while all are judged. */
const keeps = 100;

export function closedDocuments(
  options: Pick<KnownFilesOptions, "host" | "folders" | "open" | "reading">,
  index: Pick<DocumentIndex, "traces">
): ClosedDocuments {
  let find: (sought: Sought) => readonly Trace[] = () => [];
  const known = knownFiles({
    ...options,
    keeps,
    relatives: async sought => find(sought).map(({ uri }) => uri)
  });
  const grounds = new Map<string, Ground>();
  /** What has changed since everything was read. */
  const waiting = new Set<string>();
  let isRead = false;

  return {
    async readAll() {
      if (isRead && waiting.size === 0) return [];
      isRead = true;
      const changes = new Set(waiting);
      waiting.clear();
      const traces = await index.traces();
      find = tracesAmong(traces);
      const changed = traces.filter(({ uri }) => changes.has(uri));
      if (changed.length === 0) return [];
      return [...grounds].flatMap(([uri, { searches }]) => (searches.some(each => gains(each, changed)) ? [uri] : []));
    },

    async surroundings(uri, document, how) {
      const surroundings = await known.surroundings(uri, document, how);
      const found = known.foundations(uri);
      known.dismiss(uri);
      if (found)
        grounds.set(uri, {
          addresses: found.addresses,
          searches: found.searches,
          asksForAlerts: found.alerts !== null
        });
      return surroundings;
    },

    changed(uris, isTyped) {
      const isOfAll = known.concernsOwners(uris, isTyped);
      known.changed(uris, isTyped);
      const changes = uris.map(folderAddress);
      for (const each of changes) waiting.add(each);
      const areRules = changes.some(isRuleFile) || (!isTyped && uris.some(mayBeFolder));
      const isHeld = heldByAny(isTyped ? [] : changes);
      const affected = [...grounds].flatMap(([uri, { addresses, asksForAlerts }]) => {
        const isAffected =
          isOfAll ||
          (areRules && asksForAlerts) ||
          changes.some(each => addresses.has(each)) ||
          isHeld(uri) ||
          [...addresses].some(isHeld);
        return isAffected ? [uri] : [];
      });
      return [...changes, ...affected];
    },

    dismiss: uri => void grounds.delete(uri),

    forget() {
      known.forget();
      grounds.clear();
      isRead = false;
    }
  };
}

/** Whether one of the documents is found now that was not found before. */
function gains({ sought, homes, candidates }: Search, traces: readonly Trace[]): boolean {
  return traces.some(
    trace =>
      !candidates.includes(trace.uri) && mayBeRelated(trace, sought) && homes.some(home => isWithin(trace.uri, home))
  );
}
