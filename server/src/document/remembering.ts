/** Reading once what does not change: blocks and texts stay the same objects as long as nobody edits them. */

/** A reading whose result is kept as long as what it was read from. */
export function remembering<From extends object, Result>(read: (from: From) => Result): (from: From) => Result {
  const results = new WeakMap<From, { readonly result: Result }>();
  return from => {
    let known = results.get(from);
    if (!known) {
      known = { result: read(from) };
      results.set(from, known);
    }
    return known.result;
  };
}

/** Whether a pattern is in a text, asked once for each. The pattern is not global. */
export function rememberedTest(pattern: RegExp): (words: { readonly text: string }) => boolean {
  return remembering(({ text }) => pattern.test(text));
}

/** How many texts are kept: more than one document repeats. */
const most = 5000;

/** A reading of texts that recur, from one keystroke to the next and within a document; those of `longest` and more are not kept. */
export function rememberingTexts<Result>(
  read: (text: string) => Result,
  longest = Number.POSITIVE_INFINITY
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
