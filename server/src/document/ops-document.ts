/**
 * The model of an operational document: what rules judge and features show. Blocks are read once and their facts kept
 * with them; putting the model together costs time in the number of facts, not in the length of the text.
 */

import { type MarkdownReader, markdownReader } from "../markdown/reader.ts";
import type { DocumentKind } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { directivesOf } from "./directives.ts";
import { type DocumentBase, lineEndOf, placesIn, rangesIn, type Source } from "./document-base.ts";
import {
  decideKind,
  type Evidence,
  type KindDecision,
  type KindWeight,
  weighKinds as weighEvidence
} from "./evidence.ts";
import { type CommentFact, type Fact, type HeadingFact, proseOf, type Span, type Words } from "./facts.ts";
import { fieldsOf } from "./fields.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter-fields.ts";
import { byFact } from "./gathering.ts";
import { isKnownLanguage } from "./languages.ts";
import { linksOf } from "./links.ts";
import { decideMode } from "./mode.ts";
import { normalName } from "./names.ts";
import { placedMarkers } from "./placed-markers.ts";
import { placedPlaceholders } from "./placed-placeholders.ts";
import { type Postmortem, readPostmortem } from "./postmortem/postmortem.ts";
import { factsReader } from "./read-facts.ts";
import { type ReleaseChecklist, readReleaseChecklist } from "./release/release-checklist.ts";
import { remembering } from "./remembering.ts";
import { type Runbook, readRunbook } from "./runbook/runbook.ts";
import { sectionTree } from "./section-tree.ts";
import { tablesIn } from "./tables.ts";
import { isChat } from "./transcript/messages.ts";
import { readTranscript, type Transcript } from "./transcript/transcript.ts";
import { readStakeholderUpdate, type StakeholderUpdate } from "./update/stakeholder-update.ts";
import { standardVocabulary, type Vocabulary } from "./vocabulary/vocabulary.ts";

export type { Source } from "./document-base.ts";

/** One of ours: what its kind tells besides what all have. */
export type OpsDocument = ReleaseChecklist | Postmortem | Runbook | StakeholderUpdate | Transcript;

/** The model of the documents of some kinds. */
export type DocumentOf<Kind extends DocumentKind> = Extract<OpsDocument, { readonly kind: Kind }>;

/** What a configuration says of how a document is read. */
export interface ReadingOptions {
  /** The kind of documents at this path; `null` for none of ours. Front matter says it first; else the text does. */
  readonly kind?: DocumentKind | null;
  readonly vocabulary?: Vocabulary;
}

/** Reads texts and edits into sources. */
export function sourceReader(): MarkdownReader<readonly Fact[]> {
  return markdownReader(factsReader);
}

/**
 * The model of a document, or `null` if it is none of ours. `path` is its path with `/` between folders; only the file
 * name and the two folders above it tell its kind.
 */
export function readDocument(source: Source, path: string, options: ReadingOptions = {}): OpsDocument | null {
  const vocabulary = options.vocabulary ?? standardVocabulary;
  const evidence = evidenceOf(source, path, vocabulary);
  const decision = evidence && (decideChat(source, evidence, options) ?? decideKind(evidence, options.kind));
  if (!decision) return null;

  const { title, tree, tables, fields, frontMatter, facts } = evidence;
  const placeholders = placedPlaceholders(tree);
  const markers = placedMarkers(tree);
  const rangeOf = rangesIn(source);
  return modelOf(
    {
      kind: decision.kind,
      mode: decideMode(
        decision.kind,
        evidence,
        [...placeholders.map(each => each.text), ...markers.map(each => each.note)],
        vocabulary
      ),
      evidence: decision.reasons,
      path,
      title,
      place: (title && title.span.start < title.span.end ? title : firstWords(facts)).span,
      frontMatter,
      fields,
      tree,
      sections: tree.all,
      tables,
      placeholders,
      markers,
      comments: commentsIn(tree),
      links: linksOf(tree),
      directives: directivesOf(tree, facts, rangeOf),
      facts,
      runs: source.sequence.runs,
      // A team that adds names of its own has seen to its language.
      isKnownLanguage: vocabulary.isExtended || isKnownLanguage(tree),
      vocabulary,
      lineEnd: lineEndOf(source),
      rangeOf,
      wholeOf: source.wholeOf,
      wholeTexts: source.wholeTexts,
      factsAround: block => source.factsAround(block).flat(),
      placeAt: placesIn(source)
    },
    source
  );
}

/** Plain text is no Markdown: it is a chat where it reads like one, unless somebody says what it is. */
function decideChat(source: Source, { frontMatter, path }: Evidence, { kind }: ReadingOptions): KindDecision | null {
  if (!/\.(?:txt|log|json)$/i.test(path) || kind !== undefined || frontMatter?.values.has("kind")) return null;
  return isChat(source) ? { kind: "transcript", reasons: [t`it reads like a chat: who said what when`] } : null;
}

/** What speaks for each kind, the heaviest first: why a document is none of ours. */
export function weighKinds(source: Source, path: string): readonly KindWeight[] {
  const evidence = evidenceOf(source, path, standardVocabulary);
  return evidence ? weighEvidence(evidence) : [];
}

const factsOfRun = remembering((run: Source["blocks"]) => run.flatMap(block => block.facts));

/** `null` for a text that says nothing. */
function evidenceOf(source: Source, path: string, vocabulary: Vocabulary): Evidence | null {
  const pieces = source.sequence.runs.map(factsOfRun);
  const facts = pieces.flat();
  const first = facts[0];
  if (!first) return null;
  const frontMatter = first.type === "front-matter" ? readFrontMatter(first) : null;
  const tree = sectionTree(pieces, vocabulary);
  const tables = tablesIn(tree);
  const fields = fieldsOf(tree, frontMatter, vocabulary);
  return { title: titleOf(facts, frontMatter), path, tree, tables, fields, frontMatter, facts, vocabulary };
}

function modelOf(base: DocumentBase, source: Source): OpsDocument {
  switch (base.kind) {
    case "release-checklist":
      return readReleaseChecklist(base);
    case "postmortem":
      return readPostmortem(base);
    case "runbook":
      return readRunbook(base);
    case "stakeholder-update":
      return readStakeholderUpdate(base);
    case "transcript":
      return readTranscript(base, source);
  }
}

const commentsIn = byFact((fact): readonly CommentFact[] => (fact.type === "comment" ? [fact] : []));

/** The first heading of depth 1, else the title in front matter, else a heading that opens the text. */
function titleOf(facts: readonly Fact[], frontMatter: FrontMatter | null): Words | null {
  const top = facts.find((fact): fact is HeadingFact => fact.type === "heading" && !fact.nested && fact.depth === 1);
  const stated = frontMatter?.values.get("title");
  if (frontMatter && stated) {
    const isSame = top !== undefined && normalName(top.prose.text) === normalName(stated);
    return { text: stated, span: isSame ? top.prose.span : titleLine(frontMatter.span) };
  }
  if (top) return top.prose;
  const opening = facts.find(fact => !unseen.has(fact.type));
  return opening?.type === "heading" ? opening.prose : null;
}

/** What may stand above a title without being the beginning of the text. */
const unseen: ReadonlySet<Fact["type"]> = new Set(["front-matter", "comment", "html", "definition", "note"]);

/** The line of front matter that states the title, else its first one. */
function titleLine(span: Span): Span {
  const text = span.block.source.slice(span.start, span.end);
  const line = /^title\s*[:=][^\r\n]*/im.exec(text);
  if (!line) return firstLine(span);
  const start = span.start + line.index;
  return { ...span, start, end: start + line[0].trimEnd().length };
}

function firstLine(span: Span): Span {
  const text = span.block.source.slice(span.start, span.end);
  return { ...span, end: span.start + (/^[^\r\n]*/.exec(text)?.[0].length ?? 0) };
}

function firstWords(facts: readonly Fact[]): Words {
  for (const fact of facts) for (const prose of proseOf(fact)) if (prose.lines[0]) return prose.lines[0];
  const first = facts[0] as Fact;
  const span = "span" in first ? first.span : "content" in first ? first.content.span : first.prose.span;
  return { text: "", span: firstLine(span) };
}
