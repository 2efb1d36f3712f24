/** Documents of several kinds in one file: a mail above a postmortem, a runbook below a checklist. */

import type { BlockText } from "../markdown/block.ts";
import type { DocumentBase, Run } from "./document-base.ts";
import { spanOf } from "./edits.ts";
import { type Fact, type HeadingFact, proseOf, type Span } from "./facts.ts";
import { rememberingRuns } from "./remembering.ts";
import type { SectionTree } from "./section-tree.ts";
import type { Chapter } from "./sections.ts";
import { kindSections } from "./vocabulary/kind-sections.ts";
import { closing, type JudgedKind, kindTitles, salutation } from "./vocabulary/kinds.ts";

/** A part of a document that could stand alone. */
export interface DocumentPart {
  readonly kind: JudgedKind;
  /** Its title; `null` for a mail above the first title. */
  readonly title: HeadingFact | null;
  /** Its first words, or those of the label that announces it. */
  readonly span: Span;
  /** Its blocks from its title on. */
  blocks(): readonly BlockText[];
  /** What announces it, outside of its own text. */
  readonly label: BlockText | null;
}

/** The chapters from one title of the first level up to the next. */
type Stretch = readonly [Chapter, ...Chapter[]];

/**
 * The parts of a document whose kinds show, each by its title of the first level and at least two sections of its kind,
 * or by being a mail. Sections of another kind inside a document are no parts.
 */
export function documentParts({ runs, tree }: DocumentBase): DocumentPart[] {
  const stretches = stretchesOf(tree);
  if (stretches.length < 2) return [];
  const shown = stretches.map(kindOf);
  if (!shown.some(kind => kind !== null)) return [];
  const firsts = stretches.map(firstFact);
  return stretches.flatMap((stretch, at): DocumentPart[] => {
    const kind = shown[at];
    if (!kind) return [];
    const first = firsts[at] as Fact;
    const title = titleOf(stretch);
    const above = title && factAbove(tree, stretch[0]);
    const label = above && isLabel(above) ? spanOf(above) : null;
    const { block } = spanOf(first);
    const next = firsts[at + 1];
    return [
      {
        kind,
        title,
        span: label ?? title?.prose.span ?? spanOf(first),
        blocks: () => textsBetween(runs, block, next ? spanOf(next).block : null),
        label: label && label.block !== block ? label.block : null
      }
    ];
  });
}

/** The texts from one on, up to another one or to the end. */
function textsBetween(runs: readonly Run[], first: BlockText, behind: BlockText | null): readonly BlockText[] {
  const texts = runs.flatMap(run => run.map(({ text }) => text));
  return texts.slice(texts.indexOf(first), behind ? texts.indexOf(behind) : texts.length);
}

function factAbove({ chapters }: SectionTree, chapter: Chapter): Fact | undefined {
  return chapters[chapters.indexOf(chapter) - 1]?.facts.at(-1);
}

/** What stands above the first title, and below each. */
function stretchesOf({ chapters }: SectionTree): Stretch[] {
  const stretches: [Chapter, ...Chapter[]][] = [];
  for (const chapter of chapters) {
    const last = stretches.at(-1);
    if (last && chapter.sections[0]?.depth !== 1) last.push(chapter);
    else if (chapter.facts.some(isText)) stretches.push([chapter]);
  }
  return stretches;
}

function isText({ type }: Fact): boolean {
  return type !== "front-matter";
}

function firstFact([chapter]: Stretch): Fact {
  return chapter.facts.find(isText) as Fact;
}

function titleOf(stretch: Stretch): HeadingFact | null {
  const first = firstFact(stretch);
  return first.type === "heading" && first.depth === 1 && !first.nested ? first : null;
}

const kindOf = rememberingRuns((stretch: Stretch): JudgedKind | null => {
  const facts = stretch.flatMap(chapter => chapter.facts);
  if (isMail(facts)) return "stakeholder-update";
  const title = titleOf(stretch);
  const kinds = Object.keys(kindTitles) as JudgedKind[];
  const kind = kinds.find(each => title !== null && kindTitles[each].test(title.prose.text));
  if (!kind || kind === "stakeholder-update") return null;
  const { sections } = stretch[0].vocabulary;
  const roles = facts.flatMap(fact =>
    fact.type === "heading" && fact !== title && !fact.nested ? (sections.contained(fact.prose.text) ?? []) : []
  );
  return new Set(roles.filter(role => kindSections[kind].has(role))).size >= 2 ? kind : null;
});

/** A subject above, and a salutation or a closing. */
function isMail(facts: readonly Fact[]): boolean {
  const lines = facts.flatMap(fact => (fact.type === "paragraph" ? proseOf(fact) : [])).flatMap(prose => prose.lines);
  const subject = lines.findIndex(({ label }) =>
    /^(?:subject|asunto|assunto|betreff|objet|件名)$/i.test(label?.name.text ?? "")
  );
  if (subject < 0 || subject > 6) return false;
  return lines.slice(subject + 1).some(({ text }) => salutation.test(text) || closing.test(text));
}

/** `**Post-mortem report:**`, alone on its line. */
function isLabel(fact: Fact): boolean {
  if (fact.type !== "paragraph") return false;
  const [line, more] = fact.prose.lines;
  return more === undefined && line?.label !== undefined && line.label.value.text === "";
}
