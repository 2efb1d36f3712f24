/** What the extension is told of an open document after each judgement. */
import type { DocumentState } from "../protocol.ts";
import type { OpenDocument } from "../workspace/open-documents.ts";
import type { Judged } from "../workspace/open-workspace.ts";

/** `said`: `null` where nothing is said of it; `hidden`: how many findings its reader does not want to see. */
export function stateOf({ uri, version }: OpenDocument, said: Judged | null, hidden: number): DocumentState {
  const { model = null, judgement = null } = said ?? {};
  return {
    ...{ uri, version, hidden },
    kind: model?.kind ?? null,
    mode: model?.mode ?? null,
    verdict: judgement?.verdict ?? null,
    open: judgement?.open ?? 0,
    evidence: model?.evidence ?? []
  };
}
