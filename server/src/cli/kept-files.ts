/** Files that no report is written over: what a run reads belongs to somebody. */
import { resolve, sep } from "node:path";
import { baselineName } from "../workspace/baselines.ts";
import { isConfigurationFile } from "../workspace/configuration/file.ts";
import type { CheckRequest } from "./check-request.ts";
import { addressAt, entryAt } from "./disk.ts";
import { placeOf } from "./inside.ts";
import type { Terminal } from "./terminal.ts";

/** Gives what would be lost where a report is written to a place, absolute and without links; `null` for nothing. */
export function keptFiles(
  { paths, configuration, rulesFrom }: Pick<CheckRequest, "paths" | "configuration" | "rulesFrom">,
  { cwd }: Pick<Terminal, "cwd">
): (place: string) => Promise<string | null> {
  const named = new Map<string, string>();
  const keep = (path: string, what: string): void => {
    const full = resolve(cwd, path);
    named.set(placeOf(full) ?? full, what);
  };
  for (const file of rulesFrom) keep(file, "rules of your own");
  if (configuration.config !== undefined) keep(configuration.config, "the configuration");
  for (const path of paths) if (path !== "-") keep(path, "a document that is to be checked");
  return async place => {
    const known = named.get(place) ?? keptByName(place);
    if (known !== null || !entryAt(place)?.isFile()) return known;
    return (await import("./kept-content.ts")).keptByContent(place);
  };
}

/** Whether it is there or not: the next run would read the report in its place. */
function keptByName(place: string): string | null {
  const names = place.toLowerCase().split(sep);
  const name = names.at(-1) as string;
  if (names.includes(".git")) return "what git keeps there";
  if (isConfigurationFile(addressAt(place.toLowerCase()))) return "a configuration";
  if (name === baselineName) return "a baseline";
  if (name === "codeowners" || name === "owners") return "the list of owners";
  return name === ".gitignore" ? "what git is to leave alone" : null;
}
