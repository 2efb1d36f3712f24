/** The files of a run, in the order in which they are named or found, with what counts for each. */
import { resolve } from "node:path";
import type { Baselines, DocumentBaseline } from "../../workspace/baselines.ts";
import type { CheckRequest } from "../check-request.ts";
import { addressAt } from "../disk.ts";
import type { Former, History } from "../history.ts";
import { inputPlaces } from "../input-files.ts";
import type { KnownConfigurations } from "../known-configurations.ts";
import { reasonOf } from "../reason.ts";
import { type Terminal, UsageError } from "../terminal.ts";
import type { Contexts } from "./contexts.ts";
import type { Task } from "./task.ts";

/** A file that is judged, or the reason why it cannot be, as the rest of a sentence. */
export type Entry = CheckedEntry | { readonly path: string; readonly fault: string };

export interface CheckedEntry {
  readonly path: string;
  readonly task: Task;
  readonly counts: Counts;
}

/** What counts for a file besides what it says. */
export interface Counts {
  readonly uri: string;
  /** The digest of what is configured for it. */
  readonly configuration: string;
  /** What is accepted of it; `null` where nothing is. */
  readonly baseline: DocumentBaseline | null;
  /** See `contextsOf`; `null` where nothing is kept from run to run. */
  readonly context: string | null;
}

export interface EntriesOptions {
  readonly request: CheckRequest;
  readonly terminal: Terminal;
  readonly configurations: KnownConfigurations;
  readonly baselines: Baselines;
  /** `null` where nothing is kept from run to run. */
  readonly contexts: Contexts | null;
  /** Where reports are written, without links: they are no documents. */
  readonly reports: ReadonlySet<string>;
  readonly breathe: () => Promise<void>;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** How many files are left out, since nothing in them changed. */
  readonly unchanged: number;
}

/** Throws a usage error where changes are asked for and there is no history to look into. */
export async function entriesOf(options: EntriesOptions): Promise<Entries> {
  const { request, terminal, reports, breathe } = options;
  const history = await historyFor(request, terminal);
  const countsOf = counting(options);
  const entries: Entry[] = [];
  let unchanged = 0;
  for await (const place of inputPlaces(request.paths, request.inputName, terminal)) {
    await breathe();
    const { path } = place;
    if ("error" in place) {
      entries.push({ path, fault: `cannot be read: ${reasonOf(place.error)}` });
      continue;
    }
    const { fullPath, input } = place;
    if (input === null && reports.has(fullPath)) continue;
    const former = await history?.(fullPath, input !== null);
    if (former?.state === "same") unchanged++;
    else if (former?.state === "unknown") entries.push({ path, fault: `cannot be compared: ${former.reason}` });
    else {
      const task = { path, fullPath, input, former: former?.state === "other" ? former : null };
      entries.push({ path, task, counts: await countsOf(fullPath) });
    }
  }
  return { entries, unchanged };
}

/** Files of one folder mostly have everything in common. */
function counting({ request, configurations, baselines, contexts }: EntriesOptions) {
  const common = new Map<string, Omit<Counts, "uri">>();
  return async (fullPath: string): Promise<Counts> => {
    const uri = addressAt(fullPath);
    const folder = uri.slice(0, uri.lastIndexOf("/"));
    const known = common.get(folder);
    if (known) return { uri, ...known };
    const { digest, baseline: named, isOfFolder } = await configurations.of(uri);
    const baseline = request.baseline === "ignore" ? null : await baselines.of(uri, named);
    const found = contexts && (await contexts.of(uri, digest, baseline?.accepted));
    const counts = { configuration: digest, baseline, context: found?.digest ?? null };
    if (isOfFolder && baseline === null && found?.isOfFolder !== false) common.set(folder, counts);
    return { uri, ...counts };
  };
}

type Told = Former | { readonly state: "unknown"; readonly reason: string };

/** What files were, where only changes are told; `null` where everything is. */
async function historyFor(
  { changedSince, paths, inputName }: CheckRequest,
  { cwd }: Terminal
): Promise<((path: string, isText: boolean) => Promise<Told>) | null> {
  if (changedSince === null) return null;
  const { HistoryError, historySince } = await import("../history.ts");
  const history: History = historySince(changedSince);
  try {
    for (const path of paths) await history.check(resolve(cwd, path === "-" ? inputName : path));
  } catch (error) {
    throw error instanceof HistoryError ? new UsageError(error.message) : error;
  }
  return async (path, isText) => {
    try {
      return await history.of(path, isText);
    } catch (error) {
      if (error instanceof HistoryError) return { state: "unknown", reason: error.message };
      throw error;
    }
  };
}
