/** The baselines of documents: which file holds what is accepted of them. The same for editor and command line. */
import type { Host } from "../host.ts";
import { type AcceptedProblems, type Baseline, readBaseline } from "../judging/baseline.ts";
import { addressOf, nameOf, pathBetween } from "./addresses.ts";
import { nearestFiles, type SearchLimits } from "./nearest.ts";
import { remembered } from "./remembered.ts";

/** The file that holds a baseline, unless the configuration names another. */
export const baselineName = "gonogo-baseline.json";

/** A baseline as it was found. */
export interface LoadedBaseline {
  readonly uri: string;
  /** Empty where there is no such file yet, and where it is none. */
  readonly baseline: Baseline;
  /** Why it is no baseline, as a clause; `null` where it is one. */
  readonly fault: string | null;
}

/** What a baseline says of one document. */
export interface DocumentBaseline extends LoadedBaseline {
  /** The path by which it names the document. */
  readonly path: string;
  readonly accepted: AcceptedProblems | undefined;
}

export interface Baselines {
  /** The baseline of a document: that which its configuration names, else the nearest up the tree; `null` for none. */
  of(uri: string, configured: string | null): Promise<DocumentBaseline | null>;
  load(uri: string): Promise<LoadedBaseline>;
  /** Whether a file is, or may become, a baseline that counts. */
  concerns(uri: string): boolean;
  /** Whether a folder holds one, or may. */
  liesIn(isHeld: (uri: string) => boolean): boolean;
  /** Something has changed: everything is read anew when it is asked for. */
  forget(): void;
}

export function baselines(host: Pick<Host, "stat" | "readFile">, limits: SearchLimits): Baselines {
  const nearest = nearestFiles(baselineName, host, limits);
  let loaded = new Map<string, Promise<LoadedBaseline>>();
  const load = (uri: string): Promise<LoadedBaseline> => remembered(loaded, uri, () => loadBaseline(uri, host));
  return {
    load,
    concerns: uri => nameOf(addressOf(uri)) === baselineName || loaded.has(addressOf(uri)),
    liesIn: isHeld => nearest.soughtIn(isHeld) || [...loaded.keys()].some(isHeld),
    async of(given, configured) {
      const uri = addressOf(given);
      const file = configured ?? (await nearest.find(uri));
      if (file === null) return null;
      const found = await load(file);
      const path = pathInBaseline(file, uri);
      return { ...found, path, accepted: found.baseline.get(path) };
    },
    forget() {
      nearest.forget();
      loaded = new Map();
    }
  };
}

/** The path by which a baseline names a document. */
export function pathInBaseline(baseline: string, uri: string): string {
  return pathBetween(baseline, uri) ?? uri;
}

async function loadBaseline(uri: string, host: Pick<Host, "stat" | "readFile">): Promise<LoadedBaseline> {
  if ((await host.stat(uri)) === null) return { uri, baseline: new Map(), fault: null };
  const text = await host.readFile(uri);
  const read = text === null ? "it cannot be read" : readBaseline(text);
  return typeof read === "string" ? { uri, baseline: new Map(), fault: read } : { uri, baseline: read, fault: null };
}
