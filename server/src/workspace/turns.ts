/** What somebody waits for goes before what is done in the background. */

export interface Turns {
  /** Does something that others wait for. */
  take<Value>(act: () => Promise<Value>): Promise<Value>;
  /** Resolves when nobody has a turn, and whoever came meanwhile was heard. */
  isOver(): Promise<void>;
}

export function turns(): Turns {
  let taken = 0;
  let waiting: (() => void)[] = [];
  const over = (): void => {
    if (--taken > 0) return;
    const all = waiting;
    waiting = [];
    for (const resume of all) resume();
  };
  return {
    take(act) {
      taken++;
      return act().finally(over);
    },
    async isOver() {
      do {
        await new Promise<void>(resolve => setTimeout(resolve, 0));
        if (taken > 0) await new Promise<void>(resolve => waiting.push(resolve));
      } while (taken > 0);
    }
  };
}
