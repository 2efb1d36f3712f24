/** `gonogo check`: files → documents → judgements → a report and an exit code. */
import { resolve } from "node:path";
import { nodeHost } from "../host.node.ts";
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { printable } from "../report/printable.ts";
import { type CheckedDocument, countSeverities, type Report, reported } from "../report/report.ts";
import { unifiedDiff } from "../text/unified-diff.ts";
import { baselines } from "../workspace/baselines.ts";
import { judgeBaselines, recordBaselines } from "./baseline-files.ts";
import { type CheckRequest, readCheckRequest } from "./check-request.ts";
import { checkedConfigurations, pathFrom, resolverFor, searchLimits } from "./configuration.ts";
import { type Examine, type Examined, examiner, type JudgedDocument } from "./examine.ts";
import { examineSince } from "./examine-changes.ts";
import { fixText, rewriteFile, UnfixedFile } from "./fix-file.ts";
import { type History, HistoryError, historySince } from "./history.ts";
import { type InputFile, inputFiles } from "./input-files.ts";
import { reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

export async function checkCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readCheckRequest(options);
  const configurations = await resolverFor(request.configuration, terminal);
  const known = baselines(nodeHost(noLog), searchLimits(terminal));
  const examine = examiner({ request, configurations, baselines: known, terminal });
  const found: Examined[] = [];
  let failures = 0;
  const fail = (path: string, reason: string): void => {
    failures++;
    terminal.error(`gonogo: ${printable(`${path} ${reason}`)}\n`);
  };

  const history = await historyFor(request, terminal);
  let unchanged = 0;

  for await (const file of inputFiles(request.paths, request.inputName, terminal)) {
    try {
      if ("error" in file) throw file.error;
      const former = await history?.of(file.fullPath, file.isInput);
      if (former?.state === "same") unchanged++;
      else {
        const examineFile = former ? examineSince(former, examine, terminal) : examine;
        const examined = await examineFile(file.text, file);
        found.push(
          request.fix === "no" ? examined : await fix(file, examined, { request, examine: examineFile, terminal, fail })
        );
      }
    } catch (error) {
      const reason = error instanceof HistoryError ? error.message : reasonOf(error);
      fail(file.path, `cannot be ${error instanceof HistoryError ? "compared" : "read"}: ${reason}`);
    }
  }

  const notes =
    request.baseline === "write"
      ? await recordBaselines(found, { baselines: known, configurations, terminal })
      : judgeBaselines(found, terminal);
  for (const { path, text, failed } of notes)
    if (failed) fail(path, text);
    else terminal.error(`${printable(`${path} ${text}`)}\n`);

  const configuration = await checkedConfigurations(configurations, terminal);
  const documents = found.flatMap(({ document }) => (document ? [checkedDocument(document)] : []));
  const report: Report = { documents, configuration, others: found.length - documents.length, unchanged };
  const text =
    request.format === "json"
      ? jsonReport(report, uri => pathFrom(uri, terminal))
      : prettyReport(report, terminal.colour);
  (printsTexts(request) ? terminal.error : terminal.out)(text);
  const isBroken = configuration.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (failures > 0 || isBroken) return 2;
  return isFine(report, request) ? 0 : 1;
}

function checkedDocument({ path, kind, mode, judgement }: JudgedDocument): CheckedDocument {
  const { verdict, open, problems, suppressed, accepted } = judgement;
  return {
    ...{ path, kind, mode, verdict, open },
    problems: problems.map(reported),
    silenced: suppressed.length,
    accepted: accepted.length
  };
}

/** What is wrong with a baseline is said of it. */
const noLog = { info: () => {}, warn: () => {}, error: () => {} };

/** `null` where everything is told. Throws a {@link UsageError} where there is no history to look into. */
async function historyFor(
  { changedSince, paths, inputName }: CheckRequest,
  { cwd }: Terminal
): Promise<History | null> {
  if (changedSince === null) return null;
  const history = historySince(changedSince);
  try {
    for (const path of paths) await history.check(resolve(cwd, path === "-" ? inputName : path));
  } catch (error) {
    throw error instanceof HistoryError ? new UsageError(error.message) : error;
  }
  return history;
}

/** Whether standard output is for texts: the fixed standard input, or what would change. The report then goes beside it. */
function printsTexts({ fix, paths }: CheckRequest): boolean {
  return fix === "show" || (fix === "make" && paths.includes("-"));
}

interface Fixing {
  readonly request: CheckRequest;
  readonly examine: Examine;
  readonly terminal: Terminal;
  readonly fail: (path: string, reason: string) => void;
}

/** Makes or shows the fixes of a file; gives what is left, or would be. */
async function fix(file: InputFile, examined: Examined, fixing: Fixing): Promise<Examined> {
  const { request, examine, terminal, fail } = fixing;
  const { text, left, rules } = await fixText(file.text, examined, file, examine);
  if (request.fix === "show") {
    terminal.out(unifiedDiff(file.text, text, file.path));
    return left;
  }
  if (file.isInput) terminal.out(text);
  if (text === file.text) return examined;
  if (!file.isInput) {
    try {
      await rewriteFile(file.fullPath, file.bytes, file.text, text);
    } catch (error) {
      fail(file.path, `was left as it is: ${error instanceof UnfixedFile ? `${error.message}.` : reasonOf(error)}`);
      return examined;
    }
  }
  terminal.error(`${printable(`Fixed ${file.path}: ${counted(rules)}`)}.\n`);
  return left;
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
