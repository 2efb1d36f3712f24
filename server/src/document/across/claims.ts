/** What a document says is done, and what its sources say of the same thing. */
import { proseOf, type Words } from "../facts.ts";
import { byFact } from "../gathering.ts";
import type { OpsDocument } from "../ops-document.ts";
import { sharedWords, tellingWords } from "../shared-words.ts";
import type { RelatedDocument, Surroundings } from "../surroundings.ts";
import { activeClaim, doneWords, openWords, passiveClaim } from "../vocabulary/claims.ts";
import { relatedOf } from "./sources.ts";

export interface Claim extends Words {
  /** What is said to be done, in its own words: "automated tests". */
  readonly object: string;
}

/** The lines that claim that something is done: items and paragraphs; no rows, headings or open boxes. */
const claimsOf = byFact((fact): readonly Claim[] => {
  if (fact.type !== "item" && fact.type !== "paragraph") return [];
  if (fact.type === "item" && fact.box !== null) return [];
  return proseOf(fact).flatMap(prose =>
    prose.lines.flatMap(({ text, span }): Claim[] => {
      const passive = passiveClaim.exec(text)?.groups?.object;
      const active = fact.type === "item" ? activeClaim.exec(text)?.groups?.object : undefined;
      const object = passive ?? active?.split(/\s(?:for|with|to|in|on|and|so|that|which)\s/)[0];
      return object === undefined ? [] : [{ text, span, object }];
    })
  );
});

export interface OpenClaim {
  readonly claim: Claim;
  /** What the sources say instead, first the chat, which was written while it happened; at least one. */
  readonly said: readonly OpenStatement[];
}

/** What leaves open whether something is done. */
export interface OpenStatement extends Words {
  readonly source: RelatedDocument;
}

/**
 * The claims that no source confirms and one leaves open: a chat in which it is only begun, an action item that is not
 * done.
 */
export function openClaims(document: OpsDocument, surroundings: Surroundings): readonly OpenClaim[] {
  const postmortems = document.kind === "postmortem" ? [] : relatedOf(surroundings, "postmortem");
  const chats = relatedOf(surroundings, "transcript");
  if (postmortems.length === 0 && chats.length === 0) return [];
  return claimsOf(document.tree).flatMap((claim): OpenClaim[] => {
    const said: OpenStatement[] = [];
    for (const source of chats) {
      const sentences = source.document.messages.flatMap(({ lines }) => lines.flatMap(sentencesOf));
      const told = sentences.filter(each => speaksOf(each.text, claim));
      const [first] = told;
      if (told.some(({ text }) => doneWords.test(text) && !openWords.test(text))) return [];
      if (first && told.every(({ text }) => openWords.test(text))) said.push({ ...first, source });
    }
    for (const source of postmortems) {
      const items = source.document.actionItems.flatMap(group => group.items);
      const item = items.find(each => speaksOf(each.text, claim));
      if (item && item.state !== "open") return [];
      if (item) said.push({ text: item.text, span: item.span, source });
    }
    return said.length > 0 ? [{ claim, said }] : [];
  });
}

/** Whether a text speaks of the same thing: it has all its telling words, or all but one of more than three. */
function speaksOf(text: string, { object }: Claim): boolean {
  const wanted = tellingWords(object).length;
  return wanted >= 2 && sharedWords(text, object) >= (wanted > 3 ? wanted - 1 : wanted);
}

function sentencesOf({ text, span }: Words): Words[] {
  return text.split(/(?<=[.!?])\s+/).map(sentence => ({ text: sentence, span }));
}
