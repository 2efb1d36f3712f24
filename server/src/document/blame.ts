/** Where a text blames somebody: words of blame, and persons as the subject of what was not done. */
import type { DocumentBase } from "./document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "./facts.ts";
import { byFact } from "./gathering.ts";
import { isInCode } from "./prose-spans.ts";
import { rememberingWith } from "./remembering.ts";
import { placed, type Sentence, sentencesOf } from "./sentences.ts";
import { blamedPerson, blameWords, namedAlone, personAtStart, takenBack, wholeTeam } from "./vocabulary/blame.ts";

/** The words of blame of a document, in order. Quoted words and words that are taken back are none. */
export function blameIn({ tree }: Pick<DocumentBase, "tree">, people: ReadonlySet<string>): Words[] {
  return suspectSentences(tree).flatMap(sentence => blameInSentence(sentence, people));
}

/** Those with words of blame, or with somebody who did not do something; few texts have any. */
const suspectSentences = byFact((fact): readonly Sentence[] =>
  isProse(fact) ? proseOf(fact).flatMap(suspectsIn) : []
);

function suspectsIn(prose: Prose): Sentence[] {
  return sentencesOf(prose).filter(({ text }) => text.search(blameWords) >= 0 || text.search(blamedPerson) >= 0);
}

function isProse({ type }: Fact): boolean {
  return type === "paragraph" || type === "item" || type === "table-row";
}

const blameInSentence = rememberingWith((sentence: Sentence, people: ReadonlySet<string>): readonly Words[] => {
  const { text, prose } = sentence;
  const found = [
    ...[...text.matchAll(blameWords)].map(({ index, 0: words }) => ({ index, words })),
    ...[...text.matchAll(blamedPerson)].flatMap(({ index, 0: words, 1: person = "" }) =>
      isPerson(person, people) ? [{ index, words }] : []
    )
  ];
  return found
    .sort((one, other) => one.index - other.index)
    .flatMap(({ index, words }) => {
      const before = text.slice(Math.max(0, index - 80), index);
      if (takenBack.test(before) || isQuoted(text, index)) return [];
      const place = placed(sentence, index, index + words.length);
      return isInCode(prose, place.span) ? [] : [place];
    });
});

/** A pronoun or a role is a person; a name only if the document knows it: "Kafka failed to start". */
function isPerson(subject: string, people: ReadonlySet<string>): boolean {
  if (wholeTeam.test(subject)) return false;
  return (
    subject.startsWith("@") ||
    !namedAlone.test(subject) ||
    people.has(subject.toLowerCase()) ||
    personAtStart.test(subject)
  );
}

/** Whether an opening quote before a place is not closed yet. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  const curly = before.lastIndexOf("“") > before.lastIndexOf("”");
  return curly || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
