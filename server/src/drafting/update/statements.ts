/** The sentences of a postmortem, one by one, each with its place: what an update may take over as it stands. */
import { type Fact, type Prose, proseOf, type Span } from "../../document/facts.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { spanWithin } from "../../document/prose-spans.ts";
import { factsWithin, type Section } from "../../document/sections.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { holdsCode, type ToldText } from "./tellable.ts";

export interface Statement extends ToldText {
  /** The name of the label or the row that it stands behind. */
  readonly label: string | null;
  /** Its paragraph, item or cell, for what can be read in it. */
  readonly prose: Prose;
}

/** A postmortem that tells more of one thing is a log. */
const most = 200;

/** The sentences of the sections with these roles, and of lines and rows whose label is called like one of them. */
export function statementsOf(document: Postmortem, roles: ReadonlySet<SectionRole>): Statement[] {
  const { tree, tables, vocabulary } = document;
  const isNamed = (name: string): boolean => {
    const role = vocabulary.sections.exact(name);
    return role !== null && roles.has(role);
  };
  const own = new Set(
    tree.all.filter(each => each.role !== null && roles.has(each.role) && each.depth > 1).flatMap(tellingFacts)
  );
  const rows = new Map(
    tables
      .filter(({ columns }) => columns.length === 2)
      .flatMap(table => table.rows.map(row => [row.span, row] as const))
  );
  const statements: Statement[] = [];
  for (const fact of document.facts) {
    if (statements.length > most) break;
    const isOwn = own.has(fact);
    if (fact.type === "table-row") {
      const [name, value] = rows.get(fact.span)?.cells ?? [];
      if (name && value && (isOwn || isNamed(name.text))) add(statements, value, value, name.text);
      continue;
    }
    if (fact.type !== "paragraph" && fact.type !== "item") continue;
    for (const prose of proseOf(fact)) {
      const labelled = prose.lines.filter(({ label }) => label && label.value.text !== "");
      for (const { label } of labelled)
        if (label && (isOwn || isNamed(label.name.text))) add(statements, prose, label.value, label.name.text);
      if (isOwn && labelled.length === 0) add(statements, prose, prose, null);
    }
  }
  return statements;
}

/** What stands in a section; what its parts tell of something else is theirs. */
function tellingFacts(section: Section): Fact[] {
  return [
    ...section.facts,
    ...section.children.filter(each => each.role === null || each.role === section.role).flatMap(factsWithin)
  ];
}

const sentenceEnd =
  /(?<!\b(?:e\.g|i\.e|etc|vs|ca|approx|incl|no|st|dr|mr|mrs))[.!?]["”’]?(?:\s+(?=[\p{Lu}\d"“])|\s{0,100};\s+)|\)\s{0,100};\s+|\n{2,}|\n(?=\s{0,100}[-*•])/giu;

function add(
  statements: Statement[],
  prose: Prose,
  { text, span }: { text: string; span: Span },
  label: string | null
) {
  const words = { text: text.slice(0, 8000), span };
  let start = 0;
  const push = (end: number): void => {
    const written = words.text.slice(start, end);
    const plain = withoutEvidence(written, prose).replace(/\s+/g, " ").trim();
    const from = start + written.search(/\S/);
    start = end;
    if (!/\p{L}{2}/u.test(plain) || /[:：]$/.test(plain)) return;
    const place = spanWithin(words, from, Math.max(from + 1, from + written.trim().length));
    statements.push({ text: plain, span: place, label, code: holdsCode(prose, place), prose });
  };
  for (const match of words.text.matchAll(sentenceEnd)) push(match.index + match[0].length);
  push(words.text.length);
}

/** How a draft links what proves a sentence: "(09:14)", "(line 7)". */
export const evidenceLabel = /(?<!\s)\s*\((\d{1,2}:\d\d(?::\d\d)?|line \d{1,6})\)(?:\s*;)?/g;

/** Without the links that prove it. */
function withoutEvidence(text: string, { links }: Prose): string {
  if (links.length === 0) return text;
  return text.replace(evidenceLabel, (part, label: string) => (links.some(each => each.text === label) ? "" : part));
}
