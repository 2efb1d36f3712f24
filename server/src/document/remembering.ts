/** Reading once what does not change: blocks and texts stay the same objects as long as nobody edits them. */

import { nothing, sharingNothing } from "../text/empty-lists.ts";

/** What was read from each thing: one list for all readers, since a weak map for each would cost the garbage collector. */
const notes = new WeakMap<object, unknown[]>();

let readers = 0;

/** A reading whose result is kept as long as what it was read from. */
export function remembering<From extends object, Result>(read: (from: From) => Result): (from: From) => Result {
  const reader = readers++;
  return from => {
    // Pairs of a reader and its result: there are few for each thing.
    const known = notes.get(from) ?? nothing;
    for (let index = 0; index < known.length; index += 2) {
      if (known[index] === reader) return known[index + 1] as Result;
    }
    const result = sharingNothing(read(from));
    // Reading may have noted something else. A list that is made with its first pair has no room for ten more.
    const now = notes.get(from);
    if (now) now.push(reader, result);
    else notes.set(from, [reader, result]);
    return result;
  };
}

/** A reading in the light of something else; kept until it is asked for in the light of another. */
export function rememberingWith<From extends object, Context, Result>(
  read: (from: From, context: Context) => Result
): (from: From, context: Context) => Result {
  const noteOf = remembering((_: From): { context: Context; result: Result } | { context: null; result: null } => ({
    context: null,
    result: null
  }));
  return (from, context) => {
    const note = noteOf(from);
    if (note.context !== context || note.context === null) {
      const result = read(from, context);
      Object.assign(note, { context, result });
      return result;
    }
    return note.result as Result;
  };
}

/** A reading of things that are made anew at each key, kept by a part of them that stays and says all that is read. */
export function rememberingBy<From, Key extends object, Result>(
  keyOf: (from: From) => Key,
  read: (from: From) => Result
): (from: From) => Result {
  const noteOf = remembering((_: Key): { result?: Result; isRead: boolean } => ({ isRead: false }));
  return from => {
    const note = noteOf(keyOf(from));
    if (!note.isRead) Object.assign(note, { result: read(from), isRead: true });
    return note.result as Result;
  };
}

/** A reading of a thing among others, kept as long as all of these are the same, lists thing by thing. */
export function rememberingAmong<From extends object, Others extends readonly unknown[], Result>(
  read: (from: From, ...others: Others) => Result
): (from: From, ...others: Others) => Result {
  const noteOf = remembering((_: From): { last: { readonly others: Others; readonly result: Result } | null } => ({
    last: null
  }));
  return (from, ...others) => {
    const note = noteOf(from);
    if (!note.last?.others.every((other, index) => isSame(other, others[index])))
      note.last = { others, result: read(from, ...others) };
    return (note.last as { readonly result: Result }).result;
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && isSameList(one, other));
}

/** A thing on which is noted what was read from it: for things that all readers ask for at each key. */
export interface Notebook {
  /** The results, by their places. */
  readonly noted: unknown[];
  /** Where each reader notes its result; things of one kind share it, for most readers ask for one kind only. */
  readonly places: Places;
}

interface Places {
  /** By the numbers of the readers. */
  readonly byNoter: (number | undefined)[];
  count: number;
}

/** Makes notebooks for things of one kind. */
export function notebooks(): () => Notebook {
  const places: Places = { byNoter: [], count: 0 };
  return () => ({ noted: [], places });
}

let noters = 0;

/** A reading whose result is noted on the thing itself: far faster than looking it up. It must not yield `undefined`. */
export function noting<From extends Notebook, Result>(read: (from: From) => Result): (from: From) => Result {
  const noter = noters++;
  return from => {
    const { noted, places } = from;
    const known = places.byNoter[noter];
    const result = known === undefined ? undefined : (noted[known] as Result | undefined);
    return result === undefined ? note(from, placeOf(noter, places), sharingNothing(read(from))) : result;
  };
}

function placeOf(noter: number, places: Places): number {
  const { byNoter } = places;
  while (byNoter.length <= noter) byNoter.push(undefined);
  const known = byNoter[noter];
  if (known !== undefined) return known;
  byNoter[noter] = places.count;
  return places.count++;
}

function note<Result>({ noted, places }: Notebook, place: number, result: Result): Result {
  // Pushing would take room for half as many again, in thousands of notebooks.
  if (noted.length <= place) noted.length = places.count;
  noted[place] = result;
  return result;
}

/** A reading of a run of things, kept until the run that begins with its first thing is another one. */
export function rememberingRuns<Run extends readonly [object, ...object[]], Result>(
  read: (run: Run) => Result
): (run: Run) => Result {
  const results = new WeakMap<object, { readonly run: Run; readonly result: Result }>();
  return run => {
    let known = results.get(run[0]);
    if (!known || !isSameList(known.run, run)) {
      known = { run, result: read(run) };
      results.set(run[0], known);
    }
    return known.result;
  };
}

/** How many readings of lists are kept: those of the documents that are edited. */
const mostLists = 8;

/** A reading of some lists, kept as long as they hold the same things: it may cost as much as all of them together. */
export function rememberingLists<Lists extends readonly (readonly unknown[])[], Result>(
  read: (...lists: Lists) => Result
): (...lists: Lists) => Result {
  const kept: { readonly lists: Lists; readonly result: Result }[] = [];
  return (...lists) => {
    const at = kept.findIndex(known => known.lists.every((list, index) => isSameList(list, lists[index] ?? [])));
    const [found = { lists, result: read(...lists) }] = at < 0 ? [] : kept.splice(at, 1);
    kept.unshift(found);
    if (kept.length > mostLists) kept.pop();
    return found.result;
  };
}

/** Whether two lists hold the same things in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** Whether a pattern is in a text, asked once for each. The pattern is not global. */
export function rememberedTest(pattern: RegExp): (words: { readonly text: string }) => boolean {
  return remembering(({ text }) => pattern.test(text));
}

/**
 * A reading of texts that recur, from one keystroke to the next and within a document; those of `longest` and more are not kept.
 * `most`: how many are, by default more than one document repeats.
 */
export function rememberingTexts<Result>(
  read: (text: string) => Result,
  longest = Number.POSITIVE_INFINITY,
  most = 5000
): (text: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return text => {
    const known = results.get(text);
    if (known) return known.result;
    if (results.size > most) results.clear();
    const result = read(text);
    if (text.length < longest) results.set(text, { result });
    return result;
  };
}
