/** `gonogo actions`: the register of action items over all postmortems. */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Day, parseDay } from "../document/days.ts";
import { readDocument, sourceReader } from "../document/ops-document.ts";
import type { ActionState } from "../document/postmortem/action-item.ts";
import { mayBeOurs } from "../document/skim.ts";
import {
  inRegisterOrder,
  isWanted,
  type RegisterFilter,
  type RegisterItem,
  registeredItems
} from "../register/register.ts";
import { linesOfProblems } from "../report/pretty.ts";
import { printable } from "../report/printable.ts";
import { registerCsv } from "../report/register/csv.ts";
import { registerJson } from "../report/register/json.ts";
import { registerTable } from "../report/register/table.ts";
import { addressOf, pathOf } from "../workspace/addresses.ts";
import { isMarkdown } from "../workspace/file-names.ts";
import { checkedConfigurations, resolverFor } from "./configuration.ts";
import type { ConfigurationValues } from "./configuration-options.ts";
import { inputFiles } from "./input-files.ts";
import { oneOf, parsing } from "./options.ts";
import { reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

interface ActionsRequest {
  readonly paths: readonly string[];
  readonly format: "table" | "json" | "csv";
  readonly today: Day | null;
  readonly filter: RegisterFilter;
  readonly inputName: string;
  readonly configuration: ConfigurationValues;
}

const states: readonly (ActionState | "all")[] = ["open", "done", "cancelled", "moved", "proposed", "all"];

function readRequest(line: readonly string[]): ActionsRequest {
  const { values, positionals } = parsing(() =>
    parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "table" },
        today: { type: "string" },
        owner: { type: "string" },
        service: { type: "string" },
        state: { type: "string", default: "open" },
        overdue: { type: "boolean", default: false },
        "stdin-filename": { type: "string" },
        config: { type: "string" },
        "no-config": { type: "boolean" }
      }
    })
  );
  const today = values.today === undefined ? null : parseDay(values.today);
  if (values.today !== undefined && today === null)
    throw new UsageError(`--today is a date as YYYY-MM-DD, not '${values.today}'.`);
  const state = oneOf("--state", values.state, states);
  for (const name of ["owner", "service"] as const)
    if (values[name]?.trim() === "") throw new UsageError(`--${name} needs a name.`);
  return {
    paths: positionals.length > 0 ? positionals : ["."],
    format: oneOf("--format", values.format, ["table", "json", "csv"]),
    today,
    filter: {
      owner: values.owner ?? null,
      service: values.service ?? null,
      state: state === "all" ? null : state,
      onlyOverdue: values.overdue
    },
    inputName: values["stdin-filename"] ?? "stdin.md",
    configuration: values
  };
}

export async function actionsCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readRequest(options);
  const configurations = await resolverFor(request.configuration, terminal);
  const reader = sourceReader();
  const found: RegisterItem[] = [];
  const now = request.today ?? parseDay(terminal.today);
  if (now === null) throw new Error(`today is no date: ${terminal.today}`);
  let hasFailed = false;

  for await (const file of inputFiles(request.paths, request.inputName, terminal)) {
    try {
      if ("error" in file) throw file.error;
      const uri = addressOf(pathToFileURL(file.fullPath).href);
      const { configuration } = await configurations.resolve(uri);
      if (isMarkdown(uri) && !mayBeOurs(file.text, pathOf(uri), configuration.reading)) continue;
      const source = reader.read(file.text);
      if (source.blocks.some(block => block.unread)) throw new RangeError("its lists or quotes nest too deeply");
      const model = readDocument(source, pathOf(uri), configuration.reading);
      if (!model) continue;
      const today = request.today ?? configuration.today ?? now;
      for (const item of registeredItems({ path: file.path, model }, today))
        if (isWanted(item, request.filter)) found.push(item);
    } catch (error) {
      hasFailed = true;
      terminal.error(`gonogo: ${printable(`${file.path} cannot be read: ${reasonOf(error)}`)}\n`);
    }
  }

  for (const { path, problems } of await checkedConfigurations(configurations, terminal)) {
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length === 0) continue;
    hasFailed = true;
    terminal.error(`${linesOfProblems(path, errors).join("\n")}\n`);
  }
  terminal.out(printed(inRegisterOrder(found), request.format, now, terminal));
  return hasFailed ? 2 : 0;
}

function printed(items: readonly RegisterItem[], format: ActionsRequest["format"], today: Day, terminal: Terminal) {
  if (format === "json") return registerJson(items, today);
  return format === "csv" ? registerCsv(items) : registerTable(items, terminal.columns ?? 80, terminal.colour);
}
