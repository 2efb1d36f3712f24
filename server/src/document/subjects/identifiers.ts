/** Where incidents and tickets are named by their ids. */
import type { Field } from "../fields.ts";
import type { OpsDocument } from "../ops-document.ts";
import { identifierShape, incidentShape } from "../vocabulary/identifiers.ts";
import { type FoundName, namesLike, type SearchedText } from "./searched-texts.ts";

/** The ids in a text. `#123` is one only where no heading or code can be meant. */
export function identifiersIn({ text, form, span, isCode }: SearchedText): FoundName[] {
  if (form === "code" || !/\d/.test(text)) return [];
  return namesLike(text, identifierShape, identifierKey).filter(({ start, end }) => !isCode(span(start, end)));
}

/** One key for an id, however its letters are written. */
export function identifierKey(written: string): string {
  return written.toUpperCase();
}

/** Whether a text is an id and nothing else. */
export function isIdentifier(text: string): boolean {
  return idsOf(text)[0] === identifierKey(text);
}

/** Whether an id is one of an incident by its letters alone. */
export function isIncidentId(text: string): boolean {
  return incidentShape.test(text);
}

/** The ids of the incident that a postmortem, a chat or an update is about: in its field, else in its title. */
export function ownIncidents({ kind, fields, title, frontMatter }: OpsDocument): readonly string[] {
  if (kind === "runbook" || kind === "release-checklist") return [];
  const stated = fields.filter(({ role }) => role === "incident").map(({ value }: Field) => value.text);
  const key = frontMatter?.values.get("incident") ?? frontMatter?.values.get("incident_id");
  const ids = [...stated, ...(key === undefined ? [] : [key])].flatMap(idsOf);
  return ids.length > 0 ? ids : idsOf(title?.text ?? "").filter(isIncidentId);
}

/** The id that a field or the title of a document states, as it is written there; `null` for none. */
export function incidentIdOf({ fields, title }: Pick<OpsDocument, "fields" | "title">): string | null {
  const stated = fields.flatMap(({ role, value }) =>
    role === "incident" ? (value.text.match(identifierShape) ?? []) : []
  );
  const titled = (title?.text.match(identifierShape) ?? []).filter(id => isIncidentId(identifierKey(id)));
  return stated[0] ?? titled[0] ?? null;
}

function idsOf(text: string): string[] {
  return (text.match(identifierShape) ?? []).map(identifierKey);
}
