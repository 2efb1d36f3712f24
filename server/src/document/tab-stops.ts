/** Texts that we insert, with a tab stop for each of their placeholders. */
import { proseOf } from "./facts.ts";
import { sourceReader } from "./ops-document.ts";
import { rememberingTexts } from "./remembering.ts";

/** The text as the body of a snippet: `${1:[Owner]}` for each placeholder, in order; everything else stands for itself. */
export const withTabStops = rememberingTexts((text: string): string => {
  const source = sourceReader().read(text);
  const places = source.blocks.flatMap(({ facts }, index) =>
    facts.flatMap(proseOf).flatMap(({ placeholders }) =>
      placeholders.map(({ span }) => {
        const offset = source.sequence.offsetOf(index);
        return { start: offset + span.start, end: offset + span.end };
      })
    )
  );
  let [body, at] = ["", 0];
  for (const [index, { start, end }] of places.entries()) {
    if (start < at) continue;
    body += `${escaped(text.slice(at, start))}\${${index + 1}:${escaped(text.slice(start, end))}}`;
    at = end;
  }
  return body + escaped(text.slice(at));
});

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
