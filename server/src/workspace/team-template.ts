/** What a team's configuration says of a new document: its template, and the words in which it is written. */
import { standardVocabulary, type Vocabulary } from "../document/vocabulary/vocabulary.ts";
import type { Configuration } from "./configuration/configuration.ts";

export interface TeamTemplate {
  /** `null` where the configuration of the new file names none. */
  readonly text: string | null;
  /** The words with which it is read. */
  readonly vocabulary: Vocabulary;
  /** The zone of times that name none. */
  readonly timeZone: string | null;
}

/** A template with the words of the configuration that counts for the new file. */
export function teamTemplate(text: string | null, { reading, judging }: Configuration): TeamTemplate {
  return {
    text,
    vocabulary: reading.vocabulary ?? standardVocabulary,
    timeZone: judging.conventions.timeZone
  };
}
