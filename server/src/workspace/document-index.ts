/**
 * All operational documents of a workspace. A file is read when somebody first asks for all of them, and again after it
 * has changed; of what is open, the editor's text counts.
 */
import { type OpsDocument, type ReadingOptions, readDocument, sourceReader } from "../document/ops-document.ts";
import { flagKey } from "../document/release/flags.ts";
import { remembering } from "../document/remembering.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import { mayBeOurs } from "../document/skim.ts";
import { ownIncidents } from "../document/subjects/identifiers.ts";
import type { MentionContext } from "../document/subjects/mentions.ts";
import type { Subject } from "../document/subjects/subject.ts";
import type { Host } from "../host.ts";
import { addressOf, folderAddress, heldByAny, mayBeFolder, pathOf } from "./addresses.ts";
import { type Digest, digestOf, serviceTexts } from "./digest.ts";
import { isMarkdown } from "./file-names.ts";
import { longestIndexed, mostIndexed } from "./limits.ts";
import { addressesMeant } from "./link-addresses.ts";
import { mayName } from "./naming.ts";
import type { OpenMarkdown } from "./open-documents.ts";
import { remembered } from "./remembered.ts";
import type { Relatives } from "./traced-files.ts";
import { mayBeRelated, type Trace, traceOf } from "./traces.ts";

export interface DocumentIndexOptions {
  readonly host: Pick<Host, "stat" | "readFile" | "listFiles" | "log">;
  readonly folders: () => readonly string[];
  /** Whether files lie far away: then only what is open and what that links to is read. */
  readonly isVirtual: boolean;
  readonly opened: () => readonly OpenMarkdown[];
  /** What the configuration of a file says of how it and its links are read. */
  readonly configuration: (
    uri: string
  ) => Promise<{ readonly reading: ReadingOptions; readonly siteRoot: string | null }>;
  /** Waited for before each file: whoever asks for something else comes first. */
  readonly pause?: () => Promise<void>;
  /** Told when everything is known, after something was read. */
  readonly onRead?: () => void;
}

export interface DocumentIndex {
  /** What is known so far. Starts to read the rest, and waits for none of it. */
  known(): readonly Digest[];
  /** Whether everything is known: nothing has changed since all was read. */
  isComplete(): boolean;
  /** What all operational documents say, once all of them are read. */
  all(): Promise<readonly Digest[]>;
  /** The document at an address as it is now; `null` for none of ours, and for what cannot be read. */
  model(uri: string): Promise<OpsDocument | null>;
  /**
   * What is known by now around the document at an address, when its names are read. Runbooks that it links to are read
   * for that; for nothing else is waited.
   */
  context(uri: string, document: OpsDocument): Promise<MentionContext>;
  /** The documents that may name a subject, with what is known around each. Reads them as they are now. */
  naming(subject: Subject): Promise<readonly NamingDocument[]>;
  /** The addresses of documents that may be related to one, as far as they are known. Waits for no file. */
  readonly relatives: Relatives;
  /** What all operational documents name, once all of them are read. */
  traces(): Promise<readonly Trace[]>;
  /** Says that files were made, changed or removed, or opened and closed. */
  changed(uris: readonly string[]): void;
  /** Says that any file may have changed. */
  forget(): void;
}

/** A document that may name a subject. */
export interface NamingDocument {
  readonly uri: string;
  readonly document: OpsDocument;
  readonly context: MentionContext;
}

/** So many files are read at a time. */
const readers = 4;

/** So many addresses are put down at a time. */
const together = 250;

const done = Promise.resolve();

export function documentIndex({
  host,
  folders,
  isVirtual,
  opened,
  configuration,
  pause = async () => {},
  onRead = () => {}
}: DocumentIndexOptions): DocumentIndex {
  const reader = sourceReader();
  /** What is known of closed documents of ours. What has changed is known as it was until it is read again. */
  const digests = new Map<string, Digest>();
  let sorted: readonly Digest[] | undefined;
  /** The files that have been read and have not changed since, whatever they are. */
  const fresh = new Set<string>();
  const digestsOfOpen = new WeakMap<OpsDocument, Digest>();
  /** How often each file has changed, so that what is being read meanwhile is not remembered. */
  const changes = new Map<string, number>();
  let forgotten = 0;
  /** The runbooks that links lead to: they are asked for at each move of a cursor. */
  const linked = new Map<string, Promise<Runbook | null>>();
  let listing: Promise<ReadonlySet<string>> | undefined;
  let listed: ReadonlySet<string> = new Set();
  let reading: Promise<void> | undefined;
  let isRead = false;

  const openAt = (address: string): OpenMarkdown | undefined => opened().find(({ uri }) => addressOf(uri) === address);

  const stateOf = (address: string): string => `${forgotten}.${changes.get(address) ?? 0}`;

  async function listFiles(): Promise<ReadonlySet<string>> {
    const files = new Set<string>();
    for (const folder of folders()) {
      for (const file of await host.listFiles(folder, ["md", "markdown"], mostIndexed)) {
        files.add(addressOf(file));
        if (files.size % together === 0) await pause();
      }
    }
    if (files.size >= mostIndexed)
      host.log.warn(`Only ${mostIndexed} Markdown files of this workspace are looked through.`);
    listed = files;
    return files;
  }

  const files = (): Promise<ReadonlySet<string>> => {
    listing ??= listFiles();
    return listing;
  };

  async function isThere(address: string): Promise<boolean> {
    if (openAt(address)) return true;
    return isVirtual ? (await host.stat(address)) === "file" : (await files()).has(address);
  }

  /** The files that the links of a document lead to, by their targets. */
  async function targetsOf(uri: string, document: OpsDocument): Promise<ReadonlyMap<string, string>> {
    const { siteRoot } = await configuration(uri);
    const found = new Map<string, string>();
    for (const target of new Set(document.links.map(link => link.target))) {
      for (const address of addressesMeant(target, addressOf(uri), siteRoot) ?? []) {
        if (!(await isThere(address))) continue;
        found.set(target, address);
        break;
      }
    }
    return found;
  }

  /** The files that are read. */
  async function scope(): Promise<ReadonlySet<string>> {
    if (!isVirtual) return files();
    const linked = new Set<string>();
    for (const { uri, document } of await modelsOfOpened()) {
      for (const address of (await targetsOf(uri, document)).values()) linked.add(address);
    }
    return linked;
  }

  async function model(uri: string): Promise<OpsDocument | null> {
    const address = addressOf(uri);
    const open = openAt(address);
    const how = (await configuration(address)).reading;
    if (open) return open.model(how);
    if (!isMarkdown(address)) return null;
    const text = await host.readFile(address);
    const path = pathOf(address);
    if (text === null || text.length > longestIndexed || !mayBeOurs(text, path, how)) return null;
    return readDocument(reader.read(text), path, how);
  }

  /** A document that breaks its reader is left out, with a word in the log. */
  async function readDigest(address: string): Promise<Digest | null> {
    try {
      const document = await model(address);
      return document && digestOf(address, document);
    } catch (error) {
      host.log.error(`${address} could not be looked through: ${error instanceof Error ? error.stack : error}`);
      return null;
    }
  }

  /** Reads what is not known yet, several files at a time, until nothing has changed meanwhile. */
  async function readAll(): Promise<void> {
    for (let isNew = false; ; isNew = true) {
      const all = await scope();
      const unread = [...all].filter(each => !fresh.has(each)).reverse();
      if (unread.length === 0) {
        for (const address of digests.keys()) if (!all.has(address)) digests.delete(address);
        sorted = undefined;
        for (const address of fresh) if (!all.has(address)) fresh.delete(address);
        isRead = true;
        if (isNew) onRead();
        return;
      }
      const next = async (): Promise<void> => {
        for (let address = unread.pop(); address !== undefined; address = unread.pop()) {
          await pause();
          const before = stateOf(address);
          const digest = await readDigest(address);
          if (stateOf(address) !== before) continue;
          fresh.add(address);
          if (digest) digests.set(address, digest);
          else digests.delete(address);
          sorted = undefined;
        }
      };
      await Promise.all(Array.from({ length: readers }, next));
    }
  }

  function read(): Promise<void> {
    if (isRead && !isVirtual) return done;
    reading ??= readAll().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function modelsOfOpened(): Promise<{ readonly uri: string; readonly document: OpsDocument }[]> {
    const found = [];
    for (const open of opened()) {
      const document = open.model((await configuration(open.uri)).reading);
      if (document) found.push({ uri: addressOf(open.uri), document });
    }
    return found;
  }

  function digestOfOpen({ uri, document }: { readonly uri: string; readonly document: OpsDocument }): Digest {
    const digest = digestsOfOpen.get(document) ?? digestOf(uri, document);
    digestsOfOpen.set(document, digest);
    return digest;
  }

  function closed(): Digest[] {
    const open = new Set(opened().map(({ uri }) => addressOf(uri)));
    return [...digests.values()].filter(digest => !open.has(digest.uri));
  }

  async function all(): Promise<readonly Digest[]> {
    await read();
    return [...(await modelsOfOpened()).map(digestOfOpen), ...closed()];
  }

  function runbookAt(address: string): Promise<Runbook | null> {
    const look = async (): Promise<Runbook | null> => {
      const document = await model(address);
      return document?.kind === "runbook" ? document : null;
    };
    return openAt(address) ? look() : remembered(linked, address, look);
  }

  async function contextAmong(uri: string, document: OpsDocument, digests: readonly Digest[]): Promise<MentionContext> {
    const own = addressOf(uri);
    const targets = await targetsOf(uri, document);
    const runbooks = new Map<string, Runbook>();
    for (const address of new Set(targets.values())) {
      const runbook = address === own ? null : await runbookAt(address);
      if (runbook) runbooks.set(address, runbook);
    }
    return {
      addresses: { own, of: target => targets.get(target) ?? null },
      // What was known of the document itself may be what it said before.
      flags: new Set(
        [digestOfOpen({ uri: own, document }), ...digests.filter(each => each.uri !== own)].flatMap(({ flags }) =>
          flags.map(flagKey)
        )
      ),
      runbookAt: address => runbooks.get(address) ?? null
    };
  }

  function startReading(): void {
    read().catch(error => host.log.error(`The documents of the workspace could not be read: ${error}`));
  }

  /** In the order of their addresses: in which order they were read, nobody should notice. */
  function known(): readonly Digest[] {
    startReading();
    sorted ??= [...digests.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
    return sorted;
  }

  function changedFile(address: string): void {
    fresh.delete(address);
    isRead = false;
    changes.set(address, (changes.get(address) ?? 0) + 1);
    // One that is gone reads as none of ours; only a new one is to be listed.
    if (!listed.has(address)) listing = undefined;
  }

  /** A folder that came may hold anything. */
  function changedListing(): void {
    isRead = false;
    listing = undefined;
  }

  return {
    known,
    isComplete: () => isRead,
    all,
    model,

    context: (uri, document) => contextAmong(uri, document, known()),

    async naming(subject) {
      const found: NamingDocument[] = [];
      const digests = await all();
      for (const digest of digests) {
        const { siteRoot } = await configuration(digest.uri);
        if (!mayName(digest, subject, siteRoot)) continue;
        const document = await model(digest.uri);
        if (document)
          found.push({ uri: digest.uri, document, context: await contextAmong(digest.uri, document, digests) });
      }
      return found;
    },

    async relatives(sought) {
      const open = (await modelsOfOpened()).map(traceOfOpen);
      startReading();
      return [...open, ...closed().map(traceOfDigest)].flatMap(trace =>
        mayBeRelated(trace, sought) ? [trace.uri] : []
      );
    },

    async traces() {
      await read();
      return [...(await modelsOfOpened()).map(traceOfOpen), ...closed().map(traceOfDigest)];
    },

    changed(uris) {
      const others: string[] = [];
      for (const uri of uris) {
        const address = folderAddress(uri);
        linked.delete(address);
        // While somebody types, what was known before will do: it is read anew for each question that must be right.
        if (openAt(address)) continue;
        if (isMarkdown(address)) changedFile(address);
        else if (mayBeFolder(uri)) changedListing();
        others.push(address);
      }
      const isHeld = heldByAny(others);
      for (const address of listed) if (isHeld(address)) changedFile(address);
      for (const address of linked.keys()) if (isHeld(address)) linked.delete(address);
    },

    forget() {
      forgotten++;
      fresh.clear();
      isRead = false;
      linked.clear();
      listing = undefined;
    }
  };
}

const traceOfDigest = remembering(
  ({ uri, targets, about, services, kind }: Digest): Trace => traceOf(uri, targets, about, services, kind)
);

const traceOfModel = remembering((document: OpsDocument): Omit<Trace, "uri"> => {
  const targets = new Set(document.links.map(({ target }) => target));
  return traceOf("", [...targets], ownIncidents(document), serviceTexts(document, document.path), document.kind);
});

function traceOfOpen({ uri, document }: { readonly uri: string; readonly document: OpsDocument }): Trace {
  return { ...traceOfModel(document), uri };
}
