/** The nearest file of a name up the tree: the same for configurations and for what stands beside them. */
import type { Host } from "../host.ts";
import { addressFrom, folderOf, isWithin } from "./addresses.ts";
import { remembered } from "./remembered.ts";
import { isRepository } from "./repositories.ts";

/** How far up the tree a file is looked for. The root of a repository is always the last place. */
export interface SearchLimits {
  /** The topmost folder for a document; `null` where only the root of its repository ends the search. */
  top(uri: string): string | null;
  /** The topmost folder for documents in no repository that lie within it; for all others it is their own folder. */
  readonly otherwise: string | null;
}

export interface NearestFiles {
  /** The address of the file that is nearest to a document; `null` where there is none. */
  find(uri: string): Promise<string | null>;
  /** Whether it looked for files in what an address holds. */
  soughtIn(isHeld: (uri: string) => boolean): boolean;
  /** Files came or went. */
  forget(): void;
}

export function nearestFiles(name: string, host: Pick<Host, "stat">, limits: SearchLimits): NearestFiles {
  let folders = new Map<string, Promise<string | null>>();
  let repositories = new Map<string, Promise<string | null>>();

  /** The root of the repository that holds a folder, no higher than `top`. */
  function repositoryOf(folder: string, top: string | null): Promise<string | null> {
    return remembered(repositories, folder, async () => {
      if (await isRepository(folder, host)) return folder;
      const parent = folderOf(folder);
      return parent === null || folder === top ? null : repositoryOf(parent, top);
    });
  }

  async function nearest(folder: string, limit: string): Promise<string | null> {
    const own = await remembered(folders, folder, async () => {
      const uri = addressFrom(folder, name);
      return (await host.stat(uri)) === "file" ? uri : null;
    });
    const parent = folderOf(folder);
    if (own !== null || parent === null || folder === limit) return own;
    return nearest(parent, limit);
  }

  return {
    async find(uri) {
      const top = limits.top(uri);
      const folder = folderOf(uri) ?? top;
      if (folder === null) return null;
      const { otherwise } = limits;
      const bound = top ?? (otherwise !== null && isWithin(folder, otherwise) ? otherwise : folder);
      return nearest(folder, (await repositoryOf(folder, top)) ?? bound);
    },
    soughtIn: isHeld => [...folders.keys()].some(folder => isHeld(addressFrom(folder, name))),
    forget() {
      folders = new Map();
      repositories = new Map();
    }
  };
}
