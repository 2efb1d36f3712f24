/** Other documents that a text names without a link to them. */
import { sourceOf } from "../markdown/block.ts";
import type { DocumentBase } from "./document-base.ts";
import { type CodeFact, type Prose, proseOf, type Words } from "./facts.ts";
import { normalName } from "./names.ts";
import { isInCode, spanWithin } from "./prose-spans.ts";
import { remembering } from "./remembering.ts";
import { namedReference, namedThing, namelessWords } from "./vocabulary/references.ts";

/**
 * The references of a document that lead nowhere, in order: "same as the catalog runbook", in texts and in comments of
 * code. What is linked anywhere in the document, is a section of it, or is the document itself needs no link.
 */
export function unlinkedReferences(document: DocumentBase): Words[] {
  const found = document.facts
    .flatMap(fact => (fact.type === "code" ? inComments(fact) : proseOf(fact).flatMap(inProse)))
    .filter(({ name }) => name !== "" && !namelessWords.test(name));
  if (found.length === 0) return [];
  const known = knownNames(document);
  return found.filter(({ name }) => {
    const words = wordsOf(name).trim().split(" ");
    return !known.some(text => words.every(word => text.includes(` ${word} `)));
  });
}

/** What is linked, what is a section, and the document itself. */
function knownNames({ links, sections, title }: DocumentBase): string[] {
  const names = [
    ...links.flatMap(({ text, target }) => [text, target]),
    ...sections.map(section => section.name.text),
    title?.text ?? ""
  ];
  return names.map(wordsOf);
}

interface Reference extends Words {
  readonly name: string;
}

/** With a space around each word: `../runbooks/catalog-api.md` → ` runbooks catalog api md `. */
function wordsOf(text: string): string {
  return ` ${normalName(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** A link or code in the same text may be what it names. */
const inProse = remembering((prose: Prose): readonly Reference[] => {
  if (prose.links.length > 0 || prose.references.length > 0 || !namedThing.test(prose.text)) return [];
  return [...prose.text.matchAll(namedReference)].flatMap(match => {
    const words = referenceIn(match);
    const span = spanWithin(prose, words.start, words.end);
    const rest = prose.text.slice(words.end, words.end + 40);
    return isInCode(prose, span) || /^\s?[(:]/.test(rest) || /https?:/.test(prose.text)
      ? []
      : [{ name: words.name, text: words.text, span }];
  });
});

const inComments = remembering(({ content: { span } }: CodeFact): readonly Reference[] => {
  const source = sourceOf(span);
  if (!namedThing.test(source)) return [];
  return [...source.matchAll(/^[ \t]{0,40}(?:#|\/\/|--)[ \t][^\n\r]{0,400}/gm)].flatMap(({ 0: comment, index }) =>
    /https?:|\.md\b/.test(comment)
      ? []
      : [...comment.matchAll(namedReference)].map(match => {
          const { name, text, start, end } = referenceIn(match);
          const from = span.start + index;
          return { name, text, span: { block: span.block, start: from + start, end: from + end } };
        })
  );
});

/** From its name on: the words before it only point. Offsets in the text that was searched. */
function referenceIn({ 0: written, index, groups }: RegExpExecArray) {
  const called = (groups?.name ?? "").trim();
  // Without an article only a proper name names one: "Check Grafana dashboard", not "check error dashboards".
  const name = groups?.article !== undefined || /^[\p{Lu}\d]/u.test(called) ? called : "";
  const text = `${groups?.name ?? ""}${groups?.thing ?? ""}`;
  const end = index + written.length;
  return { name, text, start: end - text.length, end };
}
