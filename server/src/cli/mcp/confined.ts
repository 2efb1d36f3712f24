/** Paths that an agent names: whatever they say, they stay in the working directory. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { decodeText } from "../../workspace/encoding.ts";
import { longestIndexed } from "../../workspace/limits.ts";
import { isInside, placeOf } from "../inside.ts";
import { reasonOf } from "../reason.ts";

/** Said to the agent as the result of its call: what is wrong, and what would satisfy it. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** More bytes than that are no document that somebody has written. */
const mostBytes = 4 * longestIndexed;

/**
 * The path as the command line takes it: relative to the folder, with `./` before it. Links count as what they lead to; what is
 * not there yet, as the folder in which it would be. Throws {@link Refused} for whatever lies outside, and for links that lead nowhere.
 *
 * @param folder absolute
 */
export function confined(path: string, folder: string): string {
  if (path.includes("\0")) throw new Refused("A path has a NUL character: no file can have this name.");
  const full = resolve(folder, path);
  const place = placeOf(full);
  if (isInside(full, folder) && place === null)
    throw new Refused(
      `'${path}' leads nowhere: its links lead in a circle. Name the file itself, or give the text itself.`
    );
  if (!isInside(full, folder) || place === null || !isInside(place, realpathSync(folder)))
    throw new Refused(
      `'${path}' lies outside of the working directory: name a path inside of it, or give the text itself.`
    );
  return `./${relative(folder, full).split(sep).join("/")}`;
}

/** Of a file that is named. Throws {@link Refused} for what is no text, or too long for one that somebody has written. */
export function textAt(path: string, folder: string): string {
  const place = confined(path, folder);
  try {
    const size = sizeOf(join(folder, place), path);
    if (size > mostBytes) throw new Refused(`'${path}' has ${size} bytes: at most ${mostBytes} are read.`);
    const text = decodeText(readFileSync(join(folder, place)));
    if (text.includes("\0")) throw new Refused(`'${path}' is no text: it has NUL characters.`);
    return text;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(`'${path}' cannot be read: ${reasonOf(error)}`);
  }
}

/** A folder, or a file that is a text. Throws {@link Refused} for everything else. */
export function checkable(path: string, folder: string): string {
  const place = confined(path, folder);
  try {
    if (statSync(join(folder, place)).isDirectory()) return place;
  } catch (error) {
    throw new Refused(`'${path}' cannot be read: ${reasonOf(error)}`);
  }
  textAt(path, folder);
  return place;
}

/** Reading a pipe or a device would never end. */
function sizeOf(full: string, path: string): number {
  const entry = statSync(full);
  if (entry.isDirectory()) throw new Refused(`'${path}' is a folder: name a file.`);
  if (!entry.isFile()) throw new Refused(`'${path}' is no file.`);
  return entry.size;
}
