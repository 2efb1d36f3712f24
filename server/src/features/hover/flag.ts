/** A feature flag: what of its life the checklist tells. */
import { isAt } from "../../document/document-base.ts";
import { type FlagStep, flagKey } from "../../document/release/flags.ts";
import { namesInFact } from "../../document/subjects/names-in-facts.ts";
import { t } from "../../text/translate.ts";
import type { HoverSubject } from "./subject.ts";

const steps = (): readonly (readonly [FlagStep, done: string, lacking: string])[] => [
  ["check", t`checked before the release`, t`no check asks how it is set before the release`],
  ["rollback", t`switched by the rollback`, t`the rollback does not switch it`],
  ["clean-up", t`taken away afterwards`, t`nothing says when it is taken away`]
];

export const flagHover: HoverSubject = ({ document, place, write }) => {
  if (document.kind !== "release-checklist" || document.flags.length === 0) return null;
  const keys = new Map(document.flags.map(flag => [flagKey(flag.name), flag]));
  for (const { type, key, span } of place.facts.flatMap(namesInFact)) {
    const flag = type === "flag" && isAt(place, span) ? keys.get(key) : undefined;
    if (!flag) continue;
    const change = document.changes.find(({ flags }) => flags?.some(({ name }) => flagKey(name) === key));
    const scope = flag.inScope
      ? `- ✓ ${change && change.text !== "" ? t`in scope: ${write.words(change.text, 80)}` : t`in scope`}`
      : `- ✗ ${t`no change in scope has it`}`;
    const life = steps().map(([step, done, lacking]) => (flag.steps.has(step) ? `- ✓ ${done}` : `- ✗ ${lacking}`));
    return { span, text: [t`${write.strong(flag.name)} (feature flag)`, scope, ...life].join("\n") };
  }
  return null;
};
