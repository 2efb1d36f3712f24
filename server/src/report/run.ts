/** What is told of a run besides its documents. */

export interface RunFacts {
  /** What could not be read, or counted, as a whole sentence without its subject: "cannot be read: permission denied." */
  readonly failures: readonly RunFailure[];
  readonly exitCode: 0 | 1 | 2;
  /** Whether every document has to be go. */
  readonly requiresGo: boolean;
}

export interface RunFailure {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
  readonly reason: string;
}
