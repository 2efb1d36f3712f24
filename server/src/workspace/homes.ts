/** Where the files around a document end: the repository and the workspace folders that hold it, and who owns them. */
import type { Host } from "../host.ts";
import { addressFrom, folderOf, isWithin, staysWithin } from "./addresses.ts";
import { remembered } from "./remembered.ts";
import { repositories } from "./repositories.ts";
import { codeOwnersPaths } from "./roster.ts";

/** A CODEOWNERS file. */
export interface OwnersFile {
  readonly uri: string;
  readonly text: string;
}

export interface Homes {
  /** The repository that holds a file, then the workspace folders that do. */
  of(uri: string): Promise<readonly string[]>;
  /** The file that lists the owners in the first of these folders that has one. */
  ownersAmong(homes: readonly string[]): Promise<OwnersFile | null>;
  /** Whether owners have been looked for at an address that has changed. */
  restOn(hasChanged: (address: string) => boolean): boolean;
  forgetOwners(): void;
  forget(): void;
}

/** Whether links of a document may lead to an address: anywhere in its homes; anywhere at all where it has none. */
export function isAtHome(address: string, homes: readonly string[]): boolean {
  return homes.length === 0 || homes.some(home => staysWithin(address, home));
}

export function homesAmong(host: Pick<Host, "stat" | "readFile">, workspaceFolders: () => readonly string[]): Homes {
  const known = repositories(host);
  const owners = new Map<string, Promise<OwnersFile | null>>();

  async function ownersIn(home: string): Promise<OwnersFile | null> {
    for (const path of codeOwnersPaths) {
      const uri = addressFrom(home, path);
      if ((await host.stat(uri)) !== "file") continue;
      const text = await host.readFile(uri);
      return text === null ? null : { uri, text };
    }
    return null;
  }

  return {
    async of(uri) {
      const homes = workspaceFolders().filter(folder => isWithin(uri, folder));
      const folder = folderOf(uri);
      const repository = folder === null ? null : await known.holding(folder);
      return repository === null ? homes : [repository, ...homes];
    },
    async ownersAmong(homes) {
      for (const home of homes) {
        const file = await remembered(owners, home, () => ownersIn(home));
        if (file !== null) return file;
      }
      return null;
    },
    restOn: hasChanged =>
      [...owners.keys()].some(home => codeOwnersPaths.some(path => hasChanged(addressFrom(home, path)))),
    forgetOwners: () => owners.clear(),
    forget() {
      known.forget();
      owners.clear();
    }
  };
}
