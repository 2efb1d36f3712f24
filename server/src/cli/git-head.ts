/** What version control stands at, read from its files: to ask git takes longer than all else that a short run does. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { digestOf } from "./digest.ts";
import { entryAt } from "./disk.ts";

/**
 * The commit that is checked out where a file lies, with all that makes another history of it; the same text means that
 * git gives the same answers about committed files. `null` where there is no git, and where it keeps its refs in another way.
 */
export function gitHead(path: string): string | null {
  try {
    const folder = gitFolder(dirname(path));
    if (folder === null) return null;
    const shared = commonFolder(folder);
    const head = readFileSync(join(folder, "HEAD"), "utf8").trim();
    const ref = /^ref: (.+)$/.exec(head)?.[1];
    const commit =
      ref === undefined ? head : (looseRef(folder, ref) ?? looseRef(shared, ref) ?? packedRef(shared, ref));
    if (commit === null || !/^[\da-f]{40,64}$/.test(commit)) return null;
    const others = [textOf(join(shared, "info", "grafts")), textOf(join(shared, "shallow")), ...replaced(shared)];
    return digestOf([folder, commit, ...others].join("\n"));
  } catch {
    return null;
  }
}

function gitFolder(folder: string): string | null {
  for (let each = folder; ; each = dirname(each)) {
    const entry = entryAt(join(each, ".git"));
    if (entry?.isDirectory()) return join(each, ".git");
    // A work tree beside its repository, or a module of another one.
    if (entry?.isFile()) {
      const place = /^gitdir: (.{1,1000}?)\s*$/.exec(textOf(join(each, ".git")))?.[1];
      return place === undefined ? null : resolve(each, place);
    }
    if (dirname(each) === each) return null;
  }
}

function commonFolder(folder: string): string {
  const shared = textOf(join(folder, "commondir")).trim();
  return shared === "" ? folder : resolve(folder, shared);
}

function looseRef(folder: string, ref: string): string | null {
  return textOf(join(folder, ref)).trim() || null;
}

function packedRef(folder: string, ref: string): string | null {
  const line = textOf(join(folder, "packed-refs"))
    .split("\n")
    .find(each => each.endsWith(` ${ref}`));
  return line?.split(" ", 1)[0] ?? null;
}

/** Commits that stand for others. */
function replaced(folder: string): string[] {
  const packed = textOf(join(folder, "packed-refs"))
    .split("\n")
    .filter(line => line.includes(" refs/replace/"));
  try {
    const names = readdirSync(join(folder, "refs", "replace"));
    return [...packed, ...names.map(name => `${name} ${textOf(join(folder, "refs", "replace", name))}`)];
  } catch {
    return packed;
  }
}

/** Empty where there is none. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
