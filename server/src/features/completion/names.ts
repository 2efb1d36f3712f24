/** Ids of incidents and tickets, and feature flags: those of the document first, then those of the workspace. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import { scopeFlags } from "../../document/subjects/flags.ts";
import { isIncidentId } from "../../document/subjects/identifiers.ts";
import { identifiersInUse } from "../../document/subjects/names-in-use.ts";
import { t } from "../../text/translate.ts";
import type { Known } from "./known.ts";
import type { Offer, Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

/** The ids that are known of; `typed` is being written, and is not yet one. */
export function identifierOffers(
  { document, neighbours }: Known,
  which: "incidents" | "tickets" | "all",
  typed: string
): Offer[] {
  const here = identifiersInUse(document).flatMap(({ text, count }) =>
    count === 1 && text.toLowerCase() === typed.toLowerCase() ? [] : [text]
  );
  const isWanted = (id: string): boolean => which === "all" || isIncidentId(id) === (which === "incidents");
  const there = neighbours.flatMap(({ title, incidents, tickets }) =>
    [...(which === "tickets" ? [] : incidents), ...(which === "incidents" ? [] : tickets)].map(
      id => [id, title] as const
    )
  );
  return distinct(
    [...here.filter(isWanted).map(id => [id, t`named here`] as const), ...there],
    CompletionItemKind.Reference
  );
}

/** Where an id is being written: `#12`, `INC-`; `null` elsewhere. */
export function identifierPart(known: Known, lineNumber: number, line: CursorLine): Offered | null {
  const typed = /(?:^|[\s([])(#\d{0,7}|[A-Z][A-Z\d]{0,11}-?\d{0,8})$/.exec(line.before)?.[1];
  if (typed === undefined || /^\s*#$/.test(line.before) || /^\p{L}/u.test(line.after)) return null;
  const offers = identifierOffers(known, "all", typed).filter(({ label }) => label.startsWith(typed.charAt(0)));
  return offers.length === 0 ? null : { slot: wordSlot(lineNumber, line, typed), offers };
}

/** The flags of the scope; in other documents those of the workspace. */
export function flagOffers({ document, neighbours }: Known): Offer[] {
  const own = [...scopeFlags(document).values()].map(name => [name, t`in scope`] as const);
  const others =
    document.kind === "release-checklist" && own.length > 0
      ? []
      : neighbours.flatMap(({ flags, title }) => flags.map(flag => [flag, title] as const));
  return distinct([...own, ...others], CompletionItemKind.Variable);
}

/** The code that a cursor stands in; `null` outside of code, and where no flag is known. */
export function flagPart(known: Known, lineNumber: number, line: CursorLine): Offered | null {
  const typed = /`([\w.:-]{0,80})$/.exec(line.before)?.[1];
  const offers = typed === undefined ? [] : flagOffers(known);
  return typed === undefined || offers.length === 0
    ? null
    : { slot: wordSlot(lineNumber, line, typed, /^[\w.:-]*/), offers };
}

function distinct(names: readonly (readonly [name: string, from: string])[], kind: CompletionItemKind): Offer[] {
  const met = new Set<string>();
  return names.flatMap(([label, detail]) =>
    met.has(label.toLowerCase()) || !met.add(label.toLowerCase()) ? [] : [{ label, kind, detail }]
  );
}
