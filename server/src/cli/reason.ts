/** Why a file could not be read or written, for the person who named it. */
import { messageOf } from "../text/message-of.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file.",
  ENOTDIR: "there is no such file.",
  EACCES: "permission denied.",
  EPERM: "permission denied.",
  EROFS: "permission denied.",
  ELOOP: "its links lead in a circle.",
  EISDIR: "it is a folder.",
  ENAMETOOLONG: "its name is too long.",
  ENOSPC: "the disk is full.",
  ERR_INVALID_ARG_VALUE: "no file can have this name."
};

/** A clause that ends with a full stop; what Node says where we know nothing better. */
export function reasonOf(error: unknown): string {
  // The only one that a text can cause.
  if (error instanceof RangeError) return "it is nested too deeply.";
  const code = (error as { readonly code?: unknown } | null)?.code;
  const reason = typeof code === "string" && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason ?? messageOf(error);
}

/** Why a folder could not be made. Folders are made where they lack; what stands in the way is a file. */
export function folderReasonOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return code === "EEXIST" || code === "ENOTDIR" ? "there is a file where a folder should be." : reasonOf(error);
}
