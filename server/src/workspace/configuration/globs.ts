/** Globs of a configuration: which documents something is said of. */
import { t } from "../../text/translate.ts";
import { compileGlob } from "./glob-matcher.ts";

export interface Glob {
  /** Whether it covers a path, relative to the folder that its configuration governs. */
  covers(path: string): boolean;
}

/** The glob of a text; why there is none, as a sentence, where there is none. */
function readGlob(pattern: string): Glob | string {
  if (pattern.trim() === "" || pattern === "!") return t`'${pattern}' covers nothing.`;
  if (/\\[\w.]/.test(pattern)) return t`'${pattern}' has a backslash: write / between folders.`;
  if (/^!?(?:[a-z]:|[a-z][\w+.-]*:\/\/)/i.test(pattern))
    return t`'${pattern}' is no glob: write it relative to the folder of this file.`;
  if (/^!?(?:\.\/)?\.\.(?:\/|$)/.test(pattern)) return t`'${pattern}' leads out of the folder of this file.`;
  if (pattern.length > longest) return t`'${pattern}' is longer than ${longest} characters.`;
  // Without a slash it is about names in any folder; with one about paths, and a slash before them adds nothing to that.
  const isNegated = pattern.startsWith("!");
  const plain = isNegated ? pattern.slice(1) : pattern;
  const anchored = plain.includes("/") ? plain.replace(/^\.?\//, "").replace(/\/$/, "/**") : `**/${plain}`;
  const covers = compileGlob(anchored);
  if (!covers)
    return t`'${pattern}' is no glob: one of its brackets is not closed, or its braces mean more than a hundred texts.`;
  return { covers: path => covers(path) !== isNegated };
}

const longest = 500;

/** What is wrong with a glob, as a sentence; `null` for nothing. */
export function globProblem(pattern: string): string | null {
  const glob = globOf(pattern);
  return typeof glob === "string" ? glob : null;
}

/** Whether a list of globs covers a path: one of them does, and none with `!` before it takes it out again. */
export function coveredBy(patterns: readonly string[], path: string): boolean {
  const taken = patterns.filter(pattern => !pattern.startsWith("!"));
  const left = patterns.filter(pattern => pattern.startsWith("!")).map(pattern => pattern.slice(1));
  return (taken.length === 0 || taken.some(pattern => covers(pattern, path))) && !left.some(each => covers(each, path));
}

/** Whether a glob covers a path; one that cannot be read covers none. */
export function covers(pattern: string, path: string): boolean {
  const glob = globOf(pattern);
  return typeof glob !== "string" && glob.covers(path);
}

function globOf(pattern: string): Glob | string {
  const known = remembered.get(pattern);
  if (known) return known;
  const glob = readGlob(pattern);
  // What is wrong is told in the language of the moment.
  if (typeof glob === "string") return glob;
  if (remembered.size > mostRemembered) remembered.clear();
  remembered.set(pattern, glob);
  return glob;
}

const remembered = new Map<string, Glob>();

/** As many as no configuration has that somebody wrote: all of one are asked for again for each document. */
const mostRemembered = 20_000;
