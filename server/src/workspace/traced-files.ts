/** The Markdown files of a folder that may be related to a document: each file is read once, when somebody first asks. */
import type { Host } from "../host.ts";
import { addressOf } from "./addresses.ts";
import { longestIndexed, mostIndexed } from "./limits.ts";
import { remembered } from "./remembered.ts";
import { traceOfText } from "./text-traces.ts";
import { type Sought, type Trace, tracesAmong } from "./traces.ts";

/** The addresses of the documents in some folders that may be related to a document. */
export type Relatives = (sought: Sought, folders: readonly string[]) => Promise<readonly string[]>;

/** Relatives among the files that a host lists. */
export function tracedFiles(host: Pick<Host, "readFile" | "listFiles">): Relatives {
  const folders = new Map<string, Promise<(sought: Sought) => readonly Trace[]>>();

  async function traces(folder: string): Promise<(sought: Sought) => readonly Trace[]> {
    const found: Trace[] = [];
    for (const file of await host.listFiles(folder, ["md", "markdown"], mostIndexed)) {
      const text = await host.readFile(file);
      if (text !== null && text.length <= longestIndexed) found.push(traceOfText(addressOf(file), text));
    }
    return tracesAmong(found);
  }

  return async (sought, homes) => {
    const found = new Set<string>();
    for (const home of homes) {
      const related = await remembered(folders, home, () => traces(home));
      for (const { uri } of related(sought)) found.add(uri);
    }
    return [...found];
  };
}
