/** The life of feature flags: in scope, checked before the release, switched by the rollback, taken away afterwards. */

import { nothing } from "../../text/empty-lists.ts";
import { type Fact, proseOf, type Span } from "../facts.ts";
import { byChapter, byChapterWith, joined } from "../gathering.ts";
import { noting, remembering, rememberingLists } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import type { Chapter, SectionHeading } from "../sections.ts";
import { cleanUpWords, flagWords } from "../vocabulary/flags.ts";
import { type Change, type ChangeFlag, isFlagName } from "./changes.ts";

/** What a release must say of a flag besides naming it in its scope. */
export type FlagStep = "check" | "rollback" | "clean-up";

export interface FeatureFlag {
  readonly name: string;
  readonly span: Span;
  readonly inScope: boolean;
  readonly steps: ReadonlySet<FlagStep>;
}

/** The flags of the scope, then those that are used elsewhere although no change has them. */
export function flagsOf(changes: readonly Change[], tree: SectionTree): readonly FeatureFlag[] {
  const scope = scopeOf(changes);
  if (scope.keys.length === 0) return [];
  return livesOf([scope], stepsOfScope(tree, scope), mentionsOfAll(tree), flagsElsewhere(tree));
}

/** Long documents speak of flags thousands of times: put together only where any of it has changed. */
const livesOf = rememberingLists(putTogether);

function putTogether(
  [scope]: readonly [Scope],
  stepsOfFlags: ReturnType<typeof stepsOfScope>,
  mentions: readonly Mention[],
  elsewhere: ReturnType<typeof flagsElsewhere>
): readonly FeatureFlag[] {
  const scoped = new Map(
    [...scope.flags].map(([key, flag]) => [key, { ...flag, inScope: true, steps: new Set<FlagStep>() }])
  );
  for (const { key, steps } of stepsOfFlags) for (const step of steps) scoped.get(key)?.steps.add(step);
  // "All flags off" names each of them.
  const ofAll = new Set(mentions.flatMap(({ identifiers, steps }) => (namesAny(identifiers, scope) ? [] : [...steps])));
  if (ofAll.size > 0) for (const flag of scoped.values()) for (const step of ofAll) flag.steps.add(step);
  const used = new Map<string, FeatureFlag>();
  for (const flag of elsewhere) {
    if (!scoped.has(flag.key) && !used.has(flag.key)) used.set(flag.key, flag);
  }
  return [...scoped.values(), ...used.values()];
}

/** The flags of the changes. */
interface Scope {
  readonly flags: ReadonlyMap<string, ChangeFlag>;
  /** Their keys, also as they stand among identifiers. */
  readonly keys: readonly { readonly key: string; readonly among: string }[];
}

/** The same as long as the changes are the same. */
const scopeOf = rememberingLists((changes: readonly Change[]): Scope => {
  const all = new Map<string, ChangeFlag>();
  for (const { flags } of changes) {
    for (const flag of flags ?? []) if (!all.has(flagKey(flag.name))) all.set(flagKey(flag.name), flag);
  }
  return { flags: all, keys: [...all.keys()].map(key => ({ key, among: ` ${key} ` })) };
});

/** What may name a flag, and which step it would be. */
interface Mention extends Omit<ReturnType<typeof readFact>, "said"> {
  readonly fact: Fact;
  readonly steps: ReadonlySet<FlagStep>;
}

/** What a chapter says of flags, whatever they are called. */
const mentionsIn = noting(({ facts, sections }: Chapter): readonly Mention[] => {
  const back = new Set(sections.flatMap(section => (leadsBack(section) ? section.facts : [])));
  return facts.flatMap((fact): Mention[] => {
    const { said, ...read } = readFact(fact);
    const steps = back.has(fact) ? backOnly : said;
    return steps.size > 0 ? [{ ...read, fact, steps }] : [];
  });
});

const stepsOfScope = byChapterWith((chapter, scope: Scope) =>
  joined(mentionsIn(chapter), ({ identifiers, steps }) =>
    namesAny(identifiers, scope)
      ? scope.keys.filter(({ among }) => identifiers.includes(among)).map(({ key }) => ({ key, steps }))
      : nothing
  )
);
const mentionsOfAll = byChapter(chapter => mentionsIn(chapter).filter(({ namesAll }) => namesAll));
const flagsElsewhere = byChapter(chapter =>
  mentionsIn(chapter).flatMap(({ fact, isAboutFlags, steps }) =>
    isAboutFlags
      ? proseOf(fact)
          .flatMap(({ code }) => code)
          .filter(({ text }) => isFlagName(text))
          .map(({ text: name, span }) => ({ key: flagKey(name), name, span, inScope: false, steps }))
      : []
  )
);

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

/** Whether it stands under the way back, and not in what is done after the release: the outermost of both decides. */
function leadsBack(section: SectionHeading): boolean {
  let isBack = false;
  for (let each: SectionHeading | null = section; each; each = each.parent) {
    if (each.role === "rollback-procedure") isBack = true;
    if (each.role === "post-release") isBack = false;
  }
  return isBack;
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

/** The keys of all words that may name flags, each between spaces: one text, for a document has ten thousands of them. */
function identifiersIn(text: string): string {
  const words = text.match(/[A-Za-z][\w.:-]{2,80}/g) ?? [];
  return ` ${words.map(each => flagKey(each.replace(/(?<![.:-])[.:-]+$/, ""))).join(" ")} `;
}

function namesAny(identifiers: string, { keys }: Scope): boolean {
  return keys.some(({ among }) => identifiers.includes(among));
}
