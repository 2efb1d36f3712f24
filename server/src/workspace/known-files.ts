/**
 * What is known of the files around documents: asked of the host once, kept until somebody says that it changed. Rules
 * are synchronous, so all that the links of a document may mean is looked up before they run.
 */

import type { RuleConfiguration } from "../check.ts";
import { tellsOfIncident } from "../document/across/same-incident.ts";
import { type Day, parseDay } from "../document/days.ts";
import type { OpsDocument, ReadingOptions } from "../document/ops-document.ts";
import { rememberingTexts } from "../document/remembering.ts";
import { servicesOf } from "../document/services.ts";
import { ownIncidents } from "../document/subjects/identifiers.ts";
import {
  type AlertRule,
  noSurroundings,
  type RelatedDocument,
  type Roster,
  type Surroundings
} from "../document/surroundings.ts";
import { promisesRunbook } from "../document/vocabulary/action-items.ts";
import type { Host } from "../host.ts";
import { addressOf, folderAddress, heldByAny, isWithin, mayBeFolder, nameOf } from "./addresses.ts";
import { isRuleFile } from "./alert-rules.ts";
import { isMarkdown } from "./file-names.ts";
import { alertsIn, filesByName } from "./home-files.ts";
import { homesAmong, isAtHome, type OwnersFile } from "./homes.ts";
import { type Found, keptSurroundings } from "./kept-surroundings.ts";
import { knownTargets, type OpenText, type ReadText } from "./known-targets.ts";
import { addressesMeant, longestTarget, mostTargets } from "./link-addresses.ts";
import { furthest, relatedDocuments } from "./related.ts";
import { remembered } from "./remembered.ts";
import { type Person, rosterOf } from "./roster.ts";
import { linkTarget, type Target } from "./surroundings.ts";
import { type Relatives, tracedFiles } from "./traced-files.ts";
import type { Sought } from "./traces.ts";

export interface KnownFilesOptions {
  readonly host: Pick<Host, "stat" | "readFile" | "listFiles" | "lastChange">;
  /** The folders of the workspace, if there is one. */
  readonly folders?: () => readonly string[];
  readonly open?: (uri: string) => OpenText | undefined;
  /** What the configuration of a file says of how it is read. */
  readonly reading?: (uri: string) => Promise<ReadingOptions>;
  /** What may be related to a document, as far as it is known; by default, all files of its folders are read for it. */
  readonly relatives?: Relatives;
  /** The addresses of the folders in which relatives are looked for where neither a repository nor a workspace is. */
  readonly searched?: readonly string[];
  /** How many documents that others name are kept; by default all of them. */
  readonly keeps?: number;
  /** See `knownTargets`. */
  readonly read?: ReadText;
}

/** What a configuration says of one document's surroundings. */
export interface DocumentOptions {
  readonly people?: readonly Person[];
  /** The address of the folder at which paths of its site start. */
  readonly siteRoot?: string | null;
  /** How it is judged: what no rule asks for is not looked up. */
  readonly judging?: Pick<RuleConfiguration, "preset" | "rules">;
}

/** What the surroundings of a document rest on: as long as all of it is as it was, they are. */
export interface Foundations {
  /** The addresses at which something was looked for. */
  readonly addresses: ReadonlySet<string>;
  /** The names under which files were sought, with the addresses of those that were found. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Whose relatives were sought, where, and what was found. */
  readonly searches: readonly Search[];
  /** When runbooks were last changed, by their addresses. */
  readonly changes: ReadonlyMap<string, string | null>;
  /** The alerts beside the document; `null` where nobody asked for them. */
  readonly alerts: readonly AlertRule[] | null;
}

export interface KnownFiles {
  /** What is known of the world around the document at an address. */
  surroundings(uri: string, document: OpsDocument, options?: DocumentOptions): Promise<Surroundings>;
  /** What the surroundings rest on that were asked for last; names are added when somebody asks for them. */
  foundations(uri: string): Foundations | null;
  /** Says that nobody asks for the document at an address any more. */
  dismiss(uri: string): void;
  /** The file that lists the owners of the repository, or of the workspace folder, of the document at an address. */
  codeOwners(uri: string): Promise<OwnersFile | null>;
  /** The repository and the workspace folders that hold the document at an address: no link leads out of them. */
  homesOf(uri: string): Promise<readonly string[]>;
  /** Another text whenever the surroundings of the document at an address may differ from what they were. */
  stamp(uri: string): string;
  /** Whether the owners of somebody's code stand in one of these, which have changed. See {@link changed}. */
  concernsOwners(uris: readonly string[], isTyped?: boolean): boolean;
  /** Says that files were made, changed or removed; tells whose surroundings may differ now.
   * `isTyped`: only what is open of them is another, and the files are those that were there. */
  changed(uris: readonly string[], isTyped?: boolean): readonly string[];
  /** Says that relatives may be others now; tells whose surroundings differ by that. */
  relativesChanged(): Promise<readonly string[]>;
  /** Whether anybody's surroundings rest on relatives. */
  seeksRelatives(): boolean;
  /** Says that any file may have changed. */
  forget(): void;
}

export function knownFiles({
  host,
  folders: workspaceFolders = () => [],
  open = () => undefined,
  reading = async () => ({}),
  relatives = tracedFiles(host),
  searched = [],
  keeps = Number.POSITIVE_INFINITY,
  read
}: KnownFilesOptions): KnownFiles {
  const homes = homesAmong(host, workspaceFolders);
  const { look, ...targets } = knownTargets({ host, open, reading, keeps, ...(read && { read }) });
  const grounds = new Map<string, ReturnType<typeof newGround>>();
  const stamps = new Map<string, number>();
  let generation = 0;
  /** Counts how often the files of a folder were others: what a broken link may have meant is one of them. */
  let listed = 0;
  const listings = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();
  const rules = new Map<string, Promise<readonly AlertRule[]>>();
  /** Whose relatives were sought for the surroundings of each document, and what was found. */
  const sought = new Map<string, readonly Search[]>();

  async function rosterIn(places: readonly string[], people: readonly Person[]): Promise<Roster | null> {
    return rosterOf({ codeOwners: (await homes.ownersAmong(places))?.text ?? null, people });
  }

  function concernsOwners(uris: readonly string[], isTyped = false): boolean {
    const isHeld = heldByAny(isTyped ? [] : uris.map(folderAddress));
    const isNamed = uris.some(each => nameOf(each) === "CODEOWNERS");
    return homes.restOn(address => isNamed || isHeld(address));
  }

  async function haveOthers(searches: readonly Search[]): Promise<boolean> {
    for (const { sought: search, homes, candidates } of searches) {
      const now = (await relatives(search, homes)).filter(each => isWithinAny(each, homes)).sort();
      if (now.length !== candidates.length || now.some((each, index) => each !== candidates[index])) return true;
    }
    return false;
  }

  const stampOf = (uri: string): string => `${generation}.${stamps.get(uri) ?? 0}`;
  const kept = keptSurroundings(lookAround, uri => `${stampOf(uri)}.${listed}`);

  return {
    surroundings: (uri, document, options = {}) => kept.of(uri, document, options),

    foundations: uri => grounds.get(uri) ?? null,

    dismiss(uri) {
      grounds.delete(uri);
      sought.delete(uri);
      kept.dismiss(uri);
    },

    codeOwners: async uri => homes.ownersAmong(await homes.of(uri)),

    homesOf: uri => homes.of(uri),

    stamp: stampOf,

    concernsOwners,

    changed(uris, isTyped = false) {
      const changes = new Set(uris.map(folderAddress));
      const names = [...changes].map(nameOf);
      // What somebody types in is no folder.
      const isHeld = heldByAny(isTyped ? [] : changes);
      targets.changed(changes, isHeld);
      const hasMoved = !isTyped && uris.some(mayBeFolder);
      if (hasMoved || (!isTyped && names.some(isMarkdown))) {
        listings.clear();
        listed++;
      }
      const areRules = hasMoved || [...changes].some(isRuleFile);
      if (areRules) rules.clear();
      const isOwners = concernsOwners(uris, isTyped);
      if (isOwners) homes.forgetOwners();
      const affected = [...grounds].filter(
        ([uri, { addresses, alerts }]) =>
          isOwners ||
          (areRules && alerts !== null) ||
          [...changes].some(each => each !== addressOf(uri) && addresses.has(each)) ||
          [...addresses].some(isHeld)
      );
      for (const [uri] of affected) stamps.set(uri, (stamps.get(uri) ?? 0) + 1);
      return affected.map(([uri]) => uri);
    },

    async relativesChanged() {
      const affected: string[] = [];
      for (const [uri, searches] of sought) {
        if (!(await haveOthers(searches))) continue;
        stamps.set(uri, (stamps.get(uri) ?? 0) + 1);
        // Asked again when somebody judges it.
        sought.delete(uri);
        affected.push(uri);
      }
      return affected;
    },

    seeksRelatives: () => sought.size > 0,

    forget() {
      for (const memory of [targets, homes, kept]) memory.forget();
      for (const memory of [listings, rules]) memory.clear();
      generation++;
    }
  };

  async function lookAround(
    uri: string,
    document: OpsDocument,
    { people = [], siteRoot = null, judging }: DocumentOptions
  ): Promise<Found> {
    const folders = await homes.of(uri);
    const roster = await rosterIn(folders, people);
    const found = new Map<string, Target | null>();
    const ground = newGround();
    const { addresses, searches } = ground;
    grounds.set(uri, ground);
    const missing = await lookUp(document, uri);
    const others = await lookForRelatives();
    const changes = await lastChanges(isAsked("runbook-not-updated", judging) ? promisedIn(document) : []);
    const [home] = folders;
    if (home === undefined) {
      // Nobody knows what else should be here: only what a document names, and is there, is taken for its own.
      const find = (address: string): Target | null => found.get(address) ?? null;
      return {
        surroundings: { ...noSurroundings, roster },
        relate: state => relatedDocuments(uri, state, { siteRoot, find, others }),
        mayChange: false
      };
    }
    const asksForAlerts = document.kind === "runbook" && isAsked("alert-link", judging);
    ground.alerts = asksForAlerts ? await remembered(rules, home, () => alertsIn(home, host)) : null;
    const find = (address: string): Target | null => found.get(address) ?? null;
    const names = missing
      ? await remembered(listings, home, () => filesByName(home, host))
      : new Map<string, readonly string[]>();
    const neighbourhood = {
      uri,
      folders,
      siteRoot,
      find,
      named(name: string) {
        const all = names.get(name) ?? [];
        ground.names.set(name, all);
        return all;
      }
    };
    return {
      surroundings: {
        target: rememberingTexts(target => linkTarget(target, neighbourhood), longestTarget, mostTargets),
        roster,
        changedOn: target => changes.get(target) ?? null,
        alerts: ground.alerts ?? []
      },
      relate: state => relatedDocuments(uri, state, { siteRoot, find, others }),
      // A document that links itself has changed with every key.
      mayChange: changes.size > 0 || found.has(addressOf(uri))
    };

    /**
     * Looks up what may be related to the document, and what that links: only as far as it tells of the same incident.
     * Tells which of it the document does not link itself.
     */
    async function lookForRelatives(): Promise<readonly RelatedDocument[]> {
      // Put down at once: what becomes known meanwhile may make others of those that were found before.
      sought.set(uri, searches);
      const others = new Map<string, RelatedDocument>();
      const own = addressOf(uri);
      const seen = new Set([own]);
      let reached: readonly RelatedDocument[] = [{ uri: own, document }];
      for (let distance = 0; distance < furthest; distance++) {
        const isLast = distance === furthest - 1;
        for (const from of reached) {
          const search = searchFor(from);
          if (!search) continue;
          const around = folders.length > 0 ? folders : searched.filter(folder => isWithin(uri, folder));
          const candidates = [...(await relatives(search, around))].filter(each => isWithinAny(each, around)).sort();
          searches.push({ sought: search, homes: around, candidates });
          for (const address of candidates) {
            if (address === own) continue;
            addresses.add(address);
            const target = await look(address);
            found.set(address, target);
            for (const each of placed(address, target)) others.set(address, each);
          }
        }
        const linked = isLast ? [] : [...found].flatMap(([address, target]) => placed(address, target));
        const next = [...linked, ...others.values()].filter(
          each => !seen.has(each.uri) && tellsOfIncident(each.document) && tellsOfIncident(document)
        );
        for (const each of next) {
          seen.add(each.uri);
          // Of the last ones only that counts to which incidents they lead.
          await lookUp(each.document, each.uri);
        }
        reached = next;
      }
      return [...others.values()];
    }

    /** Whose relatives are looked for around a document: of a checklist only where a rule asks for them. */
    function searchFor({ uri: own, document: from }: RelatedDocument): Sought | null {
      if (tellsOfIncident(from) && tellsOfIncident(document))
        return { uri: own, kind: from.kind, incidents: ownIncidents(from), siteRoot };
      if (from !== document || from.kind !== "release-checklist" || !isAsked("unlearned-lesson", judging)) return null;
      const services = servicesOf(from).map(({ key }) => key);
      return services.length > 0 && from.releaseDate
        ? { uri: own, kind: from.kind, incidents: [], siteRoot, services }
        : null;
    }

    /** When the runbooks that link targets lead to were last changed. */
    async function lastChanges(all: readonly string[]): Promise<ReadonlyMap<string, Day>> {
      const days = new Map<string, Day>();
      if (!host.lastChange) return days;
      for (const target of new Set(all)) {
        const address = addressesMeant(target, uri, siteRoot)?.find(
          each => found.get(each)?.document?.kind === "runbook"
        );
        if (address === undefined) continue;
        const written = await host.lastChange(address);
        ground.changes.set(address, written);
        const day = parseDay(written ?? "");
        if (day !== null) days.set(target, day);
      }
      return days;
    }

    /** Looks up what the links of a document at an address mean; tells whether any of them leads to nothing. */
    async function lookUp({ kind, links }: OpsDocument, from: string): Promise<boolean> {
      let lacks = false;
      const owners = kind === "runbook" ? (addressesMeant("OWNERS", from, siteRoot) ?? []) : [];
      for (const address of owners) {
        addresses.add(address);
        found.set(address, await look(address));
      }
      await Promise.all(
        [...new Set(links.map(link => link.target))].map(async target => {
          const meant = (addressesMeant(target, from, siteRoot) ?? []).filter(each => isAtHome(each, folders));
          for (const address of meant) {
            addresses.add(address);
            const known = await look(address);
            found.set(address, known);
            if (known) return;
          }
          lacks ||= meant.length > 0;
        })
      );
      return lacks;
    }
  }
}

function newGround() {
  return {
    addresses: new Set<string>(),
    names: new Map<string, readonly string[]>(),
    searches: [] as Search[],
    changes: new Map<string, string | null>(),
    alerts: null as readonly AlertRule[] | null
  };
}

/** Whose relatives were sought, and what was found. */
export interface Search {
  readonly sought: Sought;
  readonly homes: readonly string[];
  readonly candidates: readonly string[];
}

function placed(uri: string, target: Target | null): RelatedDocument[] {
  return target?.document ? [{ uri, document: target.document }] : [];
}

function isWithinAny(uri: string, folders: readonly string[]): boolean {
  return folders.some(folder => isWithin(uri, folder));
}

/** What the action items of a postmortem that are about a runbook link: when it was changed, only git can tell, and slowly. */
function promisedIn(document: OpsDocument): string[] {
  if (document.kind !== "postmortem") return [];
  const promises = document.actionItems.flatMap(({ items }) => items.filter(({ text }) => promisesRunbook.test(text)));
  return promises.flatMap(({ prose }) => prose.flatMap(({ links }) => links.map(({ target }) => target)));
}

/** Whether a rule that only the strict preset has is on. */
function isAsked(rule: string, judging: DocumentOptions["judging"]): boolean {
  const severity = judging?.rules.get(rule)?.severity;
  return severity === undefined ? judging?.preset === "strict" : severity !== "off";
}
