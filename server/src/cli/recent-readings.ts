/** What was read last: a document that others name is judged, too, and those of one incident lie near each other. */
import type { ReadingOptions } from "../document/ops-document.ts";
import { type ReadText, textReader } from "../workspace/known-targets.ts";

/** Reads texts, and keeps the readings of so many files until they are read otherwise. */
export function recentReadings(keeps: number): ReadText {
  const read = textReader();
  const recent = new Map<string, { text: string; options: ReadingOptions; reading: ReturnType<ReadText> }>();
  return (text, uri, options) => {
    const known = recent.get(uri);
    const isKnown = known !== undefined && known.text === text && known.options === options;
    const reading = isKnown ? known.reading : read(text, uri, options);
    recent.delete(uri);
    recent.set(uri, { text, options, reading });
    if (recent.size > keeps)
      for (const oldest of recent.keys()) {
        recent.delete(oldest);
        break;
      }
    return reading;
  };
}
