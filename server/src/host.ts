/** What the core asks of the outside. Given at start; tests give one of their own. */

import type { CommitAuthor } from "./protocol.ts";

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What is at an address. */
export type Entry = "file" | "folder";

export interface Host {
  /** The day in the machine's time zone, as `YYYY-MM-DD`. */
  today(): string;
  /** The time zone of the person who reads, as IANA calls it: `Europe/Berlin`. */
  timeZone(): string;
  /** Whether it sees a whole disk, or only the files of a workspace: what it does not see may still be there. */
  readonly sees: "disk" | "workspace";
  /** What is there, links followed; `null` for nothing, or nothing that can be looked at. Never throws. */
  stat(uri: string): Promise<Entry | null>;
  /** The text of a file, or `null` when it cannot be read. Never throws. */
  readFile(uri: string): Promise<string | null>;
  /** Files below a folder whose names end in one of the extensions (without the dot), at most `limit`. Never throws. */
  listFiles(folder: string, extensions: readonly string[], limit: number): Promise<readonly string[]>;
  /**
   * The day of the last change that version control knows of a file, as `YYYY-MM-DD`; `null` where there is none. A host
   * that may not start other programs has no such function.
   */
  lastChange?(uri: string): Promise<string | null>;
  /**
   * Those who committed lately to the repository that holds a file, busiest first. A host that may not start other programs,
   * and is told of them by nobody, has no such function. Never throws.
   */
  authors?(uri: string): Promise<readonly CommitAuthor[]>;
  readonly log: Log;
}
