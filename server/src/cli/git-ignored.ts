/**
 * What git leaves alone: the patterns of `.gitignore` and `.git/info/exclude`, from the root of the repository down; without
 * one, from the folder that is listed. Read here and not asked of git, which would take longer than all else.
 */
import { dirname, join } from "node:path";
import type { FolderFilter } from "../files.node.ts";
import { textOf } from "../files-with-end.node.ts";
import { entryAt } from "./disk.ts";
import { bytesOf, compilePattern } from "./ignore-pattern.ts";

const fileName = ".gitignore";

interface Pattern {
  /** Whether it takes back what another one says. */
  readonly isNegated: boolean;
  readonly ofFolders: boolean;
  /** `name`: the last of the path; `path`: from the folder of the pattern, with `/`; both as their bytes. */
  readonly covers: (name: string, path: string) => boolean;
}

/** What one file says of what lies at and below its folder. */
interface Level {
  /** From its folder to the one that is listed, as its bytes; empty, or with `/` at its end. */
  readonly prefix: string;
  readonly patterns: readonly Pattern[];
}

/** Of a folder (absolute) that somebody has named: it is listed even where it is left alone itself. */
export function gitIgnored(folder: string): FolderFilter {
  const above: string[] = [];
  for (let each = folder; ; each = dirname(each)) {
    if (entryAt(join(each, ".git"))) return filterOf(levelsFrom(each, above));
    if (dirname(each) === each) return filterOf([]);
    above.unshift(each);
  }
}

/** What is said in a repository above the last of these folders, each of which lies in the one before. */
function levelsFrom(root: string, folders: readonly string[]): readonly Level[] {
  const excluded = { prefix: "", patterns: patternsIn(textOf(join(root, ".git", "info", "exclude"))) };
  let levels: readonly Level[] = [excluded];
  let current = root;
  for (const next of folders) {
    levels = below([...levels, levelAt(current)], next.slice(dirname(next).replace(/[\\/]$/, "").length + 1));
    current = next;
  }
  return levels.filter(({ patterns }) => patterns.length > 0);
}

function levelAt(folder: string): Level {
  return { prefix: "", patterns: patternsIn(textOf(join(folder, fileName), false)) };
}

function below(levels: readonly Level[], name: string): readonly Level[] {
  return levels.map(({ prefix, patterns }) => ({ prefix: `${prefix}${bytesOf(name)}/`, patterns }));
}

function filterOf(levels: readonly Level[]): FolderFilter {
  return {
    at(folder, entries) {
      const own = entries.some(({ name }) => name === fileName) ? levelAt(folder) : null;
      const all = own && own.patterns.length > 0 ? [...levels, own] : levels;
      return {
        leavesOut: (name, isFolder) => all.length > 0 && isIgnored(all, bytesOf(name), isFolder),
        inside: name => filterOf(below(all, name))
      };
    }
  };
}

/** The last pattern that covers something decides. */
function isIgnored(levels: readonly Level[], name: string, isFolder: boolean): boolean {
  for (const { prefix, patterns } of levels.toReversed()) {
    const last = patterns.findLast(
      ({ ofFolders, covers }) => (isFolder || !ofFolders) && covers(name, `${prefix}${name}`)
    );
    if (last) return !last.isNegated;
  }
  return false;
}

function patternsIn(text: string): readonly Pattern[] {
  return bytesOf(text.replace(/^\uFEFF/, ""))
    .split("\n")
    .flatMap(line => readPattern(line) ?? []);
}

/** `null` for a line that is none. */
function readPattern(line: string): Pattern | null {
  if (line.startsWith("#")) return null;
  // To git, a text ends with its first zero.
  const text = withoutSpaces(line.replace(/\r$/, "").replace(/\0.*/s, ""));
  const isNegated = text.startsWith("!");
  const plain = isNegated ? text.slice(1) : text;
  const ofFolders = plain.endsWith("/");
  const whole = ofFolders ? plain.slice(0, -1) : plain;
  if (whole === "") return null;
  const isPath = whole.includes("/");
  const covers = compilePattern(whole.replace(/^\//, ""), isPath);
  return covers && { isNegated, ofFolders, covers: (name, path) => covers(isPath ? path : name) };
}

/** Without the spaces at its end, but for what a backslash keeps. */
function withoutSpaces(line: string): string {
  const end = line.replace(/(?<! ) +$/, "");
  const marks = /(?<!\\)\\+$/.exec(end)?.[0].length ?? 0;
  return end.length < line.length && marks % 2 === 1 ? `${end} ` : end;
}
