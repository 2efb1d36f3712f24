/** Placeholders as tab stops, so that a document is filled in from the first to the last. */
import type { SnippetTextEdit } from "vscode-languageserver-protocol";
import type { OpsDocument } from "../document/ops-document.ts";
import { isForTheReader, type PlacedPlaceholder } from "../document/placed-placeholders.ts";
import type { Range } from "../protocol.ts";

/** The placeholders that an author fills in, in document order, none inside another. */
export function placeholdersToFill({ kind, placeholders }: OpsDocument): PlacedPlaceholder[] {
  const toFill = placeholders.filter(each => kind !== "runbook" || !(each.inDraft || isForTheReader(each)));
  return toFill.filter(({ span }, index) => {
    const before = toFill[index - 1]?.span;
    return before?.block !== span.block || before.end <= span.start;
  });
}

/**
 * A tab stop for each placeholder, in order. Only those with a name of their own, `{{version}}`, are one wherever they
 * recur: two `[date]` are hardly the same day.
 */
export function placeholderStops(document: OpsDocument): SnippetTextEdit[] {
  const stops = new Map<string, number>();
  return placeholdersToFill(document).map(({ form, span, text }, index) => {
    const name = form === "braces" ? text : `${index}`;
    const stop = stops.get(name) ?? stops.size + 1;
    stops.set(name, stop);
    return { range: document.rangeOf(span), snippet: { kind: "snippet", value: stopFor(stop, form, text) } };
  });
}

/** The place of the first one; `null` where nothing is to be filled in. */
export function firstPlaceholder(document: OpsDocument): Range | null {
  const [first] = placeholdersToFill(document);
  return first ? document.rangeOf(first.span) : null;
}

/** `${1:[name]}`; of a choice that is left open, `${1|GO,NO-GO|}`. */
function stopFor(stop: number, form: PlacedPlaceholder["form"], text: string): string {
  const options = form === "choice" ? text.split(/(?<!\s)\s*[/|]\s*/).filter(option => option !== "") : [];
  if (options.length > 1) return `\${${stop}|${options.map(escapedOption).join(",")}|}`;
  return `\${${stop}:${text.replace(/[\\$}]/g, "\\$&")}}`;
}

function escapedOption(option: string): string {
  return option.replace(/[\\,|$}]/g, "\\$&");
}
