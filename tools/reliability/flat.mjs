/** Whether measured sizes stay what they are. */

/** @returns {number} */
function median(/** @type {readonly number[]} */ numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * By how much sizes have grown, as a part of what they were: the median of the last third beside that of the second. The
 * first is the warming up.
 */
export function growthOf(/** @type {readonly number[]} */ sizes) {
  const third = Math.floor(sizes.length / 3);
  const before = median(sizes.slice(third, sizes.length - third));
  return before === 0 ? 0 : median(sizes.slice(sizes.length - third)) / before - 1;
}

/** Bytes as people read them. */
export function inMegabytes(/** @type {number} */ bytes) {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
