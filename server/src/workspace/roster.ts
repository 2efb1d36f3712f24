/** Who may own something, by the files and the configuration of a team. */

import type { Roster, RosterMember } from "../document/surroundings.ts";
import { allOf } from "../text/spoken.ts";
import { t } from "../text/translate.ts";

/** A person or a team, as a configuration lists them. */
export interface Person {
  /** Without its `@`. */
  readonly handle: string;
  readonly name: string | null;
  readonly mail: string | null;
  /** Other names under which documents know them. */
  readonly aliases: readonly string[];
}

/** Where owners of code are listed, below the root of a repository; the first one that is there counts. */
export const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/**
 * The handles (without `@`) and mail addresses that own anything in a CODEOWNERS file, as each is written first, by the
 * same in lower case. Sections of GitLab may have owners, too.
 */
export function codeOwners(text: string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const add = (owner: string): void => {
    if (!owners.has(owner.toLowerCase())) owners.set(owner.toLowerCase(), owner);
  };
  for (const line of text.split(/[\r\n]/)) {
    if (!line.includes("@")) continue;
    const rule = line.replace(/(?:^|\s)#.*/s, "").trim();
    if (rule === "") continue;
    // A pattern may hold escaped spaces, the name of a section any.
    const rest = rule.slice(/^\^?\[/.test(rule) ? rule.lastIndexOf("]") + 1 : patternLength(rule));
    for (const owner of rest.split(/\s+/)) {
      if (/^@[\w./-]+$/.test(owner)) add(owner.slice(1));
      else if (/^[^\s@]+@[^\s@]+$/.test(owner)) add(owner);
    }
  }
  return owners;
}

/** Where the pattern that begins a line ends: at a space that is not escaped. Step by step, for a line may be of any length. */
function patternLength(rule: string): number {
  const space = /[\s\\]/g;
  for (let found = space.exec(rule); found; found = space.exec(rule)) {
    if (found[0] !== "\\") return found.index;
    space.lastIndex++;
  }
  return rule.length;
}

/** What is known of the owners of a repository; `null` if nothing is. */
export interface Owners {
  /** The text of CODEOWNERS, if there is one. */
  readonly codeOwners: string | null;
  /** What the configuration lists. */
  readonly people: readonly Person[];
}

/** The roster of all owners; `null` if nobody is listed anywhere. */
export function rosterOf({ codeOwners: text, people }: Owners): Roster | null {
  const listed = codeOwners(text ?? "");
  const known = new Set(listed.keys());
  const isListed = known.size > 0;
  for (const { handle, name, mail, aliases } of people) {
    for (const each of [handle, name, mail, ...aliases]) if (each) known.add(normal(each));
  }
  if (known.size === 0) return null;
  // A team is written with and without its organisation.
  const teams = new Set(
    [...known].flatMap(each => (each.includes("/") ? [each.slice(each.lastIndexOf("/") + 1)] : []))
  );
  return {
    members: [...[...listed.values()].map(ownerMember), ...people.map(personMember)],
    knows: name => known.has(normal(name)) || teams.has(normal(name)),
    listsHandles: [...known].some(each => !/[/@\s]/.test(each)),
    listsNames: people.some(({ name }) => name !== null),
    source: allOf([isListed ? "CODEOWNERS" : "", people.length > 0 ? t`the people of gonogo.json` : ""].filter(Boolean))
  };
}

/** A mail address has something in front of its `@`. */
function ownerMember(owner: string): RosterMember {
  const source = "CODEOWNERS";
  return owner.includes("@") ? { handle: null, name: owner, source } : { handle: `@${owner}`, name: null, source };
}

function personMember({ handle, name, mail }: Person): RosterMember {
  return { handle: handle === "" ? null : `@${handle.replace(/^@/, "")}`, name: name ?? mail, source: "gonogo.json" };
}

function normal(name: string): string {
  return name.trim().replace(/^@/, "").replace(/\s+/g, " ").toLowerCase();
}
