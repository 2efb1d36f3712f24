/** The part of `node:assert/strict` that the tests in a browser use: bundled in its place there. */

/** @throws {Error} unless the value is truthy */
export function ok(value: unknown, message = `${String(value)} is not truthy`): asserts value {
  if (!value) throw new Error(message);
}

/** @throws {Error} unless both are the same value */
export function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${show(actual)} is not ${show(expected)}`);
}

/** @throws {Error} unless both are the same data */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(show(actual), show(expected), message);
}

/** @throws {Error} unless the text matches */
export function match(text: string, pattern: RegExp, message = `${show(text)} does not match ${pattern}`): void {
  ok(pattern.test(text), message);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
