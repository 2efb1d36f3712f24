/** Judges files in this thread. Everything that knows documents is loaded with it. */
import { readWithEnd } from "../../files-with-end.node.ts";
import { acceptAll } from "../../judging/baseline.ts";
import type { DocumentDetails } from "../../report/details.ts";
import { type ReportedDocument, reported } from "../../report/report.ts";
import { unifiedDiff } from "../../text/unified-diff.ts";
import { decodeText } from "../../workspace/encoding.ts";
import type { Foundations } from "../../workspace/known-files.ts";
import type { Relatives } from "../../workspace/traced-files.ts";
import { configurationDigests } from "../configuration-digest.ts";
import { digestOf } from "../digest.ts";
import { addressAt } from "../disk.ts";
import type { Examined, JudgedDocument } from "../examine.ts";
import { examineSince } from "../examine-changes.ts";
import { fixText } from "../fix-text.ts";
import { reasonOf } from "../reason.ts";
import { examinationFor } from "./examination.ts";
import { groundsOf } from "./grounds.ts";
import type { Assignment, Grounds, Judged, Outcome, Performer, Skimmed, Task } from "./task.ts";

/** `relatives`: as `knownFiles` takes them. Throws a usage error for a configuration that cannot be read. */
export async function localPerformer(assignment: Assignment, relatives: Relatives): Promise<Performer> {
  const { request, tellsDetails, tellsGrounds } = assignment;
  const { disk, configurations, known, examine, mayBe, skim, headAt, end } = await examinationFor(
    assignment,
    relatives
  );
  const { digestFor } = configurationDigests(configurations);
  const told = new Set<string>();
  const detailsOf = tellsDetails ? (await import("../../report/details.ts")).detailsOf : null;

  /** The configurations that nobody was told of yet. */
  async function newConfigurations(): Promise<string[]> {
    const all = (await configurations.read()).filter(uri => !told.has(uri));
    for (const uri of all) told.add(uri);
    return all;
  }

  async function judge(task: Task): Promise<Judged> {
    const { path, fullPath, input, former } = task;
    const bytes = input ?? readWithEnd(fullPath);
    const text = decodeText(bytes);
    const digest = digestOf(bytes);
    const none = { type: "judged", digest, mayBeOurs: false, document: null, accepted: [], fixed: null } as const;
    const unasked = { ...none, grounds: null, ruleFailures: [] };
    if (!(await mayBe(fullPath, text))) return { ...unasked, configurations: await newConfigurations() };
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
      ruleFailures: examined.ruleFailures,
      configurations: await newConfigurations()
    };
  }

  /** Of a text that is none of ours nobody asked what lies around it. */
  async function grounded(foundations: Foundations | null): Promise<Grounds | null> {
    return groundsOf(foundations ?? noFoundations, disk, digestFor, headAt);
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
    end
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
