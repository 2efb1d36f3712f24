/** The options by which a person says which configuration counts, and where it is looked for otherwise. */
import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeHost } from "../host.node.ts";
import { type CheckedConfiguration, reported } from "../report/report.ts";
import { addressOf } from "../workspace/addresses.ts";
import { type ConfigurationResolver, configurationResolver } from "../workspace/configuration/resolver.ts";
import type { SearchLimits } from "../workspace/nearest.ts";
import { oneOf } from "./options.ts";
import { reasonOf } from "./reason.ts";
import { type Terminal, UsageError } from "./terminal.ts";

/** For `parseArgs`. */
export const configurationOptions = {
  config: { type: "string" },
  "no-config": { type: "boolean" },
  preset: { type: "string" }
} as const;

export interface ConfigurationValues {
  readonly config?: string | undefined;
  readonly "no-config"?: boolean | undefined;
  readonly preset?: string | undefined;
}

/**
 * The resolver for this run. Without options each document has the nearest `gonogo.json`, up to the root of its
 * repository; where there is none, up to the working directory. Throws a {@link UsageError} for a file that cannot be read.
 */
export async function resolverFor(values: ConfigurationValues, terminal: Terminal): Promise<ConfigurationResolver> {
  if (values.config !== undefined && values["no-config"])
    throw new UsageError("--config and --no-config exclude each other.");
  const preset = values.preset === undefined ? null : oneOf("--preset", values.preset, ["recommended", "strict"]);
  const only = values["no-config"]
    ? null
    : values.config === undefined
      ? undefined
      : await namedFile(values.config, terminal);
  return configurationResolver(nodeHost(silent), {
    limits: searchLimits(terminal),
    ...(only === undefined ? {} : { only }),
    ...(preset === null ? {} : { above: { preset: { value: preset, origin: "--preset" } } })
  });
}

/** What is wrong with a configuration is said of it in the report. */
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Files that count for a document are looked for up to the root of its repository, else up to the working directory. */
export function searchLimits(terminal: Terminal): SearchLimits {
  return { top: () => null, otherwise: fileAddress(".", terminal) };
}

async function namedFile(path: string, terminal: Terminal): Promise<string> {
  let reason = "it is no file.";
  try {
    if ((await stat(resolve(terminal.cwd, path))).isFile()) return fileAddress(path, terminal);
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`The configuration ${path} cannot be read: ${reason}`);
}

/** The address of a path, relative to the working directory. */
export function fileAddress(path: string, { cwd }: Terminal): string {
  return addressOf(pathToFileURL(resolve(cwd, path)).href);
}

/** The path of an address, relative to the working directory, with `/`. */
export function pathFrom(uri: string, { cwd }: Terminal): string {
  return relative(cwd, fileURLToPath(uri)).split(sep).join("/");
}

/** Every configuration file that counted for a document of this run, by path. */
export async function checkedConfigurations(
  resolver: ConfigurationResolver,
  terminal: Terminal
): Promise<CheckedConfiguration[]> {
  const judged = await Promise.all((await resolver.read()).map(uri => resolver.judge(uri)));
  return judged
    .map(({ uri, problems }) => ({ path: pathFrom(uri, terminal), problems: problems.map(reported) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
