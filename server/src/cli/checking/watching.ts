/** The person who waits: sees how far a long run is, and may end it. */
import { Interrupted, type Terminal } from "../terminal.ts";
import { milliseconds } from "./milliseconds.ts";

/** Shorter runs show nothing. */
const shownAfter = 500;
const shownEvery = 100;

export interface Watching {
  /** Tells how far the run is; throws {@link Interrupted} where it is to end. */
  goOn(done: number, all: number): void;
  /** Rejects with {@link Interrupted} where the run is to end. */
  readonly end: Promise<never>;
  /** Nothing is shown any more. */
  stop(): void;
}

export function watch({ progress, interruption }: Pick<Terminal, "progress" | "interruption">): Watching {
  const start = milliseconds();
  let shown: number | null = null;
  let done = 0;
  const isEnded = (): Interrupted =>
    new Interrupted(done === 0 ? "before any file was looked at" : `after ${counted(done, "file")}`);
  const end = new Promise<never>((_, reject) => {
    interruption?.addEventListener("abort", () => reject(isEnded()), { once: true });
  });
  // Whoever waits for something else hears of it by `goOn`.
  end.catch(() => {});
  return {
    end,
    goOn(now, all) {
      done = now;
      if (interruption?.aborted) throw isEnded();
      const time = milliseconds();
      if (!progress || time - start < shownAfter || (shown !== null && time - shown < shownEvery)) return;
      shown = time;
      progress(`Checking: ${now.toLocaleString("en")} of ${counted(all, "file")}`);
    },
    stop() {
      if (shown !== null) progress?.(null);
      shown = null;
    }
  };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
