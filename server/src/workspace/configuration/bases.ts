/** What a configuration file builds on: the files that it names and that its bases extend, and what is wrong with them. */

import type { ConfigurationFault } from "../../rules/configuration-rule.ts";
import { t } from "../../text/translate.ts";
import { addressFrom, folderOf, foldersAbove, nameOf } from "../addresses.ts";
import { type Bounds, leadsOut } from "./bounds.ts";
import { type ConfigurationFile, configurationName, faultAt } from "./file.ts";
import type { Stated } from "./shapes.ts";

/** A configuration file with the addresses of what it extends. */
export interface LoadedFile {
  readonly file: ConfigurationFile;
  readonly bases: readonly Base[];
  /** The templates that it names where there is no file. */
  readonly missingTemplates: readonly Stated<string>[];
}

/** The templates that a configuration names, each with the address that its path leads to from the file. */
export function templatesOf({
  uri,
  contents
}: ConfigurationFile): readonly { readonly stated: Stated<string>; readonly uri: string }[] {
  const folder = folderOf(uri);
  if (folder === null) return [];
  return [...(contents.templates ?? []).values()].map(stated => ({ stated, uri: addressFrom(folder, stated.value) }));
}

const isMissing = (name: string): string => t`'${name}' is missing: there is no such file.`;

export interface Base {
  /** As it is written. */
  readonly stated: Stated<string>;
  /** `null` for none that can be read. */
  readonly uri: string | null;
  /** Whether it comes from a package: it then knows nothing of where it is used. */
  readonly isPackage: boolean;
  /** Why it cannot be read, as a sentence; `null` where it can, and where nobody knows. */
  readonly problem: string | null;
}

/** What a file extends: the first place at which there is a file. `isSeen` says of a place whether it would be seen. */
export function baseAmong(
  stated: Stated<string>,
  places: readonly string[] | string,
  isThere: (uri: string) => boolean,
  isSeen: (uri: string) => boolean = () => true
): Base {
  const isPackage = !isRelative(stated.value);
  if (typeof places === "string") return { stated, uri: null, isPackage, problem: places };
  const uri = places.find(isThere) ?? null;
  if (uri !== null || !places.every(isSeen)) return { stated, uri, isPackage, problem: null };
  const problem = isPackage
    ? t`'${stated.value}' is no package in node_modules; the path of a file begins with ./ or ../.`
    : isMissing(stated.value);
  return { stated, uri, isPackage, problem };
}

/**
 * Where a base may lie, the likeliest first; why nowhere, as a sentence, where it can lie nowhere. `bounds`: of the file
 * that extends it.
 */
export function placesOfBase(name: string, fileUri: string, bounds: Bounds | null = null): readonly string[] | string {
  const folder = folderOf(fileUri);
  if (folder === null) return t`'${name}' leads nowhere from here.`;
  const certain = bounds?.isCertain ? bounds : null;
  if (isRelative(name)) {
    const address = addressFrom(folder, name);
    return certain && leadsOut(address, certain)
      ? t`'${name}' lies outside of the repository or workspace '${nameOf(certain.folder)}': put it in there, or into a package.`
      : [address];
  }
  if (!packageName.test(name)) return t`'${name}' is neither a relative path (./ or ../) nor the name of a package.`;
  const isBare = name.split("/").length === (name.startsWith("@") ? 2 : 1);
  const file = isBare ? `${name}/${configurationName}` : name;
  const folders = foldersAbove(fileUri).filter(each => !leadsOut(each, certain));
  return folders.map(each => addressFrom(each, `node_modules/${file}`));
}

/** Whether a base is named by its path, not as a package. */
function isRelative(name: string): boolean {
  return /^\.\.?(?:\/|$)/.test(name) && !name.includes("\\");
}

const packageName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*(?:\/(?!\.\.?(?:\/|$))[\w.~-]+)*$/;

/** A file among those that count: those later in the list count more. */
export interface ChainLink {
  readonly file: ConfigurationFile;
  /** The folder from which its globs count: its own; of a package the one in which it is used. */
  readonly home: string;
}

/**
 * A file and all that it builds on, the bases before what extends them; what several of them extend stands where it is
 * extended first. `files` holds all that can be reached.
 */
export function chainOf(uri: string, files: ReadonlyMap<string, LoadedFile>): ChainLink[] {
  const seen = new Set<string>();
  const links: ChainLink[] = [];
  // A list and no calls of calls: a chain may be longer than those may be deep.
  const open = [{ at: uri, home: folderOf(uri) ?? uri, isFollowed: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, home, isFollowed } = next;
    const loaded = files.get(at);
    if (loaded && isFollowed) links.push({ file: loaded.file, home });
    if (!loaded || seen.has(at)) continue;
    seen.add(at);
    open.push({ at, home, isFollowed: true });
    for (const { uri: base, isPackage } of loaded.bases.toReversed())
      if (base !== null) open.push({ at: base, home: isPackage ? home : (folderOf(base) ?? home), isFollowed: false });
  }
  return links;
}

/** What is wrong with a file: in its own text, and with what it extends. `files` holds all that can be reached. */
export function faultsOf(uri: string, files: ReadonlyMap<string, LoadedFile>): ConfigurationFault[] {
  const loaded = files.get(uri);
  if (!loaded) return [];
  const bases = loaded.bases.flatMap(base => {
    const problem =
      base.problem ??
      (base.uri !== null && reaches(base.uri, uri, files) ? circle(base.stated.value, base.uri === uri) : null);
    return problem === null ? [] : faultAt(base.stated, problem);
  });
  const templates = loaded.missingTemplates.flatMap(stated => faultAt(stated, isMissing(stated.value)));
  return [...loaded.file.faults, ...bases, ...templates];
}

function circle(name: string, isItself: boolean): string {
  return isItself
    ? t`'${name}' is this file itself.`
    : t`'${name}' extends this file in turn: one of them has to stand alone.`;
}

function reaches(from: string, to: string, files: ReadonlyMap<string, LoadedFile>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { uri } of files.get(at)?.bases ?? []) if (uri !== null) open.push(uri);
  }
  return false;
}
