/** What is told of a run: file by file what was fixed and what could not be read, then the report. */
import { readWithEnd } from "../../files-with-end.node.ts";
import { printable } from "../../report/printable.ts";
import { type CheckedDocument, countSeverities, type Report, type ReportedDocument } from "../../report/report.ts";
import { type RunFailure, sentenceOf } from "../../report/run.ts";
import type { Baselines } from "../../workspace/baselines.ts";
import { decodeText } from "../../workspace/encoding.ts";
import { type AcceptingFile, type BaselineNote, judgeBaselines } from "../baseline-files.ts";
import type { CheckRequest } from "../check-request.ts";
import { digestOf } from "../digest.ts";
import type { KnownConfigurations } from "../known-configurations.ts";
import { failuresOfRules, type UnjudgedDocument } from "../own-rules/failures.ts";
import { reasonOf } from "../reason.ts";
import { unpainted } from "../screen.ts";
import { type ExitCode, Interrupted, type Terminal } from "../terminal.ts";
import type { CheckedEntry, Entries } from "./entries.ts";
import type { Judged, Outcome, Task } from "./task.ts";
import { type JudgedEntry, withoutVerdict } from "./without-verdict.ts";
import { writtenAs } from "./written.ts";

export interface TellingOptions {
  readonly request: CheckRequest;
  readonly terminal: Terminal;
  readonly configurations: KnownConfigurations;
  readonly baselines: Baselines;
  /** What has failed already. */
  readonly failures: readonly RunFailure[];
}

/** Makes the fixes, where they are asked for, and tells everything. */
export async function tell(
  { entries, unchanged }: Entries,
  outcomes: ReadonlyMap<Task, Outcome>,
  { request, terminal, configurations, baselines, failures: former }: TellingOptions
): Promise<ExitCode> {
  const failures: RunFailure[] = [];
  const tellOf = (failure: RunFailure): void => terminal.error(`gonogo: ${printable(sentenceOf(failure))}\n`);
  const fail = (path: string, reason: string, rule?: string): void => {
    const failure = { path, reason, ...(rule === undefined ? {} : { rule }) };
    failures.push(failure);
    tellOf(failure);
  };
  for (const { path, reason } of former) fail(path, reason);
  const unjudged: UnjudgedDocument[] = [];
  const documents: CheckedDocument[] = [];
  const judged: JudgedEntry[] = [];
  const files: AcceptingFile[] = [];
  const read = new Set<string>();
  let fixed = 0;
  let others = 0;

  for (const entry of entries) {
    if (terminal.interruption?.aborted) throw new Interrupted(whileFixing(fixed));
    const outcome = "fault" in entry ? null : outcomes.get(entry.task);
    if ("fault" in entry) fail(entry.path, entry.fault);
    else if (outcome?.type === "unread") fail(entry.path, `cannot be read: ${outcome.reason}`);
    else if (outcome) {
      for (const uri of outcome.configurations) read.add(uri);
      for (const each of outcome.ruleFailures) unjudged.push({ path: entry.path, ...each });
      const document = request.fix === "no" ? outcome.document : await fix(entry, outcome);
      judged.push({ entry, document });
      if (document) documents.push({ path: entry.path, ...document });
      else others++;
      const { uri, baseline } = entry.counts;
      if (baseline || request.baseline === "write")
        files.push({ uri, baseline, count: outcome.document?.accepted ?? 0, accepted: new Map(outcome.accepted) });
    }
  }

  for (const { path, reason, rule } of failuresOfRules(unjudged)) fail(path, reason, rule);
  const notes = await notesOfBaselines();
  for (const { path, text, failed } of notes)
    if (failed) fail(path, text);
    else terminal.error(`${printable(`${path} ${text}`)}\n`);

  const unsaid = withoutVerdict(judged, { request, cwd: terminal.cwd });
  for (const each of unsaid) tellOf(each);

  const configuration = await configurations.checked(read);
  const report: Report = { documents, configuration, others, unchanged };
  const isBroken = configuration.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  const exitCode = failures.length > 0 || isBroken ? 2 : unsaid.length === 0 && isFine(report, request) ? 0 : 1;
  const facts = { failures: [...failures], unsaid, exitCode, requiresGo: request.requireGo } as const;
  for (const { name, file } of request.formats) {
    const text = await writtenAs(name, { report, facts, entries, request, terminal, configurations });
    const shown = name === "pretty" || file !== null ? text : unpainted(text, terminal);
    if (file === null) (printsTexts(request) ? terminal.error : terminal.out)(shown);
    else {
      const { writeReport } = await import("../format-files.ts");
      const fault = await writeReport(file, text, terminal);
      if (fault !== null) fail(file, fault);
    }
  }
  return failures.length > 0 ? 2 : exitCode;

  async function notesOfBaselines(): Promise<readonly BaselineNote[]> {
    if (request.baseline !== "write") return judgeBaselines(files, terminal, request);
    const { recordBaselines } = await import("../record-baselines.ts");
    return recordBaselines(files, { baselines, configurations: await configurations.resolver(), terminal });
  }

  /** Makes or shows the fixes of a file; gives what is left, or would be. */
  async function fix(
    { path, task: { fullPath, input } }: CheckedEntry,
    { digest, document, fixed: change }: Judged
  ): Promise<ReportedDocument | null> {
    if (request.fix === "show") {
      if (change) terminal.out(unpainted(change.diff, terminal));
      return change ? change.document : document;
    }
    if (input) terminal.out(unpainted(change?.text ?? decodeText(input), terminal));
    if (!change) return document;
    if (!input) {
      const { changedMeanwhile, rewriteFile, UnfixedFile } = await import("../fix-file.ts");
      try {
        const bytes = readWithEnd(fullPath);
        if (digestOf(bytes) !== digest) throw new UnfixedFile(changedMeanwhile);
        await rewriteFile(fullPath, bytes, decodeText(bytes), change.text);
      } catch (error) {
        fail(path, `was left as it is: ${error instanceof UnfixedFile ? `${error.message}.` : reasonOf(error)}`);
        return document;
      }
      fixed++;
    }
    terminal.error(`${printable(`Fixed ${path}: ${counted(change.rules)}`)}.\n`);
    return change.document;
  }
}

function whileFixing(fixed: number): string {
  return fixed === 0 ? "before anything was changed" : `after ${fixed} file${fixed === 1 ? " was" : "s were"} fixed`;
}

/** Whether standard output is for texts: the fixed standard input, or what would change. The report then goes beside it. */
function printsTexts({ fix, paths }: CheckRequest): boolean {
  return fix === "show" || (fix === "make" && paths.includes("-"));
}

/** "2 × todo-marker, placeholder" */
function counted(rules: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${count} × ${rule}`)).join(", ");
}

function isFine(report: Report, { maxWarnings, requireGo }: CheckRequest): boolean {
  const { error, warning } = countSeverities(report);
  if (error > 0 || warning > maxWarnings) return false;
  return !requireGo || report.documents.every(({ verdict }) => verdict === null || verdict === "go");
}
