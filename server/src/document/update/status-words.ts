/** The state of an incident, as words say it. */
import { statusWords } from "../vocabulary/incident-status.ts";

export type UpdateStatus = (typeof statusWords)[number][0];

/** The status that a short text states: a subject, a field, a heading. Of several the furthest counts. */
export function statusIn(text: string): UpdateStatus | null {
  const said = text
    .slice(0, 300)
    .replace(/\b(?:not (?:yet )?|un|partially )(?:resolved|restored|recovered)\b/gi, "ongoing");
  return statusWords.find(([, words]) => words.test(said))?.[0] ?? null;
}
