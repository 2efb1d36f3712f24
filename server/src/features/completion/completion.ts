/** What may be written at a cursor: the place decides what is offered. */
import type { CompletionItem } from "vscode-languageserver-protocol";
import {
  type CellPlace,
  type CursorLine,
  cellAt,
  isInBlockOfCode,
  isPlaceholderAt,
  type LabelPlace,
  labelAt,
  lineAt
} from "../../document/cursor.ts";
import type { Place } from "../../document/document-base.ts";
import type { ColumnRole } from "../../document/vocabulary/columns.ts";
import { noDueDate } from "../../document/vocabulary/due-dates.ts";
import type { FieldRole } from "../../document/vocabulary/fields.ts";
import { nobody, ownerName } from "../../document/vocabulary/people.ts";
import type { Position } from "../../protocol.ts";
import { type DatePurpose, dateOffers } from "./dates.ts";
import { directivePart } from "./directives.ts";
import { fieldPart } from "./fields.ts";
import type { Known } from "./known.ts";
import { linkPart, linkTargetPart } from "./links.ts";
import { flagOffers, flagPart, identifierOffers, identifierPart } from "./names.ts";
import { type CompletionAbilities, itemsOf, type Offer, type Offered } from "./offers.ts";
import { ownerOffers } from "./owners.ts";
import { headingPart } from "./sections.ts";
import { cellSlot, nameSlot, type Slot, valueSlot, wordSlot } from "./slot.ts";
import {
  asOffers,
  decisionFieldOffers,
  documentStatusOffers,
  severityOffers,
  statusOffers,
  usedWords
} from "./statuses.ts";
import { stepsAwaited } from "./steps.ts";
import { type Wanted, wantedAt } from "./triggers.ts";

export interface CompletionRequest {
  readonly position: Position;
  /** The character that was typed; `undefined` where a person asks. */
  readonly trigger: string | undefined;
  readonly can: CompletionAbilities;
}

/** The items at a position, in their order; `null` where nothing is offered. */
export function completionsAt(known: Known, { position, trigger, can }: CompletionRequest): CompletionItem[] | null {
  const place = known.document.placeAt(position);
  const line = place && lineAt(place);
  const wanted = line && wantedAt(line, trigger);
  if (!place || !line || !wanted || known.document.kind === "transcript") return null;
  const offered = offeredAt(known, {
    place,
    line,
    position,
    number: position.line,
    wanted,
    isAsked: trigger === undefined
  });
  return offered && offered.offers.length > 0 ? itemsOf(offered, can) : null;
}

interface Cursor {
  readonly place: Place;
  readonly line: CursorLine;
  readonly position: Position;
  readonly number: number;
  readonly wanted: ReadonlySet<Wanted>;
  readonly isAsked: boolean;
}

function offeredAt(known: Known, cursor: Cursor): Offered | null {
  const { place, line, number, wanted, isAsked } = cursor;
  const { document } = known;
  const { before } = line;
  if (isInBlockOfCode(place, line)) return null;
  if (/<!--(?:(?!-->).){0,1000}$/.test(before))
    return wanted.has("directives") ? directivePart(known, number, line, isAsked) : null;
  if (isInCode(before)) return wanted.has("flags") ? flagPart(known, number, line) : null;
  const cell = wanted.has("cells") ? cellAt(document, cursor.position, line) : null;
  const label = wanted.has("labels") && !cell ? labelAt(place, line) : null;
  return (
    (wanted.has("links") ? linkTargetPart(known, number, line) : null) ??
    (wanted.has("steps") && document.kind === "runbook" ? stepsAwaited(document, place, number, line) : null) ??
    (cell && cellPart(known, cell, cursor)) ??
    (label && labelPart(known, label, cursor)) ??
    (wanted.has("sections") ? headingPart(known, number, line) : null) ??
    (wanted.has("links") ? linkPart(known, number, line) : null) ??
    (wanted.has("owners") ? handlePart(known, number, line) : null) ??
    (wanted.has("references") ? identifierPart(known, number, line) : null) ??
    (wanted.has("fields") ? fieldPart(document, number, line) : null)
  );
}

/** Where a handle is being written: `@led`; `null` elsewhere. */
function handlePart(known: Known, number: number, line: CursorLine): Offered | null {
  const handle = /(?:^|[^\w.+/@#`-])(@[\w./-]*)$/.exec(line.before)?.[1];
  if (handle === undefined) return null;
  const slot = wordSlot(number, line, handle, /^[\w./-]*/);
  const written = (line.before + line.after).slice(slot.start, slot.end);
  return { slot, offers: ownerOffers(known, written).filter(({ label }) => label.startsWith("@")) };
}

/** Whether a cursor stands in inline code: behind an odd number of marks. */
function isInCode(before: string): boolean {
  return (before.match(/(?<!\\)`+/g)?.length ?? 0) % 2 === 1;
}

/** What stands for something else in any value. */
const openWords = /^(?:[-–—?.…]*|_{2,}|tbd|tba|tbc|todo)$/i;

function cellPart(known: Known, cell: CellPlace, { place, line, number, isAsked }: Cursor): Offered | null {
  const slot = cellSlot(number, line, cell, isOpenIn(place, line));
  // A space in front of what stands there already asks for nothing.
  const isFilled = slot.end > slot.start && !slot.isOpen && slot.typed.trim() === "";
  if (!isAsked && isFilled) return null;
  const { column, row, table } = cell;
  switch (column.role) {
    case "owner":
    case "name":
      return ownersIn(known, slot, line);
    case "status":
    case "decision":
      return choice(slot, statusOffers(cell, known, isAsked));
    case "due":
      return { slot, offers: dateOffers(known, "due") };
    case "ticket":
      return { slot, offers: identifierOffers(known, "tickets", slot.typed) };
    case "flag":
      return { slot, offers: flagOffers(known).map(offer => ({ ...offer, text: `\`${offer.label}\`` })) };
    case "type":
      return choice(
        slot,
        asOffers([
          ...usedWords(table, column.cell),
          ...(isOfActions(table) ? ["Prevent", "Detect", "Mitigate", "Document"] : [])
        ])
      );
    default: {
      const name = row.cells[0];
      const isSecond = table.columns.length === 2 && column === table.columns[1];
      const role =
        isSecond && name
          ? known.document.vocabulary.fields.exact(name.text)
          : known.document.vocabulary.fields.exact(column.name);
      return role === null ? null : valuePart(known, role, name?.text ?? "", slot, line);
    }
  }
}

function isOfActions({ columns }: CellPlace["table"]): boolean {
  const roles: readonly (ColumnRole | null)[] = columns.map(({ role }) => role);
  return roles.includes("action");
}

function labelPart(
  known: Known,
  { label, from }: LabelPlace,
  { place, line, number, isAsked }: Cursor
): Offered | null {
  const to = line.before.length + line.after.length;
  if (line.before.length < from) return null;
  const slot = valueSlot(number, line, from, to, isOpenIn(place, line));
  if (!isAsked && slot.end > slot.start && !slot.isOpen && !/(?:^|[\s,;/(])@$/.test(slot.typed)) return null;
  const name = label.name.text;
  const role = known.document.vocabulary.fields.exact(name);
  return valuePart(known, role, name, slot, line);
}

const ownerFields: ReadonlySet<FieldRole> = new Set<FieldRole>([
  "owner",
  "release-manager",
  "on-call",
  "author",
  "commander",
  "participants",
  "decider"
]);
const dateFields: ReadonlyMap<FieldRole, DatePurpose> = new Map<FieldRole, DatePurpose>([
  ["release-date", "release"],
  ["date", "past"],
  ["created", "past"],
  ["written", "past"],
  ["decided", "past"]
]);

/** What may stand behind a label, or in a cell that is called like one. */
function valuePart(known: Known, role: FieldRole | null, name: string, slot: Slot, line: CursorLine): Offered | null {
  if ((role && ownerFields.has(role)) || ownerName.test(name)) return ownersIn(known, slot, line);
  const purpose = role && dateFields.get(role);
  if (purpose) return { slot, offers: dateOffers(known, purpose) };
  const offers = role && wordsFor(role, known);
  if (offers) return choice(slot, offers);
  if (role === "incident") return { slot, offers: identifierOffers(known, "incidents", slot.typed) };
  return null;
}

function wordsFor(role: FieldRole, known: Known): Offer[] | null {
  switch (role) {
    case "status":
      return documentStatusOffers(known);
    case "severity":
      return severityOffers(known);
    case "decision":
      return decisionFieldOffers(known);
    case "audience":
      return asOffers(["internal", "external"]);
    case "time-zone":
      return asOffers([...(known.conventions.timeZone ? [known.conventions.timeZone] : []), "UTC"]);
    default:
      return null;
  }
}

/** One of several names may be written. What stands there by now is being written, and counts for nothing. */
function ownersIn(known: Known, slot: Slot, { before, after }: CursorLine): Offered {
  const own = nameSlot(slot, { before, after });
  return { slot: own, offers: ownerOffers(known, (before + after).slice(own.start, own.end)) };
}

/** Words of which one is chosen: where one stands already, whoever asks wants another. */
function choice(slot: Slot, offers: readonly Offer[]): Offered {
  const isChosen = slot.end === slot.cursor && offers.some(({ label }) => label === slot.typed);
  return { slot: isChosen ? { ...slot, isOpen: true } : slot, offers };
}

function isOpenIn(place: Place, { start }: CursorLine) {
  return (written: string, from: number, to: number): boolean =>
    (nobody.test(written) && written !== "@") ||
    openWords.test(written) ||
    noDueDate.test(written) ||
    isPlaceholderAt(place, start + from, start + to);
}
