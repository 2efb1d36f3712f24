/** What is known of the world around a document, from files that somebody has already looked up. */
import { anchorsOf } from "../document/anchors.ts";
import { parseDay } from "../document/days.ts";
import {
  type OpsDocument,
  type ReadingOptions,
  readDocument,
  type Source,
  sourceReader
} from "../document/ops-document.ts";
import type { LinkTarget, Surroundings } from "../document/surroundings.ts";
import { addressFrom, addressOf, isWithin, linkBetween, nameOf, pathOf } from "./addresses.ts";
import { alertRulesIn, isRuleFile } from "./alert-rules.ts";
import { isChatFile, isMarkdown } from "./file-names.ts";
import { addressesMeant } from "./link-addresses.ts";
import { relatedDocuments } from "./related.ts";
import { codeOwnersPaths, type Person, rosterOf } from "./roster.ts";

/** A file or a folder, as links see it. */
export interface Target {
  /** The anchors of a Markdown file, in lower case; `null` for any other file. */
  readonly anchors: ReadonlySet<string> | null;
  /** The model of an operational document; `null` for any other file. */
  readonly document: OpsDocument | null;
}

/** Whatever is no Markdown. */
export const plainTarget: Target = { anchors: null, document: null };

/** A Markdown file as links see it. */
export function markdownTarget(source: Source, document: OpsDocument | null): Target {
  return { anchors: anchorsOf(source.blocks.flatMap(block => block.facts)), document };
}

/** What the links of a document meet. */
export interface Neighbourhood {
  /** The address of the document. */
  readonly uri: string;
  /** The folders in which all files can be seen; outside of them a file that is not found may still be there. */
  readonly folders: readonly string[];
  /** Where paths of the site start. */
  readonly siteRoot: string | null;
  /** What is at an address; `null` for nothing. */
  find(uri: string): Target | null;
  /** The addresses of all files with a name. */
  named(name: string): readonly string[];
}

/** What a link target of the document leads to. */
export function linkTarget(target: string, { uri, folders, siteRoot, find, named }: Neighbourhood): LinkTarget {
  const meant = addressesMeant(target, uri, siteRoot);
  if (!meant) return { state: "unknown" };
  for (const address of meant) {
    const found = find(address);
    if (found) return { state: "found", ...found };
  }
  const written = meant[0] as string;
  if (!folders.some(folder => isWithin(written, folder))) return { state: "unknown" };
  const others = named(nameOf(written)).filter(other => addressOf(other) !== addressOf(uri));
  const [elsewhere, another] = others;
  return {
    state: "missing",
    elsewhere: elsewhere !== undefined && another === undefined ? linkBetween(uri, elsewhere) : null
  };
}

/** What a configuration says of the surroundings of its documents. */
export interface SurroundingsOptions {
  readonly people?: readonly Person[];
  /** The folder at which paths of the site start. */
  readonly siteRoot?: string | null;
  readonly reading?: ReadingOptions;
  /** The days on which files were last changed, by their paths, as `YYYY-MM-DD`. */
  readonly changes?: ReadonlyMap<string, string>;
  /** The document at the path: what it names is then read, too. */
  readonly document?: OpsDocument | null;
}

/**
 * The surroundings of the document at `path` among files that are at hand: their texts by their paths. Nothing is there
 * but these files.
 */
export function surroundingsFrom(
  files: ReadonlyMap<string, string>,
  path: string,
  { people = [], siteRoot = null, reading = {}, changes = new Map(), document = null }: SurroundingsOptions = {}
): Surroundings {
  // In a folder, so that a path may lead out of it.
  const addressed = (each: string): string => addressFrom("file:///here", each);
  const texts = new Map([...files].map(([each, text]) => [addressed(each), text]));
  const addresses = [...texts.keys()];
  const reader = sourceReader();
  const targets = new Map<string, Target | null>();
  const find = (uri: string): Target | null => {
    const known = targets.get(uri) ?? look(uri);
    targets.set(uri, known);
    return known;
  };
  const look = (uri: string): Target | null => {
    const text = texts.get(uri);
    if (text === undefined) return addresses.some(each => isWithin(each, uri)) ? plainTarget : null;
    if (!isMarkdown(uri) && !isChatFile(uri)) return plainTarget;
    const source = reader.read(text);
    const document = readDocument(source, pathOf(uri), reading);
    return isMarkdown(uri) ? markdownTarget(source, document) : { anchors: null, document };
  };
  const neighbourhood: Neighbourhood = {
    uri: addressed(path),
    folders: [addressed("")],
    siteRoot: siteRoot === null ? null : addressed(siteRoot),
    find,
    named: name => addresses.filter(each => nameOf(each) === name)
  };
  const seeks = document !== null && document.kind !== "runbook";
  const others = (seeks ? addresses : []).flatMap(each => {
    const found = isMarkdown(each) && each !== neighbourhood.uri ? find(each)?.document : null;
    return found ? [{ uri: each, document: found }] : [];
  });
  const owners = codeOwnersPaths.map(each => files.get(each)).find(text => text !== undefined);
  return {
    target: target => linkTarget(target, neighbourhood),
    roster: rosterOf({ codeOwners: owners ?? null, people }),
    changedOn: target => {
      const meant = addressesMeant(target, neighbourhood.uri, neighbourhood.siteRoot) ?? [];
      const changed = [...changes].find(([each]) => meant.includes(addressed(each)))?.[1];
      return changed === undefined ? null : parseDay(changed);
    },
    alerts: [...files].flatMap(([each, text]) => (isRuleFile(each) ? alertRulesIn(text, each) : [])),
    related: document
      ? relatedDocuments(neighbourhood.uri, document, { siteRoot: neighbourhood.siteRoot, find, others })
      : []
  };
}
