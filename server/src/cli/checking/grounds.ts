/** What the surroundings of a document rest on, as plain data. */
import { addressOf } from "../../workspace/addresses.ts";
import type { Foundations } from "../../workspace/known-files.ts";
import { digestOf } from "../digest.ts";
import { type Disk, isText, type Sight, unsteady } from "../disk.ts";
import type { Grounds } from "./task.ts";

/**
 * `null` where something changed while it was looked at. `configurationOf`: a digest of the configuration that counts for
 * a file; a document that is named is read as its own says. `headAt`: what version control stood at when it was asked.
 */
export async function groundsOf(
  { addresses, names, searches, changes, alerts }: Foundations,
  disk: Pick<Disk, "seen">,
  configurationOf: (uri: string) => Promise<string>,
  headAt: (uri: string) => string | null
): Promise<Grounds | null> {
  const sights: [string, Sight][] = [];
  for (const uri of addresses) {
    const seen = disk.seen(uri);
    if (seen === undefined || seen === unsteady) return null;
    sights.push([uri, isText(seen) ? seen + (await configurationOf(uri)) : seen]);
  }
  return {
    sights,
    names: [...names].map(([name, found]) => [name, found.map(addressOf)]),
    searches,
    changes: [...changes].map(([uri, day]) => [uri, day, headAt(uri)]),
    alerts: alerts && digestOf(JSON.stringify(alerts))
  };
}
