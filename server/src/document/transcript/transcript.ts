/** What was said during an incident. */
import type { DocumentBase } from "../document-base.ts";

export interface Transcript extends DocumentBase {
  readonly kind: "transcript";
}

export function readTranscript(base: DocumentBase): Transcript {
  return { ...base, kind: "transcript" };
}
