/** Numbers that look random and are the same for the same seed. */

export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 up to `below`, not included. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

export function random(seed: number): Random {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    chance: probability => next() < probability,
    pick: <Value>(values: readonly Value[]) => values[int(values.length)] as Value
  };
}
