/** What an update promises to do so that the incident does not come back. */
import { type Fact, type ItemFact, type Prose, proseOf, type Words } from "../facts.ts";
import { byPart } from "../gathering.ts";
import type { Section } from "../sections.ts";
import { doneAlready, noPromise, promise, promising } from "../vocabulary/promises.ts";

export interface PromisedAction extends Words {
  /** Whether it leads to what tracks it: a ticket, an issue, a document. */
  readonly isLinked: boolean;
  /** The sentence under which it is listed: "We are implementing the following:". */
  readonly lead: Words | null;
}

const ticket = /(?:^|[\s([])(?:#\d+|(?!(?:UTF|SEV|ISO|RFC|TLS|CVE|HTTP)-)[A-Z][A-Z\d]{1,9}-\d+)\b/;

/** The promises of an update, in its order. */
export const promisesOf = byPart(({ section, facts }) => promisesIn(facts, section));

function promisesIn(facts: readonly Fact[], section: Section | null): PromisedAction[] {
  const isPromising = section !== null && (section.role === "action-items" || promising.test(section.name.text));
  const promises: PromisedAction[] = [];
  let lead: Words | null = null;
  for (const fact of facts) {
    if (fact.type === "item" && fact.level === 1 && fact.prose) {
      const promised = promisedBy(fact, fact.prose, lead, isPromising);
      if (promised) promises.push(promised);
      continue;
    }
    if (fact.type !== "paragraph" || fact.level > 0) continue;
    lead = null;
    for (const prose of proseOf(fact)) {
      const line = prose.lines.find(({ text }) => isPromise(text));
      if (!line) continue;
      if (/[:：]\s*$/.test(prose.text)) lead = line;
      else promises.push({ ...wordsOf(line), isLinked: isLinked(prose), lead: null });
    }
  }
  return promises;
}

function promisedBy({ box }: ItemFact, prose: Prose, lead: Words | null, isPromising: boolean): PromisedAction | null {
  const isDone = box === "ticked" || doneAlready.test(prose.text);
  const isOne = lead !== null || isPromising || isPromise(prose.text);
  return isOne && !isDone && prose.text !== "" ? { ...wordsOf(prose), isLinked: isLinked(prose), lead } : null;
}

const isPromise = (text: string): boolean => promise.test(text.slice(0, 1000)) && !noPromise.test(text.slice(0, 1000));
const isLinked = (prose: Prose): boolean => prose.links.length > 0 || ticket.test(prose.text);
const wordsOf = ({ text, span }: Words): Words => ({ text, span });
