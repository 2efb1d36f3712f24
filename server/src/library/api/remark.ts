/**
 * The types of `import remarkGonogo from "gonogo/remark"`: a public contract, shipped as it stands here.
 */
import type { CheckFilesOptions } from "./index.ts";

/** As for `checkFiles`, but for the folder: that is the one of each file (`file.cwd`). */
export type RemarkGonogoOptions = Omit<CheckFilesOptions, "cwd">;

/** Any tree: it is not looked at. */
export interface RemarkGonogoTree {
  readonly type: string;
}

/** What the plugin needs of a virtual file; a `VFile` has it all. */
export interface RemarkGonogoFile {
  readonly cwd: string;
  readonly path: string | undefined;
  readonly value: string | Uint8Array | undefined;
  message(reason: string, options: RemarkGonogoMessage): object;
}

export interface RemarkGonogoMessage {
  readonly place: { readonly start: RemarkGonogoPoint; readonly end: RemarkGonogoPoint };
  readonly ruleId: string;
  readonly source: string;
}

export interface RemarkGonogoPoint {
  readonly line: number;
  readonly column: number;
}

/**
 * A remark plugin: each finding of `gonogo check` becomes a message of the file, an error with `fatal: true`, a warning with
 * `fatal: false`, anything else without. The tree stays as it is, and documents of no kind get no message.
 */
declare function remarkGonogo(
  options?: RemarkGonogoOptions | null
): (tree: unknown, file: RemarkGonogoFile, next: (error?: Error) => unknown) => void;

export default remarkGonogo;
