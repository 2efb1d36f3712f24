/** What a command asks of the outside; the tests give one of their own. */
export interface Terminal {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Today in the machine's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly colour: boolean;
  /** How many characters fit on a line; 80 where nobody knows. */
  readonly columns?: number;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
}

/** 0: fine. 1: the documents are not. 2: the command line, or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** A mistake in the command line; its message is for the person who typed it. */
export class UsageError extends Error {}
