/**
 * All operational documents of a workspace. A file is read when somebody first asks for all of them, and again after it
 * has changed; of what is open, the editor's text counts.
 */
import { type OpsDocument, type ReadingOptions, readDocument, sourceReader } from "../document/ops-document.ts";
import { flagKey } from "../document/release/flags.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import type { MentionContext } from "../document/subjects/mentions.ts";
import type { Subject } from "../document/subjects/subject.ts";
import type { Host } from "../host.ts";
import { addressOf, pathOf } from "./addresses.ts";
import { type Digest, digestOf } from "./digest.ts";
import { addressesMeant } from "./link-addresses.ts";
import { mayName } from "./naming.ts";
import type { OpenMarkdown } from "./open-documents.ts";
import { remembered } from "./remembered.ts";
import { isMarkdown } from "./surroundings.ts";

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

/** More files than that are not read as a whole, and no larger ones (in UTF-16 units). */
const mostFiles = 5_000;
const longestText = 1_000_000;

/** So many files are read at a time. */
const readers = 4;

export function documentIndex({
  host,
  folders,
  isVirtual,
  opened,
  configuration
}: DocumentIndexOptions): DocumentIndex {
  const reader = sourceReader();
  /** What is known of closed files; `null` for none of ours. */
  const digests = new Map<string, Digest | null>();
  const digestsOfOpen = new WeakMap<OpsDocument, Digest>();
  /** How often each file has changed, so that what is being read meanwhile is not remembered. */
  const changes = new Map<string, number>();
  /** The runbooks that links lead to: they are asked for at each move of a cursor. */
  const linked = new Map<string, Promise<Runbook | null>>();
  let listing: Promise<ReadonlySet<string>> | undefined;
  let listed: ReadonlySet<string> = new Set();
  let reading: Promise<void> | undefined;
  let isRead = false;

  const openAt = (address: string): OpenMarkdown | undefined => opened().find(({ uri }) => addressOf(uri) === address);

  async function listFiles(): Promise<ReadonlySet<string>> {
    const files = new Set<string>();
    for (const folder of folders()) {
      for (const file of await host.listFiles(folder, ["md", "markdown"], mostFiles)) files.add(addressOf(file));
    }
    if (files.size >= mostFiles)
      host.log.warn(`Only ${mostFiles} Markdown files of this workspace are looked through.`);
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
    return text === null || text.length > longestText ? null : readDocument(reader.read(text), pathOf(address), how);
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

  /** Reads what is not known yet, several files at a time; a file that changes meanwhile is read again next time. */
  async function readAll(): Promise<void> {
    const unread = [...(await scope())].filter(each => !digests.has(each));
    const next = async (): Promise<void> => {
      for (let address = unread.pop(); address !== undefined; address = unread.pop()) {
        const before = changes.get(address);
        const digest = await readDigest(address);
        if (changes.get(address) === before) digests.set(address, digest);
      }
    };
    await Promise.all(Array.from({ length: readers }, next));
    isRead = true;
  }

  function read(): Promise<void> {
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
    return [...digests.values()].flatMap(digest => (digest && !open.has(digest.uri) ? [digest] : []));
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
      flags: new Set(digests.flatMap(digest => digest.flags.map(flagKey))),
      runbookAt: address => runbooks.get(address) ?? null
    };
  }

  function known(): Digest[] {
    read().catch(error => host.log.error(`The documents of the workspace could not be read: ${error}`));
    return [...digests.values()].flatMap(digest => digest ?? []);
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

    changed(uris) {
      for (const uri of uris) {
        const address = addressOf(uri);
        linked.delete(address);
        // While somebody types, what was known before will do: it is read anew for each question that must be right.
        if (openAt(address)) continue;
        digests.delete(address);
        isRead = false;
        changes.set(address, (changes.get(address) ?? 0) + 1);
        // One that is gone reads as none of ours; only a new one is to be listed.
        if (isMarkdown(address) && !listed.has(address)) listing = undefined;
      }
    },

    forget() {
      digests.clear();
      isRead = false;
      linked.clear();
      listing = undefined;
    }
  };
}
