/** `gonogo check`: files → documents → judgements → a report and an exit code. */
import { nodeHost } from "../host.node.ts";
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { printable } from "../report/printable.ts";
import { countSeverities, type Report } from "../report/report.ts";
import { unifiedDiff } from "../text/unified-diff.ts";
import { baselines } from "../workspace/baselines.ts";
import { judgeBaselines, recordBaselines } from "./baseline-files.ts";
import { type CheckRequest, readCheckRequest } from "./check-request.ts";
import { checkedConfigurations, resolverFor, searchLimits } from "./configuration.ts";
import { type Examine, type Examined, examiner } from "./examine.ts";
import { fixText, rewriteFile, UnfixedFile } from "./fix-file.ts";
import { type InputFile, inputFiles, type UnreadFile } from "./input-files.ts";
import { reasonOf } from "./reason.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

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

  for await (const file of inputFiles(request.paths, request.inputName, terminal)) {
    const examined = "error" in file ? file : await examineFile(file, examine);
    if ("error" in examined) fail(examined.path, `cannot be read: ${reasonOf(examined.error)}`);
    else if (request.fix === "no" || "error" in file) found.push(examined);
    else found.push(await fix(file, examined, { request, examine, terminal, fail }));
  }

  const notes =
    request.baseline === "write"
      ? await recordBaselines(found, { baselines: known, configurations, terminal })
      : judgeBaselines(found, terminal);
  for (const { path, text, failed } of notes)
    if (failed) fail(path, text);
    else terminal.error(`${printable(`${path} ${text}`)}\n`);

  const configuration = await checkedConfigurations(configurations, terminal);
  const documents = found.flatMap(({ document }) => document ?? []);
  const report: Report = { documents, configuration, others: found.length - documents.length };
  const text = request.format === "json" ? jsonReport(report) : prettyReport(report, terminal.colour);
  (printsTexts(request) ? terminal.error : terminal.out)(text);
  const isBroken = configuration.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (failures > 0 || isBroken) return 2;
  return isFine(report, request) ? 0 : 1;
}

/** What is wrong with a baseline is said of it. */
const noLog = { info: () => {}, warn: () => {}, error: () => {} };

/** A text that nests without end is the error of its file, not of the run. */
async function examineFile(file: InputFile, examine: Examine): Promise<Examined | UnreadFile> {
  try {
    return await examine(file.text, file);
  } catch (error) {
    return { path: file.path, error };
  }
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
  return !requireGo || report.documents.every(({ judgement: { verdict } }) => verdict === null || verdict === "go");
}
