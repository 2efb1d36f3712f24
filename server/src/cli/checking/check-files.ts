/** Judges files: what is known of them is taken, the rest is judged, in several threads where there is much of it. */
import { isMarkdown } from "../../workspace/file-names.ts";
import { holding } from "../cache/holding.ts";
import type { Shards } from "../cache/shards.ts";
import { type Disk, entryAt } from "../disk.ts";
import { lastChange } from "../last-change.ts";
import type { Contexts } from "./contexts.ts";
import type { CheckedEntry } from "./entries.ts";
import { relativesAmong } from "./relatives.ts";
import { resultsIn } from "./results.ts";
import type { Assignment, Judged, Outcome, Performer, Skimmed, Task } from "./task.ts";
import type { Watching } from "./watching.ts";

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
  readonly watching: Watching;
}

export async function checkFiles(
  entries: readonly CheckedEntry[],
  options: CheckFilesOptions
): Promise<ReadonlyMap<Task, Outcome>> {
  const { assignment, disk, contexts, configurationOf, shards, watching } = options;
  const results = resultsIn(shards, configurationOf);
  const relatives = relativesAmong(disk, skim);
  const holds = holding({ ...{ disk, relatives, lastChange, configurationOf }, digestAt: results.digestAt });
  const outcomes = new Map<Task, Outcome>();
  let performer: Promise<Performer> | undefined;
  let isOver = false;

  try {
    return await Promise.race([judgeAll(), watching.end]);
  } finally {
    isOver = true;
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
    watching.goOn(outcomes.size, entries.length);
  }

  /** Of a text from standard input nothing is kept. */
  function note(entry: CheckedEntry, outcome: Outcome): void {
    const { task, counts } = entry;
    // What is still judged when the run is over may rest on files that nobody has read.
    if (outcome.type === "judged" && counts.context !== null && task.input === null && !isOver)
      results.noteJudged(task.fullPath, counts.context, counts.configuration, outcome);
    put(entry, outcome);
  }

  async function breathe(): Promise<void> {
    await watching.breathe();
    watching.goOn(outcomes.size, entries.length);
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
    const skimmed = await skim(
      skimmable.map(({ task }) => task.fullPath),
      read => watching.tell(outcomes.size, entries.length, read)
    );
    for (const [index, entry] of skimmable.entries()) {
      const { digest = null, mayBeOurs = true } = skimmed[index] ?? {};
      if (digest !== null && !mayBeOurs) note(entry, { ...nothingOfOurs, digest });
    }
    return all.filter(({ task }) => !outcomes.has(task));
  }

  /** Never throws: nobody waits for it whose run is over. `tell`: is told how many of the files are read. */
  async function skim(paths: readonly string[], tell: (read: number) => void = () => {}): Promise<readonly Skimmed[]> {
    const found = new Map<string, Skimmed>();
    for (const path of paths) {
      await watching.breathe();
      const known = isOver ? unread : await results.skimmed(path);
      if (known) found.set(path, known);
      tell(found.size);
    }
    const others = paths.filter(path => !found.has(path));
    if (others.length > 0) {
      let read = found.size;
      const skimmed = await (await performerFor(others)).skim(others, async count => {
        read += count;
        tell(read);
        await watching.breathe();
        return isOver;
      });
      for (const [index, path] of others.entries()) {
        const each = skimmed[index] ?? unread;
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

const unread: Skimmed = { digest: null, mayBeOurs: true, names: null };

const nothingOfOurs: Judged = {
  ...{ type: "judged", digest: "", mayBeOurs: false, document: null, accepted: [], fixed: null },
  ...{ grounds: null, ruleFailures: [], configurations: [] }
};
