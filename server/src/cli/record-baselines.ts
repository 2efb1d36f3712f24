/** Writes the baselines of a run anew. Loaded where somebody asks for it. */
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type Baseline, countAccepted, writeBaseline } from "../judging/baseline.ts";
import { makeFolder } from "../make-folder.node.ts";
import { addressFrom, folderOf, isWithin } from "../workspace/addresses.ts";
import { type Baselines, baselineName, type LoadedBaseline, pathInBaseline } from "../workspace/baselines.ts";
import type { ConfigurationResolver } from "../workspace/configuration/resolver.ts";
import { type AcceptingFile, type BaselineNote, together } from "./baseline-files.ts";
import { fileAddress, pathFrom } from "./configuration-options.ts";
import { pathAt } from "./disk.ts";
import { leadsOutTo } from "./inside.ts";
import { folderReasonOf } from "./reason.ts";
import { repositoryRoot } from "./repository-root.ts";
import type { Terminal } from "./terminal.ts";
import { writeAtOnce } from "./write-at-once.ts";

/**
 * Records what was accepted of documents in their baselines: the one that counts for them, else one beside their
 * configuration, else one in the working directory. What it says of files that were not examined stays, unless they are
 * gone.
 */
export async function recordBaselines(
  files: readonly AcceptingFile[],
  { baselines, configurations, terminal }: RecordOptions
): Promise<BaselineNote[]> {
  const homes = new Map<AcceptingFile, string>();
  for (const each of files)
    homes.set(each, each.baseline?.uri ?? (await newBaselineFor(each.uri, configurations, terminal)));
  const notes: BaselineNote[] = [];
  for (const [uri, documents] of together(files, each => homes.get(each) ?? null)) {
    const path = pathFrom(uri, terminal);
    const loaded = await baselines.load(uri);
    if (loaded.fault !== null) {
      notes.push({ path, text: `was left as it is, for it is no baseline: ${loaded.fault}.`, failed: true });
      continue;
    }
    const baseline = await recorded(loaded, documents);
    const [before, after] = [writeBaseline(loaded.baseline), writeBaseline(baseline)];
    if (before === after) continue;
    const file = pathAt(uri);
    const root = (await repositoryRoot(dirname(file))) ?? terminal.cwd;
    const foreign = leadsOutTo(file, root);
    if (foreign !== null) notes.push({ path, text: unwritable(foreign, root), failed: true });
    else notes.push(await written(file, after, path, baseline));
  }
  return notes;
}

function unwritable(foreign: string, root: string): string {
  return `cannot be written: a link leads from there to ${foreign}, outside of ${root}. Take it away, or name another file as "baseline".`;
}

async function written(file: string, text: string, path: string, baseline: Baseline): Promise<BaselineNote> {
  try {
    makeFolder(dirname(file));
    await writeAtOnce(file, text);
    return { path, text: `was written: ${sizeOf(baseline)}.`, failed: false };
  } catch (error) {
    return { path, text: `cannot be written: ${folderReasonOf(error)}`, failed: true };
  }
}

interface RecordOptions {
  readonly baselines: Baselines;
  readonly configurations: Pick<ConfigurationResolver, "resolve">;
  readonly terminal: Terminal;
}

async function newBaselineFor(
  uri: string,
  configurations: RecordOptions["configurations"],
  terminal: Terminal
): Promise<string> {
  const configuration = (await configurations.resolve(uri)).files.at(-1);
  const here = fileAddress(".", terminal);
  const folder = configuration ? folderOf(configuration) : isWithin(uri, here) ? here : folderOf(uri);
  return addressFrom(folder ?? here, baselineName);
}

async function recorded({ uri, baseline }: LoadedBaseline, documents: readonly AcceptingFile[]): Promise<Baseline> {
  const next = new Map(baseline);
  for (const path of baseline.keys()) {
    const file = pathAt(addressFrom(folderOf(uri) ?? uri, path));
    if (!(await isThere(file))) next.delete(path);
  }
  for (const each of documents) {
    const path = pathInBaseline(uri, each.uri);
    if (each.accepted.size > 0) next.set(path, each.accepted);
    else next.delete(path);
  }
  return next;
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}

function sizeOf(baseline: Baseline): string {
  const findings = [...baseline.values()].reduce((sum, accepted) => sum + countAccepted(accepted), 0);
  const files = baseline.size;
  return `${findings} finding${findings === 1 ? "" : "s"} in ${files} file${files === 1 ? "" : "s"}`;
}
