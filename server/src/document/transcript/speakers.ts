/** Who speaks in a chat, and how others call them. */
import type { Message } from "./messages.ts";

/** The people of a chat by the names that others use. */
export interface Speakers {
  /** Everybody who says something, programs aside, in order. */
  readonly people: readonly string[];
  /** The one who is meant by a name, a first name or a handle; `null` for nobody here, and for what two are called. */
  meant(written: string): string | null;
  /** Those whom a sentence names, in its order. */
  namedIn(sentence: string): readonly string[];
}

export function speakersOf(messages: readonly Message[]): Speakers {
  const people = new Set<string>();
  for (const { speaker, isBot, kind } of messages)
    if (speaker !== null && !isBot && kind !== "notice") people.add(speaker);
  const byName = new Map<string, string | null>();
  const add = (name: string, person: string): void => {
    const key = keyOf(name);
    if (key.length < 1) return;
    const known = byName.get(key);
    byName.set(key, known === undefined || known === person ? person : null);
  };
  for (const person of people) {
    const plain = person.replace(/\s{0,100}[([].{0,1000}$/, "");
    // "Last, First" is called by the second name.
    const called = plain.split(/,\s*/).at(-1) ?? plain;
    const names = new Set([person, plain, called, called.split(/[\s.]/)[0] ?? called]);
    for (const name of names) add(name, person);
  }
  const meant = (written: string): string | null => byName.get(keyOf(written)) ?? null;
  return {
    people: [...people],
    meant,
    namedIn(sentence) {
      const found = new Set<string>();
      const words = sentence.slice(0, longest).match(/@?[\p{L}\p{N}][\p{L}\p{N}_.'’-]*/gu) ?? [];
      for (const [index, word] of words.entries()) {
        const two = `${word} ${words[index + 1] ?? ""}`;
        const person = meant(two) ?? meant(word.replace(/(?:['’]s|(?<![.'’-])[.'’-]+)$/, ""));
        if (person !== null) found.add(person);
      }
      // Where no spaces part the words, names stand among others.
      if (unparted.test(sentence))
        for (const [name, person] of byName)
          if (person !== null && name.length >= 2 && unparted.test(name) && sentence.includes(name)) found.add(person);
      return [...found];
    }
  };
}

const unparted = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Longer sentences are logs. */
const longest = 2000;

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/^@/, "")
    .replace(/(?:さん|くん|君|様|氏)$/, "")
    .toLowerCase();
}
