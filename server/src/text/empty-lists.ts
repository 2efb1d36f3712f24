/** Lists of which most are empty: a document has a hundred thousand of them, so one stands for all. */

/** The empty list. */
export const nothing: readonly never[] = Object.freeze([]);

/** A result as it is; in place of an empty list the one that all share, which nobody can change. */
export function sharingNothing<Result>(result: Result): Result {
  return Array.isArray(result) && result.length === 0 ? (nothing as Result) : result;
}
