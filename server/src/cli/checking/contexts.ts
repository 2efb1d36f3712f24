/** What counts for the judgement of a file besides its text and what it names: a digest that is another where it is. */
import type { AcceptedProblems } from "../../judging/baseline.ts";
import { isWithin } from "../../workspace/addresses.ts";
import { homesAmong } from "../../workspace/homes.ts";
import { fileAddress } from "../configuration-options.ts";
import { digestOf } from "../digest.ts";
import type { Disk } from "../disk.ts";
import type { Assignment } from "./task.ts";

export interface Contexts {
  /** The repository that holds a file, if one does. */
  homesOf(uri: string): Promise<readonly string[]>;
  /** `configuration`: the digest of what is configured; `accepted`: what its baseline accepts. */
  of(uri: string, configuration: string, accepted: AcceptedProblems | undefined): Promise<Context>;
}

export interface Context {
  readonly digest: string;
  /** Whether it is that of all files in its folder for which the same is configured and accepted. */
  readonly isOfFolder: boolean;
}

export function contextsOf(assignment: Omit<Assignment, "tellsGrounds">, disk: Disk): Contexts {
  const { request, cwd } = assignment;
  const homes = homesAmong(disk, () => []);
  const searched = request.paths.map(path => fileAddress(path, { cwd }));
  const places = new Map<string, string | null>();
  const digests = new Map<string, string>();

  /** `null` where it is another for each file. */
  async function placeOf(uri: string): Promise<string | null> {
    const folders = await homes.of(uri);
    if (folders.length === 0) return null;
    const owners = await homes.ownersAmong(folders);
    return JSON.stringify([folders, owners && digestOf(owners.text)]);
  }

  return {
    homesOf: uri => homes.of(uri),
    async of(uri, configuration, accepted) {
      const folder = uri.slice(0, uri.lastIndexOf("/"));
      const known = places.get(folder);
      const inRepository = known === undefined ? await placeOf(uri) : known;
      places.set(folder, inRepository);
      // Without a repository, relatives are sought in what a person named.
      const place = inRepository ?? JSON.stringify(searched.filter(each => isWithin(uri, each)));
      const day = request.today ?? assignment.today;
      const whole = JSON.stringify([day, place, configuration, accepted ? [...accepted] : null]);
      const digest = digests.get(whole) ?? digestOf(whole);
      digests.set(whole, digest);
      return { digest, isOfFolder: inRepository !== null };
    }
  };
}
