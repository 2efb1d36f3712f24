/** What lies in a folder, and what does not. */
import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Both absolute; links are not followed. A folder lies in itself. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** So many links one after the other: systems follow no more of them either. */
const longestWay = 40;

/**
 * Where an absolute path lies in truth: without links; of what is not there, where it would be, which links may say, too.
 * `null` where links go round: nothing is there.
 */
export function placeOf(path: string, way = longestWay): string | null {
  try {
    return realpathSync(path);
  } catch {
    if (dirname(path) === path || way === 0) return null;
    const folder = placeOf(dirname(path), way);
    if (folder === null) return null;
    const target = targetOf(join(folder, basename(path)));
    return target === null ? join(folder, basename(path)) : placeOf(resolve(folder, target), way - 1);
  }
}

/**
 * Where links lead from a place in a folder, if that is out of it; both absolute, the result without links. `null` where nothing
 * leads out, and for what lies elsewhere as it is written: whoever named that means it.
 */
export function leadsOutTo(path: string, folder: string): string | null {
  const place = isInside(path, folder) ? placeOf(path) : null;
  return place === null || isInside(place, realpathSync(folder)) ? null : place;
}

/** What a link says; `null` for what is none. */
function targetOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
