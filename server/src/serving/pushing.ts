/**
 * When diagnostics are pushed to a client that does not ask for them: at once after a key, and not again for a moment, so that
 * who replaces in thousands of places, or types faster than a document is judged, is told a few times and not at each of them.
 */

/** After a push, in milliseconds: at least, and for each UTF-16 unit that was judged; twice as long after each that told nothing. */
const rest = { least: 50, perUnit: 1 / 1000 };
/** No rest is longer. What a push waits for may never come, a file on a disk that is gone: the others do not wait longer. */
const longest = 1000;

export interface Pushes {
  /** Pushes what is said of these documents, with what else is asked for meanwhile. */
  soon(uris: readonly string[]): void;
}

/**
 * `push` resolves when all of them are told of, with how many UTF-16 units they have; with `null` where nothing was told, for all
 * was typed over meanwhile. It does not fail.
 */
export function pushes(push: (uris: readonly string[]) => Promise<number | null>): Pushes {
  const waiting = new Set<string>();
  let isBusy = false;
  let pause = rest.least;

  async function begin(): Promise<void> {
    const uris = [...waiting];
    waiting.clear();
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<number>(resolve => {
      giveUp = setTimeout(() => resolve(0), longest);
    });
    const units = await Promise.race([push(uris), tooLong]);
    clearTimeout(giveUp);
    pause = Math.min(units === null ? 2 * pause : Math.max(rest.least, units * rest.perUnit), longest);
    setTimeout(next, pause);
  }

  function next(): void {
    isBusy = waiting.size > 0;
    if (isBusy) void begin();
  }

  return {
    soon(uris) {
      for (const uri of uris) waiting.add(uri);
      if (waiting.size === 0 || isBusy) return;
      isBusy = true;
      setTimeout(begin, 0);
    }
  };
}
