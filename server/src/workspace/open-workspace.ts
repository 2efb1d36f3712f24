/** A workspace as an editor has it open: what its configurations and its other files say of each open document. */
import { check, type Judgement, type Problem } from "../check.ts";
import { type Day, parseDay } from "../document/days.ts";
import { textOf } from "../document/document-base.ts";
import { type OpsDocument, type ReadingOptions, readDocument, sourceReader } from "../document/ops-document.ts";
import { isSameList } from "../document/remembering.ts";
import type { Surroundings } from "../document/surroundings.ts";
import type { Host } from "../host.ts";
import type { AcceptedProblems } from "../judging/baseline.ts";
import { isSeenBySchema } from "../judging/configuration-problems.ts";
import type { Range, ScaffoldKind, Settings } from "../protocol.ts";
import type { Conventions } from "../rules/conventions.ts";
import { inEnglish, isEnglish } from "../text/translate.ts";
import {
  addressFrom,
  folderAddress,
  heldByAny,
  isWithin,
  nameOf,
  pathOf,
  pathWithin,
  staysWithin
} from "./addresses.ts";
import { baselines } from "./baselines.ts";
import { closedDocuments } from "./closed-documents.ts";
import type { Configuration } from "./configuration/configuration.ts";
import { type ExplainOptions, explainConfiguration } from "./configuration/explain.ts";
import { configurationResolver } from "./configuration/resolver.ts";
import { serviceTexts } from "./digest.ts";
import { type DocumentIndex, documentIndex } from "./document-index.ts";
import { soughtBy } from "./kept-surroundings.ts";
import { knownFiles } from "./known-files.ts";
import { placeOfPerson } from "./listed-people.ts";
import type { OpenConfiguration, OpenDocument, OpenMarkdown } from "./open-documents.ts";
import { type TeamTemplate, teamTemplate } from "./team-template.ts";
import { turns } from "./turns.ts";

export interface OpenWorkspaceOptions {
  readonly host: Host;
  /** The addresses of its folders. */
  readonly folders: () => readonly string[];
  /** The open document at an address. */
  readonly open: (address: string) => OpenDocument | undefined;
  /** All open Markdown documents. */
  readonly opened: () => readonly OpenMarkdown[];
  /** The address at which an open document is judged, see `revisions.ts`; `null` for one of which nothing is said. */
  readonly placeOf: (uri: string) => string | null;
  /** Whether its files lie far away: then only what is open and what that links to is read. */
  readonly isVirtual: boolean;
  /** Whether the editor checks configurations by their schema, too. */
  readonly knowsSchema: boolean;
  /** Told the documents whose findings may differ since others are known to be related to them, or no longer. */
  readonly relativesChanged: (uris: readonly string[]) => void;
}

export interface Judged {
  /** `null` for a document that is none of ours. */
  readonly model: OpsDocument | null;
  readonly judgement: Judgement | null;
  /** By what it was judged; `null` for a document that is none of ours. */
  readonly by: {
    /** The address of its file: that of the document, unless another state of the file is open. */
    readonly place: string;
    readonly today: Day;
    readonly conventions: Conventions;
    readonly surroundings: Surroundings;
    /** The same judgement in English, for what is written for others than the person who asks. */
    inEnglish(): Judgement;
  } | null;
}

export interface OpenWorkspace {
  /**
   * What the rules say of a document. A long one is judged in slices: `giveWay` lets others have their turn between them, and
   * tells whether anybody still wants to know; `null` where nobody does.
   */
  judge(document: OpenMarkdown, settings: Settings, giveWay: () => Promise<boolean>): Promise<Judged | null>;
  /** The same for a document that nobody has open, as the command line would; only once {@link list} has read everything. */
  judgeClosed(uri: string, settings: Settings): Promise<Judged | null>;
  /** The addresses of all operational documents, once everything is read, and which of them may be judged otherwise now. */
  list(): Promise<{ readonly all: ReadonlySet<string>; readonly affected: readonly string[] }>;
  /** Files were made, changed or removed, or typed in: those of {@link judgeClosed} that may be judged otherwise now. */
  changedClosed(uris: readonly string[], isTyped: boolean): readonly string[];
  /** A closed document is not asked for any more. */
  dismissClosed(uri: string): void;
  /** Resolves when nobody waits for a judgement. */
  pause(): Promise<void>;
  /** How people call a file: its path in the workspace folder, whose name stands in front where there are several. */
  called(uri: string): string;
  /** What is wrong with a configuration; what the editor shows by itself is left out. */
  judgeConfiguration(document: OpenConfiguration): Promise<readonly Problem[]>;
  /** What counts for the document at an address, as JSON with comments that say where each part comes from. */
  explain(uri: string, shown?: ExplainOptions["shown"]): Promise<string>;
  /**
   * The team's template for a new document at an address, else the one in a person's own folder (relative to the workspace
   * folder, empty for none); without a text where there is none that can be read.
   */
  template(kind: ScaffoldKind, uri: string, folder?: string): Promise<TeamTemplate>;
  /** Where CODEOWNERS, or the configuration, of the document at an address lists somebody; `null` where neither does. */
  listed(uri: string, key: string): Promise<{ readonly uri: string; readonly range: Range } | null>;
  /** See `KnownFiles`. */
  homesOf(uri: string): Promise<readonly string[]>;
  /** All operational documents of the workspace. */
  readonly index: DocumentIndex;
  /** Another text whenever the findings in the document at an address may differ from what they were. */
  stamp(uri: string): string;
  /** Files, or what is open of them, were made, changed or removed: the documents whose findings may differ now. */
  changed(uris: readonly string[], isTyped?: boolean): readonly string[] | "all";
  /** A document was closed: nobody asks for its judgement any more. */
  dismiss(uri: string): void;
  /** Any file may have changed, or the folders have. */
  forget(): void;
}

/** From how many UTF-16 units on a document is judged in slices: each of a short one is over before anybody notices. */
const longText = 100_000;

export function openWorkspace({
  host,
  folders,
  open,
  opened,
  placeOf,
  isVirtual,
  knowsSchema,
  relativesChanged
}: OpenWorkspaceOptions): OpenWorkspace {
  const openText = (address: string): OpenMarkdown | undefined => {
    const document = open(address);
    return document?.type === "markdown" ? document : undefined;
  };
  const limits = { top: (uri: string) => folderAround(uri, folders().map(folderAddress)), otherwise: null };
  const configurations = configurationResolver(withOpenConfigurations(host, open), { limits });
  const accepted = baselines(host, limits);
  const broken = new Set<string>();
  const known = knownFiles({
    host,
    folders,
    open: openText,
    reading: readingOf,
    relatives: (sought, homes) => index.relatives(sought, homes)
  });
  const judging = turns();
  const index = documentIndex({
    ...{ host, folders, isVirtual, opened },
    configuration: async uri => (await configurations.resolve(uri)).configuration,
    pause: judging.isOver,
    onRead: lookAgain
  });
  const closed = closedDocuments({ host, folders, open: openText, reading: readingOf }, index);
  const namedBy = new Map<string, readonly string[]>();

  async function readingOf(uri: string): Promise<ReadingOptions> {
    return (await configurations.resolve(uri)).configuration.reading;
  }

  /** Tells whose relatives are others now. */
  function lookAgain(): void {
    known
      .relativesChanged()
      .then(affected => {
        if (affected.length > 0) relativesChanged(affected);
      })
      .catch(error => host.log.error(`Related documents could not be looked for: ${error}`));
  }

  /** What an open document names may relate it to others, or no longer: asked when it is judged, not at each key. */
  function noteNames(uri: string, model: OpsDocument | null): void {
    const names = model ? [...soughtBy(model), ...serviceTexts(model, uri)] : [];
    if (isSameList(namedBy.get(uri) ?? [], names)) return;
    namedBy.set(uri, names);
    lookAgain();
  }

  /** What the baseline accepts of a document; of a broken one there is a word in the log, and everything is told. */
  async function acceptedOf(uri: string, configured: string | null): Promise<AcceptedProblems> {
    const baseline = await accepted.of(uri, configured);
    if (baseline?.fault && !broken.has(baseline.uri)) {
      broken.add(baseline.uri);
      host.log.warn(`${baseline.uri} is no baseline, so nothing is left out: ${baseline.fault}.`);
    }
    return baseline?.accepted ?? new Map();
  }

  async function judge(
    document: OpenMarkdown,
    settings: Settings,
    giveWay: () => Promise<boolean>
  ): Promise<Judged | null> {
    const place = placeOf(document.uri);
    if (place === null) return { model: null, judgement: null, by: null };
    const { configuration } = await configurations.resolve(place);
    const isLong = document.most >= longText;
    if (isLong && !(await giveWay())) return null;
    const model = document.model(configuration.reading, place);
    if (isLong && !(await giveWay())) return null;
    noteNames(place, model);
    if (!model) return { model, judgement: null, by: null };
    const surroundings = await known.surroundings(place, model, configuration);
    return judgeAmong(place, model, configuration, settings, surroundings);
  }

  async function judgeAmong(
    place: string,
    model: OpsDocument,
    configuration: Configuration,
    settings: Settings,
    surroundings: Surroundings
  ): Promise<Judged> {
    const today = parseDay(settings.today) ?? configuration.today ?? parseDay(host.today());
    if (today === null) throw new Error(`The host's day is not a date: ${host.today()}`);
    const options = { today, configuration: configuration.judging, surroundings };
    const left = await acceptedOf(place, configuration.baseline);
    const judgement = check(model, { ...options, accepted: left });
    const by = { place, today, conventions: configuration.judging.conventions, surroundings };
    const told = (): Judgement => {
      // It is read anew: what has been said of a part is remembered with it.
      const read = readDocument(sourceReader().read(textOf(model.runs)), pathOf(place), configuration.reading);
      return inEnglish(() => check(read ?? model, { ...options, accepted: left }));
    };
    return { model, judgement, by: { ...by, inEnglish: isEnglish() ? () => judgement : told } };
  }

  /** What is open beside the workspace is part of it; the other sides of comparisons and reviews are not. */
  function isListed(uri: string): boolean {
    const scheme = uri.slice(0, uri.indexOf(":") + 1);
    const all = folders();
    return scheme === "untitled:" || all.length === 0 || all.some(folder => folder.startsWith(scheme));
  }

  /** A folder of templates need not have one of each kind. */
  async function ownTemplate(kind: ScaffoldKind, uri: string, folder: string): Promise<string | null> {
    const around = folderAround(uri, folders().map(folderAddress));
    if (folder === "" || around === null) return null;
    const address = addressFrom(around, `${folder}/${kind}.md`);
    // A workspace may bring settings, too.
    return staysWithin(address, around) && (await host.stat(address)) === "file" ? address : null;
  }

  const forget = (): void => {
    configurations.forget();
    accepted.forget();
    broken.clear();
    known.forget();
    closed.forget();
    index.forget();
  };

  return {
    judge: (document, settings, giveWay) => judging.take(() => judge(document, settings, giveWay)),

    async judgeClosed(uri, settings) {
      const { configuration } = await configurations.resolve(uri);
      const model = await index.model(uri);
      if (!model) return null;
      return judgeAmong(uri, model, configuration, settings, await closed.surroundings(uri, model, configuration));
    },

    async list() {
      const affected = await closed.readAll();
      const all = new Set((await index.all()).flatMap(({ uri }) => (isListed(uri) ? [uri] : [])));
      return { all, affected };
    },

    changedClosed: closed.changed,
    dismissClosed: closed.dismiss,

    pause: judging.isOver,

    called: uri => nameWithin(uri, folders()),

    async judgeConfiguration({ uri }) {
      const { problems } = await configurations.judge(uri, fault => !(knowsSchema && isSeenBySchema(fault)));
      return problems;
    },

    async explain(uri, shown = []) {
      const called = (each: string): string => nameWithin(each, folders());
      const place = placeOf(uri) ?? uri;
      const resolved = await configurations.resolve(place);
      return explainConfiguration(resolved, { document: called(place), nameOf: called, shown });
    },

    async template(kind, uri, folder = "") {
      const { configuration } = await configurations.resolve(uri);
      const address = configuration.templates.get(kind) ?? (await ownTemplate(kind, uri, folder));
      const text = address === null ? null : await host.readFile(address);
      if (address !== null && text === null)
        host.log.warn(`The template ${address} cannot be read, so the one of Go/No-Go is taken.`);
      return teamTemplate(text, configuration);
    },

    async listed(uri, key) {
      const owners = await known.codeOwners(uri);
      const { files } = await configurations.resolve(uri);
      const texts = await Promise.all(
        files.map(async file => ({ uri: file, text: (await host.readFile(file)) ?? "" }))
      );
      return placeOfPerson([...(owners ? [owners] : []), ...texts], key);
    },

    homesOf: known.homesOf,

    index,

    stamp(uri) {
      const place = placeOf(uri);
      return place === null ? "-" : place === uri ? known.stamp(uri) : `${known.stamp(place)}.${place}`;
    },

    changed(uris, isTyped) {
      const affected = known.changed(uris, isTyped);
      index.changed(uris);
      // A switch of branches changes files without end, and editors may leave some of them out.
      if (uris.some(isHead)) {
        forget();
        return "all";
      }
      if (known.seeksRelatives()) index.known();
      const isHeld = heldByAny(isTyped ? [] : uris.map(folderAddress));
      const isAll =
        uris.some(uri => configurations.concerns(uri) || accepted.concerns(uri)) ||
        configurations.liesIn(isHeld) ||
        accepted.liesIn(isHeld);
      if (!isAll) return affected;
      forget();
      return "all";
    },

    dismiss(uri) {
      const place = placeOf(uri);
      // Another state of a file that is open itself goes unnoticed.
      if (place === null || (place !== uri && open(place))) return;
      known.dismiss(place);
      namedBy.delete(place);
    },

    forget
  };
}

/** Where a repository keeps which branch it is on. */
function isHead(uri: string): boolean {
  return uri.endsWith("/.git/HEAD");
}

/**
 * A host that knows what is written in open configurations, saved or not. Whether there is a file, the disk says: editors
 * keep what is deleted open for a while.
 */
function withOpenConfigurations(host: Host, open: OpenWorkspaceOptions["open"]): Host {
  return {
    ...host,
    readFile: async uri => {
      const document = open(uri);
      return document?.type === "configuration" ? document.text : host.readFile(uri);
    }
  };
}

/** The innermost of the folders that hold a document; one that has no file yet belongs to the only folder there is. */
function folderAround(uri: string, folders: readonly string[]): string | null {
  const around = folders.filter(folder => isWithin(uri, folder)).sort((one, other) => other.length - one.length);
  return around[0] ?? (uri.startsWith("untitled:") && folders.length === 1 ? (folders[0] as string) : null);
}

/** The path in a workspace: of several folders with the folder's name; of what lies elsewhere the whole path. */
function nameWithin(uri: string, folders: readonly string[]): string {
  const folder = folderAround(uri, folders.map(folderAddress));
  const path = folder === null ? null : pathWithin(uri, folder);
  if (folder === null || path === null) return pathOf(uri);
  return folders.length > 1 ? `${nameOf(folder)}/${path}` : path;
}
