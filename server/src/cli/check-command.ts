/** `gonogo check`: files → documents → judgements → a report and an exit code. */
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { baselines } from "../workspace/baselines.ts";
import { shardsIn } from "./cache/shards.ts";
import { type CheckRequest, readCheckRequest } from "./check-request.ts";
import { checkFiles } from "./checking/check-files.ts";
import { contextsOf } from "./checking/contexts.ts";
import { entriesOf } from "./checking/entries.ts";
import type { Assignment } from "./checking/task.ts";
import { tell } from "./checking/telling.ts";
import { watch } from "./checking/watching.ts";
import { searchLimits } from "./configuration-options.ts";
import { diskHost } from "./disk.ts";
import { needsDetails } from "./formats.ts";
import { shownPath } from "./input-files.ts";
import { knownConfigurations } from "./known-configurations.ts";
import type { Cache, ExitCode, Terminal } from "./terminal.ts";

export async function checkCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readCheckRequest(options);
  const toFiles = request.formats.some(({ file }) => file !== null);
  const reports = toFiles
    ? await (await import("./format-files.ts")).reportFiles(request, terminal)
    : new Set<string>();
  const disk = diskHost({ within: terminal.within });
  const told = {
    ...{ request, terminal },
    configurations: knownConfigurations(request.configuration, terminal, disk),
    baselines: baselines(disk, searchLimits(terminal))
  };
  const cache = cacheFor(request, terminal);
  const own = request.rulesFrom.length === 0 ? noOwnRules : await ownRulesOf(request, terminal);
  const assignment: Assignment = {
    ...{ request, cwd: terminal.cwd, tellsDetails: needsDetails(request.formats), tellsGrounds: cache !== null },
    ownRules: own.files,
    ...(terminal.within === undefined ? {} : { within: terminal.within }),
    // Asked for when the first document is judged: files of others have no day.
    get today() {
      return terminal.today;
    }
  };
  const contexts = contextsOf(assignment, disk);
  const watching = watch(terminal);
  try {
    const breathe = async (): Promise<void> => {
      await watching.breathe();
      watching.goOn(0, 0);
    };
    const entries = await Promise.race([
      entriesOf({ ...told, reports, contexts: cache && contexts, breathe }),
      watching.end
    ]);
    const checked = entries.entries.filter(entry => "task" in entry);
    const shards = cache && shardsIn(join(cache.folder, "results"), cache.version, cache.day);
    const outcomes = await checkFiles(checked, {
      ...{ assignment, disk, contexts, shards, watching },
      configurationOf: async uri => (await told.configurations.of(uri)).digest,
      threads: terminal.threads ?? availableParallelism()
      // Whoever ends a run does not want to wait for the same again.
    }).finally(() => shards?.save());
    watching.stop();
    return await tell(entries, outcomes, { ...told, failures: own.failures });
  } finally {
    watching.stop();
  }
}

const noOwnRules = { files: [], failures: [] };

/** The files of a team's own rules that are of use, and what is wrong with the others. */
async function ownRulesOf({ rulesFrom }: CheckRequest, terminal: Terminal) {
  const { loadOwnRules } = await import("./own-rules/own-rules.ts");
  const own = await loadOwnRules([...new Set(rulesFrom.map(file => resolve(terminal.cwd, file)))]);
  own.end();
  const failures = own.faults.map(({ file, reason }) => ({ path: shownPath(file, terminal), reason }));
  return { files: own.files, failures };
}

/** Where results are kept; `null` where they are not, or are not what is asked for: a fix is made of what is there now. */
function cacheFor(request: CheckRequest, terminal: Terminal) {
  const { usesCache, cacheLocation, fix, baseline, changedSince, formats, rulesFrom } = request;
  if (!terminal.cache || !usesCache || fix !== "no" || baseline === "write" || changedSince !== null) return null;
  // A team's own rules may read whatever they like.
  if (needsDetails(formats) || rulesFrom.length > 0) return null;
  const folder = cacheLocation === null ? terminal.cache.folder : resolve(terminal.cwd, cacheLocation);
  return { ...terminal.cache, folder } satisfies Cache;
}
