/** Edits compared with readings of the whole text: whatever was typed, both must say the same. */

import type { Documents } from "./documents.ts";
import { applied, asEdit, type Change, changeOf, inverse, placed } from "./edits.ts";
import { type Random, random } from "./random.ts";
import { type Compared, comparedFacts, comparedProblems, comparedTrees, comparedWithRemark } from "./states.ts";
import { startingText } from "./texts.ts";

/** An edit behind which a reading differs from that of the whole text. */
export interface Difference {
  readonly compared: string;
  readonly seed: number;
  readonly text: string;
  readonly changes: readonly Change[];
  /** The first lines that differ. */
  readonly edited: string | undefined;
  readonly whole: string | undefined;
}

export interface FuzzOptions {
  readonly seed: number;
  /** How many edits. */
  readonly edits: number;
  /** Asked before each session: whether it is enough, however many edits there were. */
  readonly isEnough?: (() => boolean) | undefined;
  /** Only what is called like this is compared: `trees`, `remark`, `facts`, `problems`. */
  readonly only?: string | undefined;
  readonly documents: Documents;
  /** Compared is after so many edits, and behind the last; by default after each. To read the whole is what takes time. */
  readonly every?: number | undefined;
  /** Told each difference once it has been made as small as it can. */
  found(difference: Difference): void;
  /** Told now and then how many edits there were. */
  progress?(edits: number): void;
}

/** Each session edits one text with one reader. */
const editsInSession = 25;
/** One session in so many edits a long document: it takes as long as fifty others. */
const sessionsForLong = 300;

const limits = { marks: 4000, line: 100_000 };
/** For long documents: remark alone would need a second for each of their edits. */
const patient: readonly Compared[] = [comparedTrees(), comparedFacts(), comparedProblems("/docs/release.md")];
const readers: readonly (readonly [number, Compared])[] = [
  [4, comparedTrees()],
  [4, comparedWithRemark()],
  [1, comparedTrees({ ...limits, window: 40 })],
  [1, comparedTrees({ ...limits, window: 300 })],
  [1, comparedTrees({ window: 60, marks: 3, line: 1000 })],
  [1, comparedTrees({ window: 60, marks: 1000, line: 12 })],
  [4, comparedFacts()],
  [3, comparedProblems("/docs/release.md")],
  [1, comparedProblems("/postmortems/2026-03-02-checkout.md")],
  [1, comparedProblems("/runbooks/queue.md")]
];

/** How many differences there were. */
export function fuzz(options: FuzzOptions): { readonly edits: number; readonly differences: number } {
  const { seed, edits, isEnough = () => false, only = "", documents, every = 1, found, progress } = options;
  const short = readers
    .filter(([, { name }]) => name.startsWith(only))
    .flatMap(([weight, each]) => Array.from({ length: weight }, () => each));
  const long = patient.filter(({ name }) => name.startsWith(only));
  let [done, differences] = [0, 0];
  for (let session = 0; done < edits && !isEnough(); session++) {
    const own = (seed + session * 2_654_435_761) >>> 0;
    const from = random(own);
    const isLong = documents.long.length > 0 && long.length > 0 && from.int(sessionsForLong) === 0;
    const compared = from.pick(isLong ? long : short);
    const text = isLong ? from.pick(documents.long) : startingText(from, documents.real);
    const { changes, failure } = play(compared, text, from, Math.min(editsInSession, edits - done), every);
    done += changes.length;
    progress?.(done);
    if (failure === null) continue;
    differences++;
    const played = { compared, text, changes };
    found(
      failureIn(played) ? smallest(played, own) : { compared: compared.name, seed: own, text, changes, ...failure }
    );
  }
  return { edits: done, differences };
}

export interface Session {
  readonly compared: Compared;
  readonly text: string;
  readonly changes: readonly Change[];
}

function play(
  compared: Compared,
  start: string,
  from: Random,
  most: number,
  every: number
): { readonly changes: readonly Change[]; readonly failure: Failure | null } {
  const changes: Change[] = [];
  const next = (text: string): Change | undefined => {
    if (changes.length === most) return undefined;
    const change = placed(text, changeOf(from, text, last, longest));
    changes.push(change);
    last = inverse(text, change);
    return change;
  };
  const longest = Math.max(6000, start.length * 1.2);
  let last: Change | null = null;
  return { changes, failure: failureOf(compared, start, next, made => made % every === 0 || made === most) };
}

export interface Failure {
  readonly edited: string | undefined;
  readonly whole: string | undefined;
}

function differenceOf(
  compared: Compared,
  document: ReturnType<Compared["reader"]["read"]>,
  text: string
): Failure | null {
  if (document.text() !== text) return { edited: document.text(), whole: text };
  const edited = compared.stateOf(document);
  const whole = compared.wanted(text);
  const at = edited.findIndex((line, index) => line !== whole[index]);
  if (at < 0 && edited.length === whole.length) return null;
  const first = at < 0 ? edited.length : at;
  return { edited: edited[first], whole: whole[first] };
}

/** The difference that a session ends in, if there is one. `next` is asked for each edit. */
function failureOf(
  compared: Compared,
  start: string,
  next: (text: string) => Change | undefined,
  isDue: (made: number) => boolean = () => true
): Failure | null {
  let text = start;
  let made = 0;
  try {
    const first = compared.reader.read(text);
    let document = first;
    for (let change = next(text); change; change = next(text)) {
      document = compared.reader.edit(document, asEdit(text, change));
      text = applied(text, change);
      const failure = isDue(++made) ? differenceOf(compared, document, text) : null;
      if (failure) return failure;
    }
    // Documents are values: what was made of one changes nothing in it.
    return differenceOf(compared, first, start);
  } catch (error) {
    return { edited: error instanceof Error ? error.stack : String(error), whole: undefined };
  }
}

/** The same for edits that are known. */
export function failureIn({ compared, text: start, changes }: Session): Failure | null {
  let made = 0;
  return failureOf(compared, start, text => {
    const change = changes[made++];
    return change && placed(text, change);
  });
}

/** The same difference with as few edits and as little text as possible. */
function smallest(session: Session, seed: number): Difference {
  let best = session;
  const isStill = (other: Session): boolean => {
    if (failureIn(other) === null) return false;
    best = other;
    return true;
  };
  for (let before = -1; before !== size(best); ) {
    before = size(best);
    // As if everything but the last edits had been there from the start.
    for (let count = 1; count < best.changes.length; count++) {
      const { compared, changes } = best;
      const text = changes.slice(0, -count).reduce((all, change) => applied(all, placed(all, change)), best.text);
      if (isStill({ compared, text, changes: changes.slice(-count) })) break;
    }
    for (let at = best.changes.length - 1; at >= 0; at--)
      isStill({ ...best, changes: best.changes.filter((_, index) => index !== at) });
    shrinkText();
    for (let at = 0; at < best.changes.length; at++) shrinkChange(at);
  }
  return {
    compared: best.compared.name,
    seed,
    text: best.text,
    changes: best.changes,
    ...(failureIn(best) as Failure)
  };

  function size({ text, changes }: Session): number {
    return text.length + changes.reduce((sum, change) => sum + 20 + change.text.length + change.end - change.start, 0);
  }

  /** Takes parts of the text out, from halves to single characters; edits behind them move along. */
  function shrinkText(): void {
    for (let length = Math.ceil(best.text.length / 2); length >= 1; length = Math.floor(length / 2)) {
      for (let at = best.text.length - length; at >= 0; at -= length) {
        const { text, changes } = best;
        const moved = (offset: number): number => (offset <= at ? offset : Math.max(at, offset - length));
        const shorter = text.slice(0, at) + text.slice(at + length);
        isStill({
          ...best,
          text: shorter,
          changes: changes.map(c => ({ ...c, start: moved(c.start), end: moved(c.end) }))
        });
      }
    }
  }

  function shrinkChange(index: number): void {
    const other = (change: Change): Session => ({
      ...best,
      changes: best.changes.map((each, at) => (at === index ? change : each))
    });
    for (let at = (best.changes[index] as Change).text.length - 1; at >= 0; at--) {
      const change = best.changes[index] as Change;
      isStill(other({ ...change, text: change.text.slice(0, at) + change.text.slice(at + 1) }));
    }
  }
}
