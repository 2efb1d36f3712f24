/** The life of feature flags: in scope, checked before the release, switched by the rollback, taken away afterwards. */
import { type Fact, proseOf, type Span } from "../facts.ts";
import { remembering } from "../remembering.ts";
import { factsWithin, type SectionTree } from "../sections.ts";
import { cleanUpWords, flagWords } from "../vocabulary/flags.ts";
import { type Change, isFlagName } from "./changes.ts";

/** What a release must say of a flag besides naming it in its scope. */
export type FlagStep = "check" | "rollback" | "clean-up";

export interface FeatureFlag {
  readonly name: string;
  readonly span: Span;
  readonly inScope: boolean;
  readonly steps: ReadonlySet<FlagStep>;
}

/** The flags of the scope, then those that are used elsewhere although no change has them. */
export function flagsOf(changes: readonly Change[], tree: SectionTree, facts: readonly Fact[]): FeatureFlag[] {
  const scoped = new Map<string, { name: string; span: Span; steps: Set<FlagStep> }>();
  for (const { name, span } of changes.flatMap(({ flags }) => flags ?? [])) {
    if (!scoped.has(flagKey(name))) scoped.set(flagKey(name), { name, span, steps: new Set() });
  }
  if (scoped.size === 0) return [];
  const used = new Map<string, FeatureFlag>();
  const places = stepsOfFacts(tree);
  for (const fact of facts) {
    const { identifiers, namesAll, isAboutFlags, said } = readFact(fact);
    const steps = places.get(fact) === "rollback" ? backOnly : said;
    for (const key of identifiers) for (const step of steps) scoped.get(key)?.steps.add(step);
    // "All flags off" names each of them.
    if (namesAll && !identifiers.some(key => scoped.has(key))) {
      for (const flag of scoped.values()) for (const step of steps) flag.steps.add(step);
    }
    if (steps.size === 0 || !isAboutFlags) continue;
    for (const { text: name, span } of proseOf(fact).flatMap(({ code }) => code)) {
      const key = flagKey(name);
      if (isFlagName(name) && !scoped.has(key) && !used.has(key)) used.set(key, { name, span, inScope: false, steps });
    }
  }
  return [...[...scoped.values()].map(flag => ({ ...flag, inScope: true })), ...used.values()];
}

/** What a fact says of flags, whatever they are called: found once, for facts stay when others are edited. */
const readFact = remembering((fact: Fact) => {
  const text =
    fact.type === "code"
      ? fact.content.text
      : proseOf(fact)
          .map(prose => prose.text)
          .join(" ");
  return {
    identifiers: identifiersIn(text),
    namesAll: /\b(?:all|both|the|every|each|these|feature) (?:new |feature )?flags?\b/i.test(text),
    isAboutFlags: flagWords.test(text),
    said: stepsSaidBy(fact, text)
  };
});

const backOnly: ReadonlySet<FlagStep> = new Set(["rollback"]);

/** Where a fact stands, as far as it decides: under the way back or after the release. */
function stepsOfFacts({ all }: SectionTree): ReadonlyMap<Fact, FlagStep> {
  const steps = new Map<Fact, FlagStep>();
  for (const section of all) {
    const step =
      section.role === "rollback-procedure" ? "rollback" : section.role === "post-release" ? "clean-up" : null;
    if (step) for (const fact of factsWithin(section)) if (!steps.has(fact)) steps.set(fact, step);
  }
  return steps;
}

function stepsSaidBy(fact: Fact, text: string): ReadonlySet<FlagStep> {
  const steps = new Set<FlagStep>();
  if (cleanUpWords.test(text)) steps.add("clean-up");
  else if (/\broll(?:ing)?[ -]?back\b|\brevert\b|\bkill[ -]?switch\b/i.test(text)) steps.add("rollback");
  const isCheck = fact.type === "item" || fact.type === "paragraph" || fact.type === "code";
  if (isCheck && steps.size === 0) steps.add("check");
  return steps;
}

/** One key for all ways to write a flag: `retry_v2`, `retry-v2`, `RetryV2`. */
export function flagKey(name: string): string {
  return name.toLowerCase().replace(/[-_.:]/g, "");
}

function identifiersIn(text: string): string[] {
  return (text.match(/[A-Za-z][\w.:-]{2,80}/g) ?? []).map(each => flagKey(each.replace(/[.:-]+$/, "")));
}
