/** Judges files in this thread. Everything that knows documents is loaded with it. */
import { readFileSync } from "node:fs";
import { mayBeOurs } from "../../document/skim.ts";
import { acceptAll } from "../../judging/baseline.ts";
import type { DocumentDetails } from "../../report/details.ts";
import { type ReportedDocument, reported } from "../../report/report.ts";
import { unifiedDiff } from "../../text/unified-diff.ts";
import { pathOf } from "../../workspace/addresses.ts";
import { baselines } from "../../workspace/baselines.ts";
import { decodeText } from "../../workspace/encoding.ts";
import { isMarkdown } from "../../workspace/file-names.ts";
import { type Foundations, knownFiles } from "../../workspace/known-files.ts";
import { longestIndexed } from "../../workspace/limits.ts";
import { remembered } from "../../workspace/remembered.ts";
import { namesInText } from "../../workspace/text-traces.ts";
import type { Relatives } from "../../workspace/traced-files.ts";
import { resolverFor } from "../configuration.ts";
import { configurationDigests } from "../configuration-digest.ts";
import { fileAddress, searchLimits } from "../configuration-options.ts";
import { digestOf } from "../digest.ts";
import { addressAt, diskHost, pathAt } from "../disk.ts";
import { type Examined, examiner, type JudgedDocument } from "../examine.ts";
import { examineSince } from "../examine-changes.ts";
import { fixText } from "../fix-text.ts";
import { gitHead } from "../git-head.ts";
import { lastChange } from "../last-change.ts";
import { reasonOf } from "../reason.ts";
import { recentReadings } from "../recent-readings.ts";
import { groundsOf } from "./grounds.ts";
import type { Assignment, Grounds, Judged, Outcome, Performer, Skimmed, Task } from "./task.ts";

/** So many documents that others name stay in memory: those of one incident lie near each other. */
const kept = 16;

/** `relatives`: as `knownFiles` takes them. Throws a usage error for a configuration that cannot be read. */
export async function localPerformer(assignment: Assignment, relatives: Relatives): Promise<Performer> {
  const { request, tellsDetails, tellsGrounds } = assignment;
  const disk = diskHost({ isWatched: tellsGrounds });
  const configurations = await resolverFor(request.configuration, assignment, disk);
  const { digestFor } = configurationDigests(configurations);
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
  const examine = examiner({
    assignment,
    configurations,
    baselines: baselines(disk, searchLimits(assignment)),
    known,
    read
  });
  const told = new Set<string>();
  const detailsOf = tellsDetails ? (await import("../../report/details.ts")).detailsOf : null;

  /** The configurations that nobody was told of yet. */
  async function newConfigurations(): Promise<string[]> {
    const all = (await configurations.read()).filter(uri => !told.has(uri));
    for (const uri of all) told.add(uri);
    return all;
  }

  async function mayBe(fullPath: string, text: string): Promise<boolean> {
    if (!isMarkdown(fullPath)) return true;
    const uri = addressAt(fullPath);
    return mayBeOurs(text, pathOf(uri), await reading(uri));
  }

  async function skim(path: string): Promise<Skimmed> {
    try {
      const bytes = readFileSync(path);
      const text = decodeText(bytes);
      const isOurs = await mayBe(path, text);
      const names = isOurs && text.length <= longestIndexed ? namesInText(text) : null;
      return { digest: digestOf(bytes), mayBeOurs: isOurs, names };
    } catch {
      return { digest: null, mayBeOurs: true, names: null };
    }
  }

  async function judge(task: Task): Promise<Judged> {
    const { path, fullPath, input, former } = task;
    const bytes = input ?? readFileSync(fullPath);
    const text = decodeText(bytes);
    const digest = digestOf(bytes);
    const none = { type: "judged", digest, mayBeOurs: false, document: null, accepted: [], fixed: null } as const;
    if (!(await mayBe(fullPath, text))) return { ...none, grounds: null, configurations: await newConfigurations() };
    const examineFile = former ? examineSince({ state: "other", ...former }, examine, assignment) : examine;
    const place = { path, fullPath };
    const examined = await examineFile(text, place);
    const fixed = request.fix === "no" ? null : await fixText(text, examined, place, examineFile);
    const uri = addressAt(fullPath);
    const grounds = tellsGrounds ? await grounded(examined.document && known.foundations(uri)) : null;
    known.dismiss(uri);
    if (former) known.dismiss(addressAt(former.path));
    return {
      ...none,
      mayBeOurs: true,
      document: reportedDocument(examined, detailsOf),
      accepted:
        request.baseline === "write" ? [...acceptAll(examined.document?.judgement.accepted ?? [])] : none.accepted,
      fixed:
        fixed && fixed.text !== text
          ? {
              text: fixed.text,
              document: reportedDocument(fixed.left, detailsOf),
              rules: fixed.rules,
              diff: request.fix === "show" ? unifiedDiff(text, fixed.text, path) : ""
            }
          : null,
      grounds,
      configurations: await newConfigurations()
    };
  }

  /** Of a text that is none of ours nobody asked what lies around it. */
  async function grounded(foundations: Foundations | null): Promise<Grounds | null> {
    return groundsOf(foundations ?? noFoundations, disk, digestFor, uri => heads.get(uri) ?? null);
  }

  return {
    isCrew: false,
    async skim(paths, hear) {
      const found: Skimmed[] = [];
      for (const path of paths) {
        found.push(await skim(path));
        if (await hear?.(1)) break;
      }
      return found;
    },
    async perform(task): Promise<Outcome> {
      try {
        return await judge(task);
      } catch (error) {
        return { type: "unread", reason: reasonOf(error) };
      }
    },
    end: () => {}
  };
}

const noFoundations: Foundations = {
  ...{ addresses: new Set(), names: new Map(), changes: new Map() },
  ...{ searches: [], alerts: null }
};

type Details = (model: JudgedDocument["model"], judgement: JudgedDocument["judgement"]) => DocumentDetails;

function reportedDocument({ document }: Examined, detailsOf: Details | null): ReportedDocument | null {
  if (!document) return null;
  const { kind, mode, model, judgement } = document;
  const { verdict, open, problems, suppressed, accepted } = judgement;
  return {
    ...{ kind, mode, verdict, open },
    problems: problems.map(reported),
    silenced: suppressed.length,
    accepted: accepted.length,
    ...(detailsOf && { details: detailsOf(model, judgement) })
  };
}
