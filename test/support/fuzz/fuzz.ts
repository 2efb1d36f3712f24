/** Edits compared with readings of the whole text: whatever was typed, both must say the same. */
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
  /** Only what is called like this is compared: `trees`, `remark`, `facts`, `problems`. */
  readonly only?: string | undefined;
  /** Real documents, of which stretches are edited. */
  readonly real: readonly string[];
  /** Told each difference once it has been made as small as it can. */
  found(difference: Difference): void;
  /** Told now and then how many edits there were. */
  progress?(edits: number): void;
}

/** Each session edits one text with one reader. */
const editsInSession = 25;

const limits = { marks: 4000, line: 100_000 };
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
export function fuzz({ seed, edits, only = "", real, found, progress }: FuzzOptions): number {
  const chosen = readers.filter(([, { name }]) => name.startsWith(only));
  let differences = 0;
  for (let done = 0, session = 0; done < edits; session++) {
    const own = (seed + session * 2_654_435_761) >>> 0;
    const { compared, text, changes, failure } = play(
      chosen,
      random(own),
      real,
      Math.min(editsInSession, edits - done)
    );
    done += changes.length;
    progress?.(done);
    if (failure === null) continue;
    differences++;
    found(smallest({ compared, text, changes }, own));
  }
  return differences;
}

interface Session {
  readonly compared: Compared;
  readonly text: string;
  readonly changes: readonly Change[];
}

function play(
  chosen: typeof readers,
  from: Random,
  real: readonly string[],
  most: number
): Session & { readonly failure: Failure | null } {
  const compared = from.pick(chosen.flatMap(([weight, each]) => Array.from({ length: weight }, () => each)));
  const start = startingText(from, real);
  const changes: Change[] = [];
  let text = start;
  let last: Change | null = null;
  let document = compared.reader.read(text);
  while (changes.length < most) {
    const change = placed(text, changeOf(from, text, last));
    changes.push(change);
    last = inverse(text, change);
    let failure: Failure | null;
    try {
      document = compared.reader.edit(document, asEdit(text, change));
      text = applied(text, change);
      failure = differenceOf(compared, document, text);
    } catch (error) {
      failure = { edited: error instanceof Error ? error.stack : String(error), whole: undefined };
    }
    if (failure) return { compared, text: start, changes, failure };
  }
  return { compared, text: start, changes, failure: null };
}

interface Failure {
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

/** Whether a session ends in a difference, and which. */
function failureOf({ compared, text: start, changes }: Session): Failure | null {
  let text = start;
  try {
    let document = compared.reader.read(text);
    for (const change of changes) {
      const own = placed(text, change);
      document = compared.reader.edit(document, asEdit(text, own));
      text = applied(text, own);
      const failure = differenceOf(compared, document, text);
      if (failure) return failure;
    }
  } catch (error) {
    return { edited: error instanceof Error ? error.stack : String(error), whole: undefined };
  }
  return null;
}

/** The same difference with as few edits and as little text as possible. */
function smallest(session: Session, seed: number): Difference {
  let best = session;
  const isStill = (other: Session): boolean => {
    if (failureOf(other) === null) return false;
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
    ...(failureOf(best) as Failure)
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
