/** A feature flag: what of its life the checklist tells. */
import { isAt } from "../../document/document-base.ts";
import { type FlagStep, flagKey } from "../../document/release/flags.ts";
import { namesInFact } from "../../document/subjects/names-in-facts.ts";
import type { HoverSubject } from "./subject.ts";

const steps: readonly (readonly [FlagStep, done: string, lacking: string])[] = [
  ["check", "checked before the release", "no check asks how it is set before the release"],
  ["rollback", "switched by the rollback", "the rollback does not switch it"],
  ["clean-up", "taken away afterwards", "nothing says when it is taken away"]
];

export const flagHover: HoverSubject = ({ document, place, write }) => {
  if (document.kind !== "release-checklist" || document.flags.length === 0) return null;
  const keys = new Map(document.flags.map(flag => [flagKey(flag.name), flag]));
  for (const { type, key, span } of place.facts.flatMap(namesInFact)) {
    const flag = type === "flag" && isAt(place, span) ? keys.get(key) : undefined;
    if (!flag) continue;
    const change = document.changes.find(({ flags }) => flags?.some(({ name }) => flagKey(name) === key));
    const scope = flag.inScope
      ? `- ✓ in scope${change && change.text !== "" ? `: ${write.words(change.text, 80)}` : ""}`
      : "- ✗ no change in scope has it";
    const life = steps.map(([step, done, lacking]) => (flag.steps.has(step) ? `- ✓ ${done}` : `- ✗ ${lacking}`));
    return { span, text: [`${write.strong(flag.name)} (feature flag)`, scope, ...life].join("\n") };
  }
  return null;
};
