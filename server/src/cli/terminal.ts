/** What a command asks of the outside; the tests give one of their own. */
export interface Terminal {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The folder out of which nothing is read, absolute and without links; by default all of the disk is. */
  readonly within?: string;
  /** Today in the machine's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly colour: boolean;
  /** Whether a screen shows what is printed: it gets no control characters of documents, files and pipes get all as it is. */
  readonly isScreen?: boolean;
  /** How many characters fit on a line; 80 where nobody knows. */
  readonly columns?: number;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  /** Where something may be kept from run to run; nowhere by default. */
  readonly cache?: Cache;
  /** In how many threads files may be judged; by default in as many as the machine has cores. */
  readonly threads?: number;
  /** Shows a line that is soon another, or takes it away; absent where nobody watches. */
  readonly progress?: (line: string | null) => void;
  /** Aborted where the person at the terminal wants to end the run. */
  readonly interruption?: AbortSignal;
}

export interface Cache {
  /** Absolute. It need not exist. */
  readonly folder: string;
  /** Of the program and all that it runs on: another one judges otherwise. */
  readonly version: string;
  /** Today, counted in days from whenever. */
  readonly day: number;
}

/** 0: fine. 1: the documents are not. 2: the command line, or a file that cannot be read. 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A mistake in the command line; its message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** By its name: it may come from another bundle, which has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === "UsageError";
}

/** The person at the terminal has ended the run; its message says what that means for files. */
export class Interrupted extends Error {}
