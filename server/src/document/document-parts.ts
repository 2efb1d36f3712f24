/** Documents of several kinds in one file: a mail above a postmortem, a runbook below a checklist. */
import type { BlockText } from "../markdown/block.ts";
import type { DocumentBase } from "./document-base.ts";
import { spanOf } from "./edits.ts";
import { type Fact, type HeadingFact, proseOf, type Span } from "./facts.ts";
import { kindSections } from "./vocabulary/kind-sections.ts";
import { closing, type JudgedKind, kindTitles, salutation } from "./vocabulary/kinds.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** A part of a document that could stand alone. */
export interface DocumentPart {
  readonly kind: JudgedKind;
  /** Its title; `null` for a mail above the first title. */
  readonly title: HeadingFact | null;
  /** Its first words, or those of the label that announces it. */
  readonly span: Span;
  /** Its blocks from its title on. */
  readonly blocks: readonly BlockText[];
  /** What announces it, outside of its own text. */
  readonly label: BlockText | null;
}

interface Stretch {
  readonly title: HeadingFact | null;
  readonly facts: readonly Fact[];
}

/**
 * The parts of a document whose kinds show, each by its title of the first level and at least two sections of its kind,
 * or by being a mail. Sections of another kind inside a document are no parts.
 */
export function documentParts({ facts, blocks, vocabulary }: DocumentBase): DocumentPart[] {
  const stretches = stretchesOf(facts);
  if (stretches.length < 2) return [];
  const index = new Map(blocks.map((block, at) => [block, at]));
  const starts = stretches.map(({ facts: [first] }) => (first ? (index.get(spanOf(first).block) ?? 0) : 0));
  return stretches.flatMap((stretch, at): DocumentPart[] => {
    const kind = kindOf(stretch, vocabulary);
    if (!kind) return [];
    const above = facts[facts.indexOf(stretch.facts[0] as Fact) - 1];
    const label = above && stretch.title && isLabel(above) ? spanOf(above) : null;
    const own = blocks.slice(starts[at], starts[at + 1]);
    return [
      {
        kind,
        title: stretch.title,
        span: label ?? stretch.title?.prose.span ?? spanOf(stretch.facts[0] as Fact),
        blocks: own,
        label: label && label.block !== own[0] ? label.block : null
      }
    ];
  });
}

/** What stands above the first title, and below each. */
function stretchesOf(facts: readonly Fact[]): Stretch[] {
  const stretches: { title: HeadingFact | null; facts: Fact[] }[] = [];
  for (const fact of facts) {
    if (fact.type === "front-matter") continue;
    if (fact.type === "heading" && fact.depth === 1 && !fact.nested) stretches.push({ title: fact, facts: [] });
    else if (stretches.length === 0) stretches.push({ title: null, facts: [] });
    stretches.at(-1)?.facts.push(fact);
  }
  return stretches;
}

function kindOf({ title, facts }: Stretch, { sections }: Vocabulary): JudgedKind | null {
  if (isMail(facts)) return "stakeholder-update";
  const kinds = Object.keys(kindTitles) as JudgedKind[];
  const kind = kinds.find(each => title !== null && kindTitles[each].test(title.prose.text));
  if (!kind || kind === "stakeholder-update") return null;
  const roles = facts.flatMap(fact =>
    fact.type === "heading" && fact !== title && !fact.nested ? (sections.contained(fact.prose.text) ?? []) : []
  );
  return new Set(roles.filter(role => kindSections[kind].has(role))).size >= 2 ? kind : null;
}

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
