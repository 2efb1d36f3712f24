/** What the code of rules leaves behind in its thread: promises that nothing waits for, timers. Some of it fails. */
import process from "node:process";

export interface Watched<Result> {
  readonly result: Result;
  /** The first promise of the work that was rejected and that nothing waits for; `null` where none was. */
  readonly rejection: { readonly reason: unknown } | null;
}

/**
 * Hears of what fails besides. Without that a thread would end of it at once, whatever it was just at: with the same documents
 * at another place each time, or not before all is judged.
 *
 * `tellLate`: is told of the first that fails while no work is watched. Returns what watches work; one at a time.
 */
export function leftBehind(tellLate: (reason: unknown) => void) {
  let watched: { rejection: Watched<never>["rejection"] } | null = null;
  let mark: { readonly promise: Promise<never>; readonly seen: () => void } | null = null;
  let hasTold = false;
  const late = (reason: unknown): void => {
    if (!hasTold) tellLate(reason);
    hasTold = true;
  };
  process.on("unhandledRejection", (reason, promise) => {
    if (promise === mark?.promise) process.nextTick(mark.seen);
    else if (watched) watched.rejection ??= { reason };
    else late(reason);
  });
  process.on("uncaughtException", late);

  return async <Result>(work: () => Result | Promise<Result>): Promise<Watched<Result>> => {
    const now: NonNullable<typeof watched> = { rejection: null };
    watched = now;
    const result = await work();
    // Node tells of rejections when nothing else is to be done at once, before it turns to timers and messages. When it tells of
    // ours it tells of all: so it depends on nothing that takes time whose they are.
    await new Promise<void>(seen => {
      mark = { promise: Promise.reject(), seen };
    });
    watched = mark = null;
    return { result, rejection: now.rejection };
  };
}
