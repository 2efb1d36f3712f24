/**
 * When diagnostics are pushed to a client that does not ask for them: at once after a key, and not again for a moment, so that
 * who replaces in thousands of places, or types faster than a document is judged, is told a few times and not at each of them.
 */

/** After a push, in milliseconds; twice as long after each of which nothing was told. */
const rest = 50;
/** No rest is longer. What a push waits for may never come, a file on a disk that is gone: the others do not wait longer. */
const longest = 1000;

export interface Pushes {
  /** Pushes what is said of these documents, with what else is asked for meanwhile. */
  soon(uris: readonly string[]): void;
}

/**
 * `push` resolves when all of them are told of, or with `false` where nothing was told, for all was typed over meanwhile; it does
 * not fail.
 */
export function pushes(push: (uris: readonly string[]) => Promise<boolean>): Pushes {
  const waiting = new Set<string>();
  let isBusy = false;
  let pause = rest;

  async function begin(): Promise<void> {
    const uris = [...waiting];
    waiting.clear();
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<boolean>(resolve => {
      giveUp = setTimeout(() => resolve(true), longest);
    });
    const isTold = await Promise.race([push(uris), tooLong]);
    clearTimeout(giveUp);
    pause = isTold ? rest : Math.min(2 * pause, longest);
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
