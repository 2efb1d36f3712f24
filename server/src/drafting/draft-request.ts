/** What every draft is told besides what it is made from. */
import type { Vocabulary } from "../document/vocabulary/vocabulary.ts";

export interface DraftRequest {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the document is about; a placeholder, or what the source says, where nobody gives it. */
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** The team's own template; ours where it has none. */
  readonly template?: string | null | undefined;
  /** The words with which the team's template is read. */
  readonly vocabulary?: Vocabulary | undefined;
  /** The path of the source as the draft links it; `null` where it has none, such as a clipboard. */
  readonly source: string | null;
}
