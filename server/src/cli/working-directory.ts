/** The folder in which a command works. */
import { reasonOf } from "./reason.ts";
import { UsageError } from "./terminal.ts";

/** Absolute. Throws a usage error where somebody has taken it away, or nobody may look at it. */
export function workingDirectory(): string {
  try {
    return process.cwd();
  } catch (error) {
    const isGone = (error as { readonly code?: unknown }).code === "ENOENT";
    throw new UsageError(
      isGone
        ? "The working directory is no longer there: change to a folder that is."
        : `Nobody can tell what the working directory is: ${reasonOf(error)} Change to another one.`
    );
  }
}
