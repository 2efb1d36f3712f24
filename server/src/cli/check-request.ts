/** What a person asks of `gonogo check`. */
import { parseArgs } from "node:util";
import { type Day, parseDay } from "../document/days.ts";
import { type ConfigurationValues, configurationOptions } from "./configuration-options.ts";
import { type RequestedFormat, readFormats } from "./formats.ts";
import { oneOf, parsing } from "./options.ts";
import { UsageError } from "./terminal.ts";

export interface CheckRequest {
  readonly paths: readonly string[];
  /** One of them goes to standard output. */
  readonly formats: readonly RequestedFormat[];
  /** `null` where nobody named it. */
  readonly today: Day | null;
  readonly maxWarnings: number;
  readonly requireGo: boolean;
  readonly inputName: string;
  readonly configuration: ConfigurationValues;
  /** Only what changed since this revision is told; `null` for everything. */
  readonly changedSince: string | null;
  /** Whether accepted findings are left out, told like all others, or recorded anew. */
  readonly baseline: "use" | "ignore" | "write";
  /** What becomes of the fixes that need no judgement: they are shown, or made. */
  readonly fix: "no" | "show" | "make";
  /** Whether results are kept from run to run. */
  readonly usesCache: boolean;
  /** The folder in which they are kept, as it is written; `null` for that of the user. */
  readonly cacheLocation: string | null;
  /** The files of a team's own rules, as they are written. */
  readonly rulesFrom: readonly string[];
}

export function readCheckRequest(line: readonly string[]): CheckRequest {
  const { values, positionals } = parsing(() =>
    parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        format: { type: "string", multiple: true, default: [] },
        today: { type: "string" },
        "max-warnings": { type: "string" },
        require: { type: "string" },
        "stdin-filename": { type: "string" },
        fix: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        "changed-since": { type: "string" },
        "write-baseline": { type: "boolean", default: false },
        "no-baseline": { type: "boolean", default: false },
        "no-cache": { type: "boolean", default: false },
        "cache-location": { type: "string" },
        "rules-from": { type: "string", multiple: true, default: [] },
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
  if (values["dry-run"] && !values.fix) throw new UsageError("--dry-run shows what --fix would change: name both.");
  for (const other of ["no-baseline", "no-config", "fix", "changed-since"] as const)
    if (values["write-baseline"] && values[other] !== undefined && values[other] !== false)
      throw new UsageError(`--write-baseline and --${other} exclude each other.`);
  if (values["cache-location"] !== undefined && values["no-cache"])
    throw new UsageError("--cache-location and --no-cache exclude each other.");
  if (values["rules-from"].includes("")) throw new UsageError("--rules-from is a file.");
  if (values["cache-location"] === "") throw new UsageError("--cache-location is a folder.");
  return {
    paths: positionals.length > 0 ? positionals : ["."],
    formats: readFormats(values.format),
    today,
    maxWarnings: maximum === undefined ? Number.POSITIVE_INFINITY : Number(maximum),
    requireGo: values.require !== undefined,
    inputName: values["stdin-filename"] ?? "stdin.md",
    configuration: values,
    changedSince: values["changed-since"] ?? null,
    baseline: values["write-baseline"] ? "write" : values["no-baseline"] || values["no-config"] ? "ignore" : "use",
    fix: values["dry-run"] ? "show" : values.fix ? "make" : "no",
    usesCache: !values["no-cache"],
    cacheLocation: values["cache-location"] ?? null,
    rulesFrom: [...new Set(values["rules-from"])]
  };
}
