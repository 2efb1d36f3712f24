/** Whether what a judgement rests on is as it was. */
import { isSameList } from "../../document/remembering.ts";
import { addressOf, folderOf, isWithin } from "../../workspace/addresses.ts";
import { isChatFile, isMarkdown } from "../../workspace/file-names.ts";
import { alertsIn, filesByName } from "../../workspace/home-files.ts";
import { remembered } from "../../workspace/remembered.ts";
import type { Relatives } from "../../workspace/traced-files.ts";
import type { Grounds } from "../checking/task.ts";
import { digestOf } from "../digest.ts";
import { type Disk, entryAt, nothing, pathAt, type Sight, something } from "../disk.ts";
import { gitHead } from "../git-head.ts";

export interface HoldingOptions {
  readonly disk: Disk;
  /** The digest of the bytes of a file, by its absolute path. Throws where it cannot be read. */
  readonly digestAt: (path: string) => string;
  /** The digest of what is configured for a file. */
  readonly configurationOf: (uri: string) => Promise<string>;
  readonly relatives: Relatives;
  /** When a file was last changed, as version control knows it. */
  readonly lastChange: (uri: string) => Promise<string | null>;
}

/** `homes`: the repository of the document that was judged, if it has one. */
export type Holds = (grounds: Grounds, homes: readonly string[]) => Promise<boolean>;

/** Each question is asked once. */
export function holding({ disk, digestAt, configurationOf, relatives, lastChange }: HoldingOptions): Holds {
  const sights = new Map<string, Promise<Sight>>();
  const listings = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();
  const alerts = new Map<string, Promise<string>>();
  const heads = new Map<string, string | null>();

  async function sightOf(uri: string): Promise<Sight> {
    const path = pathAt(uri);
    const entry = entryAt(path);
    if (entry === null) return nothing;
    if (!entry.isFile() || !(isMarkdown(uri) || isChatFile(uri))) return something;
    try {
      return digestAt(path) + (await configurationOf(uri));
    } catch {
      return something;
    }
  }

  function headOf(uri: string): string | null {
    const folder = folderOf(uri) ?? "";
    const known = heads.get(folder);
    if (known !== undefined) return known;
    const head = gitHead(pathAt(uri));
    heads.set(folder, head);
    return head;
  }

  return async (grounds, [home]) => {
    for (const [uri, sight] of grounds.sights)
      if ((await remembered(sights, uri, () => sightOf(uri))) !== sight) return false;
    for (const { sought, homes, candidates } of grounds.searches) {
      const found = await relatives(sought, homes);
      const now = found.filter(uri => homes.some(folder => isWithin(uri, folder))).sort();
      if (!isSameList(now, candidates)) return false;
    }
    for (const [uri, day, head] of grounds.changes) {
      const isAsThen = day !== null && head !== null && headOf(uri) === head;
      if (!isAsThen && (await lastChange(uri)) !== day) return false;
    }
    if (home === undefined) return grounds.names.length === 0 && grounds.alerts === null;
    for (const [name, addresses] of grounds.names) {
      const now = (await remembered(listings, home, () => filesByName(home, disk))).get(name) ?? [];
      if (!isSameList(now.map(addressOf), addresses)) return false;
    }
    if (grounds.alerts === null) return true;
    const now = await remembered(alerts, home, async () => digestOf(JSON.stringify(await alertsIn(home, disk))));
    return now === grounds.alerts;
  };
}
