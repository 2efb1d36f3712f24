/** Putting configurations one over the other: what is stated later counts more. */
import type { Stated } from "./shapes.ts";

/**
 * Two configurations, or parts of them, as one. A stated value replaces the one before; lists are joined; objects and
 * maps are merged key by key, and the keys of the later one stand last, where the last counts.
 */
export function merged<Part>(earlier: Part | undefined, later: Part | undefined): Part | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier;
  return mergedValues(earlier, later) as Part;
}

function mergedValues(earlier: unknown, later: unknown): unknown {
  if (isStated(earlier) || isStated(later)) return later;
  if (Array.isArray(earlier) && Array.isArray(later)) return [...earlier, ...later];
  if (earlier instanceof Map && later instanceof Map) return mergedMaps(earlier, later);
  if (isObject(earlier) && isObject(later))
    return Object.fromEntries(mergedMaps(new Map(Object.entries(earlier)), new Map(Object.entries(later))));
  return later;
}

function mergedMaps(earlier: ReadonlyMap<unknown, unknown>, later: ReadonlyMap<unknown, unknown>) {
  const result = new Map(earlier);
  for (const [key, value] of later) {
    result.delete(key);
    result.set(key, merged(earlier.get(key), value));
  }
  return result;
}

/** Whether a part is a value with its origin. */
export function isStated(part: unknown): part is Stated<unknown> {
  return isObject(part) && "value" in part && "origin" in part;
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part) && !(part instanceof Map);
}
