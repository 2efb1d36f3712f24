/** Where feature flags are named, in all ways to write them: `retry_v2`, `retry-v2`, `RETRY_V2`, `retryV2`. */
import type { OpsDocument } from "../ops-document.ts";
import { isFlagName } from "../release/changes.ts";
import { flagKey } from "../release/flags.ts";
import { type FoundName, namesLike, type SearchedText } from "./searched-texts.ts";

const identifier = /(?<![\w.:/@#-])[A-Za-z][A-Za-z\d]*(?:[-_.:][A-Za-z\d]{1,40}){0,12}(?![\w/])/g;

/** Everything in a text that may be a flag of somebody's scope: names for machines, in code and outside of it. */
export function possibleFlagsIn({ text }: SearchedText): FoundName[] {
  return namesLike(text, identifier, written => (isFlagName(written) ? flagKey(written) : null));
}

/** The flags of a document's scope, by their keys, as they are written there. */
export function scopeFlags(document: OpsDocument): ReadonlyMap<string, string> {
  if (document.kind !== "release-checklist") return new Map();
  return new Map(document.flags.filter(({ inScope }) => inScope).map(({ name }) => [flagKey(name), name]));
}

/** The same name in the way that another one is written: `Retry-v3` like `RETRY_V2` is `RETRY_V3`. */
export function writtenLike(name: string, model: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").split(/[-_.:\s]+/);
  const separator = /[-_.:]/.exec(model)?.[0];
  if (separator !== undefined) {
    const joined = words.join(separator);
    if (model === model.toUpperCase()) return joined.toUpperCase();
    return model === model.toLowerCase() ? joined.toLowerCase() : joined;
  }
  if (!/[a-z][A-Z\d]/.test(model)) return name;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const all = words.map(capital).join("");
  return /^[a-z]/.test(model) ? all.charAt(0).toLowerCase() + all.slice(1) : all;
}
