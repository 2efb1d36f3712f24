/**
 * When diagnostics are pushed to a client that does not ask for them: at once after a key, and not again for a moment, so that
 * who replaces in thousands of places, or types faster than a document is judged, is told a few times and not at each of them.
 */

/** After a push, in milliseconds. */
const rest = 50;
/** What a push waits for may never come, a file on a disk that is gone: the others do not wait longer. In milliseconds. */
const longest = 1000;

export interface Pushes {
  /** Pushes what is said of these documents, with what else is asked for meanwhile. */
  soon(uris: readonly string[]): void;
}

/** `push` resolves when all of them are told of; it does not fail. */
export function pushes(push: (uris: readonly string[]) => Promise<unknown>): Pushes {
  const waiting = new Set<string>();
  let isBusy = false;

  async function begin(): Promise<void> {
    const uris = [...waiting];
    waiting.clear();
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<void>(resolve => {
      giveUp = setTimeout(resolve, longest);
    });
    await Promise.race([push(uris), tooLong]);
    clearTimeout(giveUp);
    setTimeout(next, rest);
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
