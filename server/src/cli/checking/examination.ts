/** What it takes to judge files in this thread, put together: disk, configurations, baselines, and what lies around. */

import { mayBeOurs } from "../../document/skim.ts";
import { readWithEnd } from "../../files-with-end.node.ts";
import { pathOf } from "../../workspace/addresses.ts";
import { baselines } from "../../workspace/baselines.ts";
import type { ConfigurationResolver } from "../../workspace/configuration/resolver.ts";
import { decodeText } from "../../workspace/encoding.ts";
import { isMarkdown } from "../../workspace/file-names.ts";
import { type KnownFiles, knownFiles } from "../../workspace/known-files.ts";
import { longestIndexed } from "../../workspace/limits.ts";
import { remembered } from "../../workspace/remembered.ts";
import { namesInText } from "../../workspace/text-traces.ts";
import type { Relatives } from "../../workspace/traced-files.ts";
import { resolverFor } from "../configuration.ts";
import { fileAddress, searchLimits } from "../configuration-options.ts";
import { digestOf } from "../digest.ts";
import { addressAt, type Disk, diskHost, pathAt } from "../disk.ts";
import { type Examine, examiner } from "../examine.ts";
import { gitHead } from "../git-head.ts";
import { lastChange } from "../last-change.ts";
import { recentReadings } from "../recent-readings.ts";
import type { Assignment, Skimmed } from "./task.ts";

/** Loaded where a team has rules of its own: hardly any run. */
async function asksOwnRules(files: readonly string[]) {
  return (await import("../own-rules/asking.ts")).asksOwnRules(files);
}

/** So many documents that others name stay in memory: those of one incident lie near each other. */
const kept = 16;

export interface Examination {
  readonly disk: Disk;
  readonly configurations: ConfigurationResolver;
  readonly known: KnownFiles;
  readonly examine: Examine;
  /** Whether a text may be ours, by a look at its words; `fullPath` as the system writes it. */
  mayBe(fullPath: string, text: string): Promise<boolean>;
  /** `path`: absolute. Never throws. */
  skim(path: string): Promise<Skimmed>;
  /** What version control stood at when it was asked for the last change of a file; `null` where nobody asked. */
  headAt(uri: string): string | null;
  /** Nothing more is examined. */
  end(): void;
}

/** `relatives`: as `knownFiles` takes them. Throws a usage error for a configuration that cannot be read. */
export async function examinationFor(assignment: Assignment, relatives: Relatives): Promise<Examination> {
  const { request, tellsGrounds } = assignment;
  const disk = diskHost({ isWatched: tellsGrounds, within: assignment.within });
  const configurations = await resolverFor(request.configuration, assignment, disk);
  const reading = async (uri: string) => (await configurations.resolve(uri)).configuration.reading;
  const searched = request.paths.map(path => fileAddress(path, assignment));
  const changes = new Map<string, Promise<string | null>>();
  const heads = new Map<string, string | null>();
  const changed = (uri: string) =>
    remembered(changes, uri, () => {
      if (tellsGrounds) heads.set(uri, gitHead(pathAt(uri)));
      return lastChange(uri);
    });
  const read = recentReadings(kept);
  const known = knownFiles({ host: { ...disk, lastChange: changed }, reading, searched, relatives, keeps: kept, read });
  const own = assignment.ownRules.length === 0 ? null : await asksOwnRules(assignment.ownRules);
  const examine = examiner({
    ...{ assignment, asksOwn: own?.ask ?? null },
    configurations,
    baselines: baselines(disk, searchLimits(assignment)),
    known,
    read
  });

  async function mayBe(fullPath: string, text: string): Promise<boolean> {
    if (!isMarkdown(fullPath)) return true;
    const uri = addressAt(fullPath);
    return mayBeOurs(text, pathOf(uri), await reading(uri));
  }

  async function skim(path: string): Promise<Skimmed> {
    try {
      const bytes = readWithEnd(path);
      const text = decodeText(bytes);
      const isOurs = await mayBe(path, text);
      const names = isOurs && text.length <= longestIndexed ? namesInText(text) : null;
      return { digest: digestOf(bytes), mayBeOurs: isOurs, names };
    } catch {
      return { digest: null, mayBeOurs: true, names: null };
    }
  }

  return {
    disk,
    configurations,
    known,
    examine,
    mayBe,
    skim,
    headAt: uri => heads.get(uri) ?? null,
    end: () => own?.end()
  };
}
