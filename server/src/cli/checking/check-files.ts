/** Judges files: what is known of them is taken, the rest is judged, in several threads where there is much of it. */
import { isMarkdown } from "../../workspace/file-names.ts";
import { holding } from "../cache/holding.ts";
import type { Shards } from "../cache/shards.ts";
import { type Disk, entryAt } from "../disk.ts";
import { lastChange } from "../last-change.ts";
import type { Contexts } from "./contexts.ts";
import type { CheckedEntry } from "./entries.ts";
import { milliseconds } from "./milliseconds.ts";
import { relativesAmong } from "./relatives.ts";
import { resultsIn } from "./results.ts";
import type { Assignment, Judged, Outcome, Performer, Skimmed, Task } from "./task.ts";

/** For so many bytes it pays to start a thread: less is judged before it has begun. */
const worthAThread = 128 * 1024;

export interface CheckFilesOptions {
  readonly assignment: Assignment;
  readonly disk: Disk;
  readonly contexts: Contexts;
  readonly configurationOf: (uri: string) => Promise<string>;
  /** Where results are kept from run to run; `null` for nowhere. */
  readonly shards: Shards | null;
  /** In how many threads files may be judged. */
  readonly threads: number;
  /** Called whenever a file is done, and before; throws where the run is to end. */
  readonly goOn: (done: number) => void;
  /** Rejects where the run is to end. */
  readonly end: Promise<never>;
}

export async function checkFiles(
  entries: readonly CheckedEntry[],
  options: CheckFilesOptions
): Promise<ReadonlyMap<Task, Outcome>> {
  const { assignment, disk, contexts, configurationOf, shards, goOn } = options;
  const results = resultsIn(shards, configurationOf);
  const relatives = relativesAmong(disk, skim);
  const holds = holding({ ...{ disk, relatives, lastChange, configurationOf }, digestAt: results.digestAt });
  const outcomes = new Map<Task, Outcome>();
  let performer: Promise<Performer> | undefined;
  let pause = milliseconds();

  try {
    return await Promise.race([judgeAll(), options.end]);
  } finally {
    (await performer)?.end();
  }

  async function judgeAll(): Promise<ReadonlyMap<Task, Outcome>> {
    const left: CheckedEntry[] = [];
    for (const entry of entries) {
      await breathe();
      const known = await knownOutcome(entry);
      if (known) put(entry, known);
      else left.push(entry);
    }
    if (left.length === 0) return outcomes;
    const { isCrew, perform } = await performerFor(left.map(({ task }) => task.fullPath));
    const judge = async (entry: CheckedEntry): Promise<void> => note(entry, await perform(entry.task));
    if (isCrew) await Promise.all((await withoutOthers(left)).map(judge));
    else
      for (const entry of left) {
        await breathe();
        await judge(entry);
      }
    return outcomes;
  }

  function put({ task }: CheckedEntry, outcome: Outcome): void {
    outcomes.set(task, outcome);
    goOn(outcomes.size);
  }

  /** Of a text from standard input nothing is kept. */
  function note(entry: CheckedEntry, outcome: Outcome): void {
    const { task, counts } = entry;
    if (outcome.type === "judged" && counts.context !== null && task.input === null)
      results.noteJudged(task.fullPath, counts.context, counts.configuration, outcome);
    put(entry, outcome);
  }

  /** Somebody may want to be heard. */
  async function breathe(): Promise<void> {
    if (milliseconds() - pause < 50) return;
    await new Promise(resolve => setImmediate(resolve));
    pause = milliseconds();
    goOn(outcomes.size);
  }

  async function knownOutcome({ task, counts }: CheckedEntry): Promise<Judged | null> {
    if (counts.context === null || task.input !== null) return null;
    const known = await results.judged(task.fullPath, counts, async grounds =>
      holds(grounds, await contexts.homesOf(counts.uri))
    );
    return known && { ...nothingOfOurs, document: known.document };
  }

  /** Many files are none of ours, and need no more than to be skimmed. */
  async function withoutOthers(all: readonly CheckedEntry[]): Promise<readonly CheckedEntry[]> {
    const skimmable = all.filter(({ task }) => task.input === null && isMarkdown(task.fullPath));
    const skimmed = await skim(skimmable.map(({ task }) => task.fullPath));
    for (const [index, entry] of skimmable.entries()) {
      const { digest = null, mayBeOurs = true } = skimmed[index] ?? {};
      if (digest !== null && !mayBeOurs) note(entry, { ...nothingOfOurs, digest });
    }
    return all.filter(({ task }) => !outcomes.has(task));
  }

  async function skim(paths: readonly string[]): Promise<readonly Skimmed[]> {
    const found = new Map<string, Skimmed>();
    for (const path of paths) {
      const known = await results.skimmed(path);
      if (known) found.set(path, known);
    }
    const others = paths.filter(path => !found.has(path));
    if (others.length > 0) {
      const skimmed = await (await performerFor(others)).skim(others);
      for (const [index, path] of others.entries()) {
        const each = skimmed[index] as Skimmed;
        results.noteSkimmed(path, each);
        found.set(path, each);
      }
    }
    return paths.map(path => found.get(path) as Skimmed);
  }

  /** Who judges from now on: it is decided by what has to be judged first. */
  function performerFor(paths: readonly string[]): Promise<Performer> {
    performer ??= newPerformer(paths);
    return performer;
  }

  async function newPerformer(paths: readonly string[]): Promise<Performer> {
    const size = paths.reduce((sum, path) => sum + (entryAt(path)?.size ?? 0), 0);
    const threads = Math.min(options.threads, Math.floor(size / worthAThread), paths.length);
    // Even a single one pays: this thread then hears when somebody wants to end it.
    if (options.threads > 1 && threads >= 1)
      return (await import("./crew.ts")).crew({ ...assignment }, relatives, threads);
    return (await import("./performer.ts")).localPerformer(assignment, relatives);
  }
}

const nothingOfOurs: Judged = {
  ...{ type: "judged", digest: "", mayBeOurs: false, document: null, accepted: [], fixed: null },
  ...{ grounds: null, configurations: [] }
};
