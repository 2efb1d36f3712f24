/** The files into which reports are written. Loaded where somebody asks for one. */
import { lstatSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { CheckRequest } from "./check-request.ts";
import { entryAt } from "./disk.ts";
import { leadsOutTo, placeOf } from "./inside.ts";
import { keptFiles } from "./kept-files.ts";
import { reasonOf } from "./reason.ts";
import { repositoryRoot } from "./repository-root.ts";
import { type Terminal, UsageError } from "./terminal.ts";
import { writeAtOnce } from "./write-at-once.ts";

/**
 * Throws a usage error for a file that cannot be written, before anybody has waited for it. Gives where all of them lie,
 * without links: what was written there by another run is no document.
 */
export async function reportFiles(request: CheckRequest, { cwd }: Pick<Terminal, "cwd">): Promise<ReadonlySet<string>> {
  const places = new Map<string, string>();
  const keptAt = keptFiles(request, { cwd });
  for (const { name, file } of request.formats) {
    if (file === null) continue;
    const path = resolve(cwd, file);
    const option = `--format ${name}=${file}`;
    if (file.includes("\0")) throw new UsageError(`${option} cannot be written: no file can have this name.`);
    if (entryAt(path)?.isDirectory() || /[\\/]$/.test(file))
      throw new UsageError(
        `${option} cannot be written: it is a folder. Name a file, as in ${join(file, usual(name))}.`
      );
    const foreign = await linkProblem(path, cwd);
    if (foreign !== null) throw new UsageError(`${option} cannot be written: ${foreign}`);
    const lacking = folderProblem(dirname(path));
    if (lacking !== null) throw new UsageError(`${option} cannot be written: ${lacking}`);
    const place = placeOf(path) ?? path;
    const other = places.get(place);
    if (other !== undefined)
      throw new UsageError(`${option} and ${other} are the same file: give each format its own.`);
    const kept = await keptAt(place);
    if (kept !== null) throw new UsageError(`${option} would replace ${kept}: name another file.`);
    places.set(place, option);
  }
  return new Set(places.keys());
}

/** Whole or not at all. What is no file, as `/dev/stderr`, is written into. Gives why it could not be; `null` where it was. */
export async function writeReport(file: string, text: string, { cwd }: Pick<Terminal, "cwd">): Promise<string | null> {
  const path = resolve(cwd, file);
  try {
    const foreign = await linkProblem(path, cwd);
    if (foreign !== null) return `cannot be written: ${foreign}`;
    const entry = entryAt(path);
    if (entry && !entry.isFile()) await writeFile(path, text);
    else await writeAtOnce(path, text);
    return null;
  } catch (error) {
    return `cannot be written: ${reasonOf(error)}`;
  }
}

/**
 * Whoever writes the documents may put a link in the place of a report, or of a folder above it; those of the system lead to
 * our own streams. Gives why nothing is written there; `null` where it may be.
 */
async function linkProblem(path: string, cwd: string): Promise<string | null> {
  if (/^\/(?:dev|proc\/self\/fd)\/[\w/]+$/.test(path)) return null;
  if (isLink(path)) return "it is a link, and what it leads to would be lost. Take it away, or name another file.";
  const root = (await repositoryRoot(cwd)) ?? cwd;
  const place = leadsOutTo(dirname(path), root);
  return place === null
    ? null
    : `a link leads from there to ${place}, outside of ${root}. Take it away, or name that folder itself.`;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function folderProblem(folder: string): string | null {
  try {
    return statSync(folder).isDirectory() ? null : `${folder} is no folder.`;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return code === "ENOENT" ? `there is no folder ${folder}: make it first.` : reasonOf(error);
  }
}

function usual(name: string): string {
  return name === "sarif" ? "gonogo.sarif" : `gonogo-report.${name}`;
}
