/** The options by which a person says which configuration counts, and where it is looked for otherwise. */
import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { SearchLimits } from "../workspace/nearest.ts";
import { addressAt, pathAt } from "./disk.ts";
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

/** What the options say. */
export interface ConfigurationChoice {
  /** The address of the one configuration of all documents; `null` for none at all; `undefined` for the nearest of each. */
  readonly only: string | null | undefined;
  /** What counts whatever is configured. */
  readonly preset: "recommended" | "strict" | null;
}

/** Throws a {@link UsageError} for options that exclude each other, and for a file that cannot be read. */
export function configurationChoice(values: ConfigurationValues, place: Place): ConfigurationChoice {
  const { config, "no-config": none } = values;
  if (config !== undefined && none) throw new UsageError("--config and --no-config exclude each other.");
  const preset = values.preset === undefined ? null : oneOf("--preset", values.preset, ["recommended", "strict"]);
  return { preset, only: none ? null : config === undefined ? undefined : namedFile(config, place) };
}

type Place = Pick<Terminal, "cwd">;

/** Files that count for a document are looked for up to the root of its repository, else up to the working directory. */
export function searchLimits(place: Place): SearchLimits {
  return { top: () => null, otherwise: fileAddress(".", place) };
}

function namedFile(path: string, place: Place): string {
  let reason = "it is no file.";
  try {
    if (statSync(resolve(place.cwd, path)).isFile()) return fileAddress(path, place);
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`The configuration ${path} cannot be read: ${reason}`);
}

/** The address of a path, relative to the working directory. */
export function fileAddress(path: string, { cwd }: Place): string {
  return addressAt(resolve(cwd, path));
}

/** The path of an address, relative to the working directory, with `/`. */
export function pathFrom(uri: string, { cwd }: Place): string {
  return relative(cwd, pathAt(uri)).split(sep).join("/");
}
