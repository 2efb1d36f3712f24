/** `gonogo check`: files → documents → judgements → a report and an exit code. */
import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { check } from "../check.ts";
import { type Day, parseDay } from "../document/days.ts";
import { readDocument, sourceReader } from "../document/ops-document.ts";
import { listFiles } from "../files.node.ts";
import { nodeHost } from "../host.node.ts";
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { printable } from "../report/printable.ts";
import { type CheckedDocument, countSeverities, type Report } from "../report/report.ts";
import { addressOf } from "../workspace/addresses.ts";
import { decodeText } from "../workspace/encoding.ts";
import { type KnownFiles, knownFiles } from "../workspace/known-files.ts";
import { oneOf, parsing } from "./options.ts";
import { reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

interface Request {
  readonly paths: readonly string[];
  readonly format: "pretty" | "json";
  readonly today: Day;
  readonly maxWarnings: number;
  readonly requireGo: boolean;
  readonly inputName: string;
}

export async function checkCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readRequest(options, terminal);
  const reader = sourceReader();
  const known = knownFiles({ host: nodeHost(noLog) });
  const documents: CheckedDocument[] = [];
  let others = 0;
  let unread = 0;

  for await (const file of filesOf(request, terminal)) {
    const checked = "error" in file ? file : await judgeFile(file, request, { reader, known }, terminal);
    if (checked === null) others++;
    else if ("error" in checked) {
      unread++;
      terminal.error(`gonogo: ${printable(`${checked.path} cannot be read: ${reasonOf(checked.error)}`)}\n`);
    } else documents.push(checked);
  }

  const report: Report = { documents, others };
  terminal.out(request.format === "json" ? jsonReport(report) : prettyReport(report, terminal.colour));
  if (unread > 0) return 2;
  return isFine(report, request) ? 0 : 1;
}

/** What is wrong with the files around a document is said of its links. */
const noLog = { info: () => {}, warn: () => {}, error: () => {} };

/** `null` for a text that is none of ours. A text that nests without end is the error of its file, not of the run. */
async function judgeFile(
  { path, text }: ReadFile,
  { today }: Request,
  { reader, known }: { readonly reader: ReturnType<typeof sourceReader>; readonly known: KnownFiles },
  { cwd }: Terminal
): Promise<CheckedDocument | UnreadFile | null> {
  try {
    const source = reader.read(text);
    if (source.blocks.some(block => block.unread)) throw new RangeError("its lists or quotes nest too deeply");
    const document = readDocument(source, resolve(cwd, path).split(sep).join("/"));
    if (!document) return null;
    const surroundings = await known.surroundings(addressOf(pathToFileURL(resolve(cwd, path)).href), document);
    return { path, kind: document.kind, mode: document.mode, judgement: check(document, { today, surroundings }) };
  } catch (error) {
    return { path, error };
  }
}

function readRequest(line: readonly string[], terminal: Terminal): Request {
  const { values, positionals } = parsing(() =>
    parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "pretty" },
        today: { type: "string", default: terminal.today },
        "max-warnings": { type: "string" },
        require: { type: "string" },
        "stdin-filename": { type: "string" }
      }
    })
  );
  const today = parseDay(values.today);
  if (today === null) throw new UsageError(`--today is a date as YYYY-MM-DD, not '${values.today}'.`);
  const maximum = values["max-warnings"];
  if (maximum !== undefined && !/^\d+$/.test(maximum))
    throw new UsageError(`--max-warnings is a number, not '${maximum}'.`);
  if (values.require !== undefined) oneOf("--require", values.require, ["go"]);
  return {
    paths: positionals.length > 0 ? positionals : ["."],
    format: oneOf("--format", values.format, ["pretty", "json"]),
    today,
    maxWarnings: maximum === undefined ? Number.POSITIVE_INFINITY : Number(maximum),
    requireGo: values.require !== undefined,
    inputName: values["stdin-filename"] ?? "stdin.md"
  };
}

interface ReadFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A file or folder that cannot be read. */
interface UnreadFile {
  readonly path: string;
  readonly error: unknown;
}

async function* filesOf({ paths, inputName }: Request, terminal: Terminal): AsyncGenerator<ReadFile | UnreadFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      if (!seen.has(path)) yield { path: shownPath(inputName, terminal), text: decodeText(await terminal.readInput()) };
      seen.add(path);
      continue;
    }
    const full = resolve(terminal.cwd, path);
    for await (const entry of entriesOf(full)) {
      if (seen.has(entry.path)) continue;
      seen.add(entry.path);
      const shown = shownPath(entry.path, terminal);
      yield "error" in entry ? { path: shown, error: entry.error } : await readText(entry.path, shown);
    }
  }
}

/** Relative to the working directory, with `/`. */
function shownPath(path: string, { cwd }: Terminal): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join("/") || ".";
}

/** A folder's documents; anything else is taken as it was named. */
async function* entriesOf(path: string): AsyncGenerator<{ readonly path: string; readonly error?: unknown }> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { path };
      return;
    }
  } catch (error) {
    yield { path, error };
    return;
  }
  yield* listFiles(path, ["md", "markdown"]);
}

async function readText(path: string, shown: string): Promise<ReadFile | UnreadFile> {
  try {
    return { path: shown, text: decodeText(await readFile(path)) };
  } catch (error) {
    return { path: shown, error };
  }
}

function isFine({ documents }: Report, { maxWarnings, requireGo }: Request): boolean {
  const { error, warning } = countSeverities(documents);
  if (error > 0 || warning > maxWarnings) return false;
  return !requireGo || documents.every(({ judgement }) => judgement.verdict === null || judgement.verdict === "go");
}
