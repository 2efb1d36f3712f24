/** `gonogo check`: files → documents → judgements → a report and an exit code. */
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { printable } from "../report/printable.ts";
import { type CheckedDocument, countSeverities, type Report } from "../report/report.ts";
import { unifiedDiff } from "../text/unified-diff.ts";
import { type CheckRequest, readCheckRequest } from "./check-request.ts";
import { checkedConfigurations, resolverFor } from "./configuration.ts";
import { type Examine, examiner } from "./examine.ts";
import { fixText, rewriteFile, UnfixedFile } from "./fix-file.ts";
import { type InputFile, inputFiles, type UnreadFile } from "./input-files.ts";
import { reasonOf } from "./reason.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function checkCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readCheckRequest(options);
  const configurations = await resolverFor(request.configuration, terminal);
  const examine = examiner(request.today, configurations, terminal);
  const documents: CheckedDocument[] = [];
  let others = 0;
  let failures = 0;
  const fail = (path: string, reason: string): void => {
    failures++;
    terminal.error(`gonogo: ${printable(`${path} ${reason}`)}\n`);
  };

  for await (const file of inputFiles(request.paths, request.inputName, terminal)) {
    const checked = "error" in file ? file : await examined(file, examine);
    if (checked !== null && "error" in checked) {
      fail(checked.path, `cannot be read: ${reasonOf(checked.error)}`);
      continue;
    }
    const left =
      request.fix === "no" || "error" in file
        ? checked
        : await fix(file, checked, { request, examine, terminal, fail });
    if (left === null) others++;
    else documents.push(left);
  }

  const configuration = await checkedConfigurations(configurations, terminal);
  const report: Report = { documents, configuration, others };
  const text = request.format === "json" ? jsonReport(report) : prettyReport(report, terminal.colour);
  (printsTexts(request) ? terminal.error : terminal.out)(text);
  const isBroken = configuration.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (failures > 0 || isBroken) return 2;
  return isFine(report, request) ? 0 : 1;
}

/** A text that nests without end is the error of its file, not of the run. */
async function examined(file: InputFile, examine: Examine): Promise<CheckedDocument | UnreadFile | null> {
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
async function fix(file: InputFile, checked: CheckedDocument | null, fixing: Fixing): Promise<CheckedDocument | null> {
  const { request, examine, terminal, fail } = fixing;
  const fixed = checked ? await fixText(file.text, checked, file, examine) : { text: file.text, checked, rules: [] };
  if (request.fix === "show") {
    terminal.out(unifiedDiff(file.text, fixed.text, file.path));
    return fixed.checked;
  }
  if (file.isInput) terminal.out(fixed.text);
  if (fixed.text === file.text) return checked;
  if (!file.isInput) {
    try {
      await rewriteFile(file.fullPath, file.bytes, file.text, fixed.text);
    } catch (error) {
      fail(file.path, `was left as it is: ${error instanceof UnfixedFile ? `${error.message}.` : reasonOf(error)}`);
      return checked;
    }
  }
  terminal.error(`${printable(`Fixed ${file.path}: ${counted(fixed.rules)}`)}.\n`);
  return fixed.checked;
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
