/** Which files may be related to a document: each file is skimmed once, by whoever skims. */
import { addressOf, nameOf } from "../../workspace/addresses.ts";
import { mostIndexed } from "../../workspace/limits.ts";
import { remembered } from "../../workspace/remembered.ts";
import type { Relatives } from "../../workspace/traced-files.ts";
import { type Sought, type Trace, traceOf, tracesAmong } from "../../workspace/traces.ts";
import { type Disk, pathAt } from "../disk.ts";
import type { Skimmed } from "./task.ts";

/** `skim`: what is known of files, by their absolute paths. */
export function relativesAmong(
  disk: Pick<Disk, "listFiles" | "readFile">,
  skim: (paths: readonly string[]) => Promise<readonly Skimmed[]>
): Relatives {
  const folders = new Map<string, Promise<readonly Trace[]>>();
  const found = new Map<string, Promise<(sought: Sought) => readonly Trace[]>>();
  const named = new Map<string, Promise<(sought: Sought) => readonly Trace[]>>();

  async function tracesIn(folder: string): Promise<readonly Trace[]> {
    const files = await disk.listFiles(folder, ["md", "markdown"], mostIndexed);
    const skimmed = await skim(files.map(pathAt));
    return files.flatMap((file, index) => {
      const names = skimmed[index]?.names;
      return names ? [traceOf(addressOf(file), names.targets, names.incidents)] : [];
    });
  }

  /** With the words that may name their services: those of all files together are large, and seldom asked for. */
  async function namedIn(folder: string): Promise<readonly Trace[]> {
    const { serviceTextsIn } = await import("../../workspace/service-texts.ts");
    const traces: Trace[] = [];
    for (const trace of await remembered(folders, folder, () => tracesIn(folder))) {
      const text = await disk.readFile(trace.uri);
      if (text !== null) traces.push({ ...trace, services: serviceTextsIn(nameOf(trace.uri), text).join(" | ") });
    }
    return traces;
  }

  return async (sought, homes) => {
    const related = new Set<string>();
    for (const home of homes) {
      const among = sought.services
        ? remembered(named, home, async () => tracesAmong(await namedIn(home)))
        : remembered(found, home, async () => tracesAmong(await remembered(folders, home, () => tracesIn(home))));
      for (const { uri } of (await among)(sought)) related.add(uri);
    }
    return [...related];
  };
}
