/**
 * Which configuration counts for a document: the nearest `gonogo.json` up the tree, with all that it extends. The same
 * for editor and command line; only how far up they look differs. Files are read once, until somebody says that one of
 * them has changed.
 */
import type { Host } from "../../host.ts";
import { configurationProblems } from "../../judging/configuration-problems.ts";
import type { Problem } from "../../judging/problem.ts";
import { invalidConfiguration } from "../../rules/common/invalid-configuration.ts";
import type { ConfigurationFault } from "../../rules/configuration-rule.ts";
import { addressOf, folderOf, isWithin } from "../addresses.ts";
import { nearestFiles, type SearchLimits } from "../nearest.ts";
import { remembered } from "../remembered.ts";
import { type Repositories, repositories } from "../repositories.ts";
import { baseAmong, chainOf, faultsOf, type LoadedFile, placesOfBase, templatesOf } from "./bases.ts";
import { type Bounds, leadsOut, withinBounds } from "./bounds.ts";
import type { Configuration } from "./configuration.ts";
import { configurationOf, type Selection, type Settings, selectionFor, settingsOf } from "./effective.ts";
import { configurationName, isConfigurationFile } from "./file.ts";
import { readConfiguration, unreadConfiguration } from "./read-file.ts";

export interface ResolverOptions {
  readonly limits: SearchLimits;
  /** The address of the one configuration of all documents; `null` for none at all. Without it, each has the nearest. */
  readonly only?: string | null;
  /** What counts more than any file. */
  readonly above?: Settings;
}

/** What counts for a document, and why. */
export interface Resolved {
  readonly configuration: Configuration;
  /** Everything that is stated, each with its origin. */
  readonly settings: Settings;
  readonly kind: Selection["kind"];
  /** The files that it comes from, those that count more behind those that count less. */
  readonly files: readonly string[];
  /** What files extend that could not be read, as it is written. */
  readonly unread: readonly string[];
}

export interface JudgedConfiguration {
  readonly uri: string;
  readonly problems: readonly Problem[];
}

export interface ConfigurationResolver {
  /** What counts for a document. The same object as long as the same counts. */
  resolve(uri: string): Promise<Resolved>;
  /** What is wrong with a configuration file, as far as `tells` wants to know. */
  judge(uri: string, tells?: (fault: ConfigurationFault) => boolean): Promise<JudgedConfiguration>;
  /** Every file that was read since the last change, by address. */
  read(): Promise<readonly string[]>;
  /** Whether a file is a configuration, may be one that another extends, or is a template that one names. */
  concerns(uri: string): boolean;
  /** Whether a folder holds such a file, or may. */
  liesIn(isHeld: (uri: string) => boolean): boolean;
  /** Something has changed: everything is read anew when it is asked for. */
  forget(): void;
}

export function configurationResolver(host: Host, { limits, only, above }: ResolverOptions): ConfigurationResolver {
  let loaded = new Map<string, Promise<LoadedFile>>();
  const nearest = nearestFiles(configurationName, host, limits);
  const held = repositories(host);
  let resolved = new Map<string, Resolved>();
  /** Where something that is extended was looked for in vain, and where templates are looked for. */
  let watched = new Set<string>();

  const load = (uri: string): Promise<LoadedFile> =>
    remembered(loaded, uri, async () => loadFile(uri, host, limits, await boundsOf(uri, host, limits, held), watched));

  /** A file and everything that can be reached from it. */
  async function loadAll(uri: string): Promise<Map<string, LoadedFile>> {
    const files = new Map<string, LoadedFile>();
    let open = [uri];
    while (open.length > 0) {
      const found = await Promise.all(open.map(async each => [each, await load(each)] as const));
      for (const [each, file] of found) files.set(each, file);
      const bases = found.flatMap(([, file]) => file.bases.flatMap(base => base.uri ?? []));
      open = [...new Set(bases)].filter(each => !files.has(each));
    }
    return files;
  }

  async function resolve(given: string): Promise<Resolved> {
    // What is found after something has changed is not what was asked for.
    const memory = resolved;
    const uri = addressOf(given);
    const found = only !== undefined ? only : await nearest.find(uri);
    const files = found === null ? new Map<string, LoadedFile>() : await loadAll(found);
    const links = found === null ? [] : chainOf(found, files);
    const { layers, kind, key } = selectionFor(uri, links);
    const before = memory.get(key);
    if (before) return before;
    const settings = settingsOf(above ? [...layers, above] : layers);
    const next: Resolved = {
      configuration: configurationOf(settings, kind?.stated.value ?? null),
      settings,
      kind,
      files: links.map(({ file }) => file.uri),
      unread: [...files.values()].flatMap(({ bases }) =>
        bases.flatMap(base => (base.uri === null ? base.stated.value : []))
      )
    };
    memory.set(key, next);
    return next;
  }

  async function judge(
    given: string,
    tells: (fault: ConfigurationFault) => boolean = () => true
  ): Promise<JudgedConfiguration> {
    const uri = addressOf(given);
    const files = await loadAll(uri);
    const faults = faultsOf(uri, files).filter(tells);
    const { rules } = configurationOf(settingsOf(chainOf(uri, files).map(link => link.file.contents)), null).judging;
    return { uri, problems: configurationProblems(faults, rules.get(invalidConfiguration.id)?.severity) };
  }

  return {
    resolve,
    judge,
    read: async () => [...loaded.keys()],
    concerns(uri) {
      const address = addressOf(uri);
      return isConfigurationFile(address) || loaded.has(address) || watched.has(address);
    },
    liesIn: isHeld => nearest.soughtIn(isHeld) || [...loaded.keys(), ...watched].some(isHeld),
    forget() {
      loaded = new Map();
      nearest.forget();
      held.forget();
      resolved = new Map();
      watched = new Set();
    }
  };
}

/** What holds a file: its repository, else the folder up to which configurations are looked for. */
async function boundsOf(
  uri: string,
  host: Host,
  { top, otherwise }: SearchLimits,
  held: Repositories
): Promise<Bounds | null> {
  const own = folderOf(uri);
  const repository = own === null ? null : await held.holding(own);
  if (repository !== null) return { folder: repository, isCertain: true };
  const folder = top(uri) ?? otherwise;
  return folder === null || !isWithin(uri, folder) ? null : { folder, isCertain: host.sees === "disk" };
}

async function loadFile(
  uri: string,
  host: Host,
  limits: SearchLimits,
  bounds: Bounds | null,
  watched: Set<string>
): Promise<LoadedFile> {
  const text = await host.readFile(uri);
  const file = withinBounds(text === null ? unreadConfiguration(uri) : readConfiguration(text, uri), bounds);
  const top = limits.top(uri);
  // What lies outside the workspace cannot be seen from within it, and may well be there.
  const isSeen = (place: string): boolean => host.sees === "disk" || (top !== null && isWithin(place, top));
  const bases = (file.contents.extends ?? []).map(async stated => {
    const places = placesOfBase(stated.value, uri, bounds);
    const there = new Set<string>();
    for (const place of typeof places === "string" ? [] : places) {
      if (leadsOut(place, bounds)) continue;
      if ((await host.stat(place)) === "file") {
        there.add(place);
        break;
      }
      watched.add(place);
    }
    return baseAmong(stated, places, place => there.has(place), isSeen);
  });
  const templates = templatesOf(file).map(async template => {
    watched.add(template.uri);
    return (await host.stat(template.uri)) === "file" || !isSeen(template.uri) ? [] : [template.stated];
  });
  return { file, bases: await Promise.all(bases), missingTemplates: (await Promise.all(templates)).flat() };
}
