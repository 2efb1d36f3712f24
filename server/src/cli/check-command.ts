/** `gonogo check`: files → documents → judgements → a report and an exit code. */
import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
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
import { pathOf } from "../workspace/addresses.ts";
import type { ConfigurationResolver } from "../workspace/configuration/resolver.ts";
import { decodeText } from "../workspace/encoding.ts";
import { type KnownFiles, knownFiles } from "../workspace/known-files.ts";
import {
  type ConfigurationValues,
  checkedConfigurations,
  configurationOptions,
  fileAddress,
  resolverFor
} from "./configuration.ts";
import { oneOf, parsing } from "./options.ts";
import { reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

interface Request {
  readonly paths: readonly string[];
  readonly format: "pretty" | "json";
  /** `null` where nobody named it. */
  readonly today: Day | null;
  readonly maxWarnings: number;
  readonly requireGo: boolean;
  readonly inputName: string;
  readonly configuration: ConfigurationValues;
}

/** What is read once for all documents. */
interface Run {
  readonly request: Request;
  readonly terminal: Terminal;
  readonly reader: ReturnType<typeof sourceReader>;
  readonly configurations: ConfigurationResolver;
  readonly known: KnownFiles;
}

export async function checkCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readRequest(options);
  const configurations = await resolverFor(request.configuration, terminal);
  const reading = async (uri: string) => (await configurations.resolve(uri)).configuration.reading;
  const known = knownFiles({ host: nodeHost(noLog), reading });
  const run: Run = { request, terminal, reader: sourceReader(), configurations, known };
  const documents: CheckedDocument[] = [];
  let others = 0;
  let unread = 0;

  for await (const file of filesOf(request, terminal)) {
    const checked = "error" in file ? file : await judgeFile(file, run);
    if (checked === null) others++;
    else if ("error" in checked) {
      unread++;
      terminal.error(`gonogo: ${printable(`${checked.path} cannot be read: ${reasonOf(checked.error)}`)}\n`);
    } else documents.push(checked);
  }

  const configuration = await checkedConfigurations(configurations, terminal);
  const report: Report = { documents, configuration, others };
  terminal.out(request.format === "json" ? jsonReport(report) : prettyReport(report, terminal.colour));
  const isBroken = configuration.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (unread > 0 || isBroken) return 2;
  return isFine(report, request) ? 0 : 1;
}

/** What is wrong with the files around a document is said of its links. */
const noLog = { info: () => {}, warn: () => {}, error: () => {} };

/** `null` for a text that is none of ours. A text that nests without end is the error of its file, not of the run. */
async function judgeFile(
  { path, text }: ReadFile,
  { request, terminal, reader, configurations, known }: Run
): Promise<CheckedDocument | UnreadFile | null> {
  try {
    const uri = fileAddress(path, terminal);
    const { configuration } = await configurations.resolve(uri);
    const source = reader.read(text);
    if (source.blocks.some(block => block.unread)) throw new RangeError("its lists or quotes nest too deeply");
    const document = readDocument(source, pathOf(uri), configuration.reading);
    if (!document) return null;
    const today = request.today ?? configuration.today ?? parseDay(terminal.today);
    if (today === null) throw new Error(`today is no date: ${terminal.today}`);
    const surroundings = await known.surroundings(uri, document, configuration);
    const judgement = check(document, { today, configuration: configuration.judging, surroundings });
    return { path, kind: document.kind, mode: document.mode, judgement };
  } catch (error) {
    return { path, error };
  }
}

function readRequest(line: readonly string[]): Request {
  const { values, positionals } = parsing(() =>
    parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "pretty" },
        today: { type: "string" },
        "max-warnings": { type: "string" },
        require: { type: "string" },
        "stdin-filename": { type: "string" },
        ...configurationOptions
      }
    })
  );
  const today = values.today === undefined ? null : parseDay(values.today);
  if (values.today !== undefined && today === null)
    throw new UsageError(`--today is a date as YYYY-MM-DD, not '${values.today}'.`);
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
    inputName: values["stdin-filename"] ?? "stdin.md",
    configuration: values
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

function isFine(report: Report, { maxWarnings, requireGo }: Request): boolean {
  const { error, warning } = countSeverities(report);
  if (error > 0 || warning > maxWarnings) return false;
  return !requireGo || report.documents.every(({ judgement: { verdict } }) => verdict === null || verdict === "go");
}
