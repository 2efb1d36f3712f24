/** Waiting for what others have to say, but not for ever. */

/** In milliseconds. */
const patience = 3_000;

/** What `ask` finds; `undefined` where it finds nothing, fails, or takes longer than 3 s. */
export async function patiently<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
