/** What is shown over a marked place of a document. */

import type { Judgement } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { hoverAt } from "../../server/src/features/hover/hover.ts";
import { writerFor } from "../../server/src/features/hover/writer.ts";
import { defaultConventions } from "../../server/src/rules/conventions.ts";
import { atCursor } from "./cursor.ts";
import { judge, readOurs, someDay, textAt } from "./documents.ts";

export interface Shown {
  readonly text: string;
  /** What is spoken of; `null` where the editor decides. */
  readonly over: string | null;
}

export interface HoverOptions {
  readonly timeZone?: string;
  readonly agreedZone?: string;
  readonly format?: "markdown" | "plaintext";
  /** Whether findings are known, too. */
  readonly judged?: boolean;
  readonly path?: string;
}

/** The content over the cursor ⟦⟧ of a text; `null` for none. */
export async function hovered(marked: string, options: HoverOptions = {}): Promise<Shown | null> {
  const { text, range } = atCursor(marked);
  const document = readOurs(text, options.path);
  const position = range.start;
  const place = document.placeAt(position);
  if (!place) return null;
  const judgement: Pick<Judgement, "problems"> = options.judged ? judge(document) : { problems: [] };
  const hover = await hoverAt({
    ...{ document, position, place, problems: judgement.problems, today: parseDay(someDay) ?? 0 },
    timeZone: options.timeZone ?? "UTC",
    conventions: { ...defaultConventions, timeZone: options.agreedZone ?? null },
    write: writerFor({ contentFormat: [options.format ?? "markdown"] })
  });
  if (!hover || typeof hover.contents !== "object" || !("value" in hover.contents)) return null;
  return { text: hover.contents.value, over: hover.range ? textAt(text, hover.range) : null };
}
