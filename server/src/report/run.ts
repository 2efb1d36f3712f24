/** What is told of a run besides its documents. */

export interface RunFacts {
  /** What could not be read, or counted, as a whole sentence without its subject: "cannot be read: permission denied." */
  readonly failures: readonly RunFailure[];
  /** What has to be go, and of which nothing says that it is: a file or a folder without a verdict. */
  readonly unsaid: readonly RunFailure[];
  readonly exitCode: 0 | 1 | 2;
  /** Whether every document has to be go. */
  readonly requiresGo: boolean;
}

export interface RunFailure {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
  readonly reason: string;
  /** The rule of a team that did not judge it, of which the reason tells. */
  readonly rule?: string;
}

/** As a line says it. */
export function sentenceOf({ path, reason }: RunFailure): string {
  return `${path} ${reason}`;
}
