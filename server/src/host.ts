/** What the core asks of the outside. Given at start; tests give one of their own. */

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface Host {
  /** The day in the machine's time zone, as `YYYY-MM-DD`. */
  today(): string;
  /** The text of a file, or `null` when it cannot be read. Never throws. */
  readFile(uri: string): Promise<string | null>;
  /** Files below a folder whose names end in one of the extensions (without the dot), at most `limit`. Never throws. */
  listFiles(folder: string, extensions: readonly string[], limit: number): Promise<readonly string[]>;
  readonly log: Log;
}
