/** The person who waits: sees how far a long run is, and may end it. */
import { Interrupted, type Terminal } from "../terminal.ts";
import { milliseconds } from "./milliseconds.ts";

/** Shorter runs show nothing. */
const shownAfter = 500;
const shownEvery = 100;
/** So long nobody is heard at most. */
const longestTurn = 50;

export interface Watching {
  /** Tells how many of all files are done, or at least read. `all`: 0 while they are looked for. */
  tell(done: number, all: number, read?: number): void;
  /** The same; throws {@link Interrupted} where the run is to end. */
  goOn(done: number, all: number): void;
  /** Lets somebody be heard, if that was long ago. Never rejects. */
  breathe(): Promise<void>;
  /** Rejects with {@link Interrupted} where the run is to end. */
  readonly end: Promise<never>;
  /** Nothing is shown any more. */
  stop(): void;
}

export function watch({ progress, interruption }: Pick<Terminal, "progress" | "interruption">): Watching {
  const start = milliseconds();
  let shown: number | null = null;
  let turn = start;
  let far = { done: 0, all: 0, read: 0 };
  const isEnded = (): Interrupted =>
    new Interrupted(far.done === 0 ? "before any file was checked" : `after ${manyFiles(far.done)}`);
  const end = new Promise<never>((_, reject) => {
    interruption?.addEventListener("abort", () => reject(isEnded()), { once: true });
  });
  // Whoever waits for something else hears of it by `goOn`.
  end.catch(() => {});
  function show(): void {
    const time = milliseconds();
    if (!progress || time - start < shownAfter || (shown !== null && time - shown < shownEvery)) return;
    shown = time;
    progress(lineOf(far));
  }
  function tell(done: number, all: number, read = 0): void {
    far = { done, all, read };
    show();
  }
  // Other threads may have nothing to say for long.
  const timer = progress && setInterval(show, shownEvery).unref();
  return {
    ...{ end, tell },
    goOn(done, all) {
      far = { done, all, read: 0 };
      if (interruption?.aborted) throw isEnded();
      show();
    },
    async breathe() {
      if (milliseconds() - turn < longestTurn) return;
      await new Promise(resolve => setImmediate(resolve));
      turn = milliseconds();
      show();
    },
    stop() {
      clearInterval(timer);
      if (shown !== null) progress?.(null);
      shown = null;
    }
  };
}

function lineOf({ done, all, read }: { readonly done: number; readonly all: number; readonly read: number }): string {
  if (all === 0) return "Looking for files";
  const [what, count] = done === 0 && read > 0 ? ["Reading", read] : ["Checking", done];
  return `${what}: ${count.toLocaleString("en")} of ${manyFiles(all)}`;
}

function manyFiles(count: number): string {
  return `${count.toLocaleString("en")} file${count === 1 ? "" : "s"}`;
}
