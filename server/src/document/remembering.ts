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
