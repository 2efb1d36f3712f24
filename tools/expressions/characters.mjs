/**
 * Sets of characters, as bits over an alphabet that stands for all of Unicode: where letters of Europe, marks, kana and
 * full-width forms stand every character, elsewhere every sixteenth or a few of a block.
 */
const alphabet = [
  ...range(0, 0x52f),
  ...range(0x530, 0x1dff, 16),
  ...range(0x1e00, 0x22ff),
  ...range(0x2300, 0x2fff, 16),
  ...range(0x2600, 0x27bf),
  ...range(0x3000, 0x30ff),
  ...range(0x3100, 0x33ff, 16),
  ...[0x3400, 0x4e00, 0x65e5, 0x9fff, 0xa000, 0xa4d0, 0xac00, 0xd7a3, 0xd800, 0xdc00, 0xe000, 0xf900, 0xfb01],
  ...range(0xfe00, 0xfe6f),
  ...range(0xff00, 0xffff),
  ...[0x10000, 0x1d400, 0x1f300, 0x1f7e2, 0x1f600, 0x1f9d1, 0x20000, 0xe0001, 0x10fffd]
]
  .filter((code, index, list) => list.indexOf(code) === index)
  .map(code => String.fromCodePoint(code));

function range(first, last, step = 1) {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

/** By the character: its place in the alphabet. */
const places = new Map(alphabet.map((character, index) => [character, index]));
const words = Math.ceil(alphabet.length / 32);
const known = new Map();

/** @typedef {Uint32Array} Characters */

/** What a part of an expression matches that matches one character, as it is written there. */
export function charactersOf(/** @type {string} */ raw, /** @type {string} */ flags) {
  const own = flags.replace(/[^ivsu]/g, "");
  const key = `${own}:${raw}`;
  const found = known.get(key);
  if (found) return found;
  const set = new Uint32Array(words);
  known.set(key, set);
  const single = places.get(raw);
  if (single !== undefined && /[^\p{L}.^$|]/u.test(raw)) {
    set[single >> 5] |= 1 << (single & 31);
    return set;
  }
  const expression = new RegExp(`^(?:${raw})$`, own);
  // Without `u` what lies beyond the first plane is two characters: the first half stands for it.
  alphabet.forEach((character, index) => {
    if (expression.test(own.includes("u") || own.includes("v") ? character : character.charAt(0)))
      set[index >> 5] |= 1 << (index & 31);
  });
  return set;
}

export const all = new Uint32Array(words).fill(0xffffffff);

/** @returns {Characters} */
export function common(/** @type {Characters} */ one, /** @type {Characters} */ other) {
  return one.map((bits, index) => bits & other[index]);
}

/** @returns {Characters} */
export function either(/** @type {Characters} */ one, /** @type {Characters} */ other) {
  return one.map((bits, index) => bits | other[index]);
}

/** @returns {Characters} */
export function except(/** @type {Characters} */ one, /** @type {Characters} */ other) {
  return one.map((bits, index) => bits & ~other[index]);
}

export function isEmpty(/** @type {Characters} */ set) {
  return set.every(bits => bits === 0);
}

export function meet(/** @type {Characters} */ one, /** @type {Characters} */ other) {
  for (let index = 0; index < one.length; index++) if ((one[index] & other[index]) !== 0) return true;
  return false;
}
