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

export interface Interruption {
  /**
   * Aborted at the first Ctrl-C; the second ends the process as it always does. The signal is listened for from the first
   * time that somebody asks: whoever does not is ended at once.
   */
  readonly signal: AbortSignal;
  /** The run is over: while a slow reader takes its report, Ctrl-C ends the process at once. */
  finish(): void;
}

/** `exit`: ends the process with an exit code. */
export function interruptionBy(signals: Signals, exit: (code: 130) => void): Interruption {
  let controller: AbortController | undefined;
  let isOver = false;
  return {
    get signal() {
      if (!controller) {
        const made = new AbortController();
        controller = made;
        signals.once("SIGINT", () => (isOver ? exit(130) : made.abort()));
      }
      return controller.signal;
    },
    finish() {
      isOver = true;
      // Nobody has asked in time.
      if (controller?.signal.aborted) exit(130);
    }
  };
}
