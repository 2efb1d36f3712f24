/**
 * What a document names, as far as it may relate it to others: links and the ids of incidents. Cheap enough to be known of
 * all files of a workspace; who asks reads what may be related, and looks whether it is.
 */

import { containsWords } from "../document/names.ts";
import type { DocumentKind } from "../protocol.ts";
import { folderOf, nameOf } from "./addresses.ts";
import { addressesMeant } from "./link-addresses.ts";

export interface Trace {
  /** Its address. */
  readonly uri: string;
  /** The targets of its links as they are written, by the names of what they lead to: in lower case, without extension. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** The ids of the incidents that it may be about, in capitals. */
  readonly incidents: ReadonlySet<string>;
  /** Words in which its service is named, as names of services are compared; none for what is no postmortem. */
  readonly services: string;
  /** `null` where nobody has read it. */
  readonly kind: DocumentKind | null;
}

/** Whose relatives are looked for. */
export interface Sought {
  /** The address of the document. */
  readonly uri: string;
  /** The ids of the incidents that it is about, in capitals. */
  readonly incidents: readonly string[];
  readonly kind: DocumentKind;
  /** Where paths of its site start. */
  readonly siteRoot: string | null;
  /** Whose postmortems are looked for instead: the keys of services. */
  readonly services?: readonly string[];
}

/** The trace of a document that has been read. */
export function traceOf(
  uri: string,
  targets: readonly string[],
  incidents: readonly string[],
  services: readonly string[] = [],
  kind: DocumentKind | null = null
): Trace {
  const named = new Map<string, string[]>();
  for (const target of targets) {
    const name = nameMeant(target);
    const same = named.get(name);
    if (same) same.push(target);
    else named.set(name, [target]);
  }
  return { uri, targets: named, incidents: new Set(incidents), services: services.join(" | "), kind };
}

/** Whether a document may be related to another: it may link it, or be about one of its incidents. */
export function mayBeRelated(trace: Trace, { uri, kind, incidents, siteRoot, services }: Sought): boolean {
  if (trace.uri === uri) return false;
  if (services) return services.some(key => containsWords(trace.services, key));
  if (trace.kind === "runbook" || trace.kind === "release-checklist") return false;
  if (incidents.some(id => trace.incidents.has(id))) return true;
  // Two of them are of one incident by their ids alone.
  if (kind === "postmortem" && trace.kind === "postmortem") return false;
  const meant = namesOf(uri).flatMap(name => trace.targets.get(name) ?? []);
  return meant.some(target => addressesOf(trace, target, siteRoot).includes(uri));
}

/** Finds among many traces those that may be related to a document, without a look at each of them. */
export function tracesAmong(traces: readonly Trace[]): (sought: Sought) => readonly Trace[] {
  const byName = new Map<string, Trace[]>();
  const put = (name: string, trace: Trace): void => {
    const same = byName.get(name);
    if (same) same.push(trace);
    else byName.set(name, [trace]);
  };
  for (const trace of traces) {
    for (const name of trace.targets.keys()) put(`link ${name}`, trace);
    for (const id of trace.incidents) put(`incident ${id}`, trace);
  }
  return sought => {
    const names = [...namesOf(sought.uri).map(name => `link ${name}`), ...sought.incidents.map(id => `incident ${id}`)];
    const near = sought.services ? traces : new Set(names.flatMap(name => byName.get(name) ?? []));
    return [...near].filter(trace => mayBeRelated(trace, sought));
  };
}

/** Where targets of a trace lead: the same files are asked for again and again. */
const resolved = new WeakMap<Trace["targets"], Map<string, readonly string[]>>();

function addressesOf({ targets, uri }: Trace, target: string, siteRoot: string | null): readonly string[] {
  const known = resolved.get(targets) ?? new Map<string, readonly string[]>();
  resolved.set(targets, known);
  const key = `${siteRoot ?? ""} ${target}`;
  const addresses = known.get(key) ?? addressesMeant(target, uri, siteRoot) ?? [];
  known.set(key, addresses);
  return addresses;
}

/** The name of what a target leads to: `../a/Board.md#load` → `board`. */
function nameMeant(target: string): string {
  const path = target.replace(/[?#].*/s, "").replace(/(?<!\/)\/+$/, "");
  return bareName(path.slice(path.lastIndexOf("/") + 1));
}

function bareName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase().replace(extension, "");
  } catch {
    return name.toLowerCase().replace(extension, "");
  }
}

const extension = /\.(?:md|markdown|mdx|html?)$/;

/** The names by which links may lead to a file: the page of a folder has that of the folder, too. */
function namesOf(uri: string): string[] {
  const own = nameOf(uri).toLowerCase().replace(extension, "");
  const folder = /^(?:_?index|readme)$/.test(own) ? folderOf(uri) : null;
  return folder === null ? [own] : [own, nameOf(folder).toLowerCase()];
}
