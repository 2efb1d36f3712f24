/** The person at the terminal of a process: sees how far a run is, and ends it with Ctrl-C. */

/** What a process has of a stream, and of signals. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Signals {
  once(signal: "SIGINT", listener: () => void): unknown;
}

/** Shows a line in place of the last one; nothing where it would go into a file or a pipe, or the terminal cannot do it. */
export function progressOn(
  screen: Screen,
  env: Readonly<Record<string, string | undefined>>
): { readonly progress?: (line: string | null) => void } {
  if (!screen.isTTY || env.TERM === "dumb") return {};
  return {
    progress: line => {
      // A line that is broken cannot be taken back.
      const room = Math.max(0, (screen.columns || 80) - 1);
      screen.write(`\r${line === null ? "" : line.slice(0, room)}\u001b[K`);
    }
  };
}

/**
 * Aborted at the first Ctrl-C; the second ends the process as it always does. The signal is listened for from the first
 * time that somebody asks: whoever does not is ended at once.
 */
export function interruptionBy(signals: Signals): () => AbortSignal {
  let interruption: AbortController | undefined;
  return () => {
    if (!interruption) {
      const made = new AbortController();
      interruption = made;
      signals.once("SIGINT", () => made.abort());
    }
    return interruption.signal;
  };
}
