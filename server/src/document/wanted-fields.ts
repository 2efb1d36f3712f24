/** What a document states of itself, by its kind, and what of that it lacks. */

import { templates } from "../templates.generated.ts";
import { t } from "../text/translate.ts";
import type { NewField } from "./insert-fields.ts";
import type { OpsDocument } from "./ops-document.ts";
import type { Postmortem } from "./postmortem/postmortem.ts";
import type { ReleaseChecklist } from "./release/release-checklist.ts";

/** Something that a document of this kind should state and does not. */
export interface LackingField {
  /** As people call it: "release manager". */
  readonly name: string;
  /** The line that would state it, with a placeholder for its value. */
  readonly field: NewField;
  /** Whether nobody can act on the document without it. */
  readonly isNeeded: boolean;
}

/** The fields that a postmortem, or the checklist of one release, states nowhere in whatever form. */
export function lackingFields(document: Postmortem | ReleaseChecklist): LackingField[] {
  const wanted = document.kind === "postmortem" ? wantedInPostmortem(document) : wantedInChecklist(document);
  return wanted.flatMap(({ isStated, ...lacking }) => (isStated ? [] : [lacking]));
}

/**
 * The fields above the first section that a document of its kind may still get: those that it should state first, then
 * others of the template of its kind.
 */
export function fieldsToAdd(
  document: OpsDocument
): readonly (LackingField | { readonly field: NewField; readonly isNeeded: false })[] {
  const { kind, vocabulary } = document;
  if (kind === "transcript") return [];
  const lacking = kind === "postmortem" || kind === "release-checklist" ? lackingFields(document) : [];
  const has = new Set([...document.fields.map(({ role }) => role), ...lacking.flatMap(({ field }) => field.roles)]);
  const head = templates[kind].split(/^## /m)[0] ?? "";
  const others = [...head.matchAll(/^- \*\*(.{1,1000}?)\*\*: (.*)$/gm)].flatMap(([, label = "", value = ""]) => {
    const role = vocabulary.fields.exact(label);
    const isStated = role === null ? document.fields.some(({ name }) => name === label) : has.has(role);
    // What is filled in by itself in a new document is no placeholder.
    const isFilledIn = value.includes("{{");
    const field = { label, value: isFilledIn ? `[${label}]` : value, roles: role === null ? [] : [role] };
    return isStated ? [] : [{ field, isNeeded: false as const, isFilledIn }];
  });
  others.sort((one, other) => Number(one.isFilledIn) - Number(other.isFilledIn));
  return [...lacking, ...others];
}

interface WantedField extends LackingField {
  readonly isStated: boolean;
}

function wantedInPostmortem({ identity }: Postmortem): WantedField[] {
  const { isDated, isPublished, author, status, severity } = identity;
  return [
    { name: t`date`, field: fields.date, isStated: isDated, isNeeded: true },
    { name: t`author or owner`, field: fields.author, isStated: author !== null, isNeeded: true },
    { name: t`status`, field: fields.status, isStated: status !== null || isPublished, isNeeded: false },
    { name: t`severity`, field: fields.severity, isStated: severity !== null, isNeeded: false }
  ];
}

/** A procedure for all releases states nothing of any of them. */
function wantedInChecklist({ delivery, identity }: ReleaseChecklist): WantedField[] {
  const { isInstance, hasDate, hasVersion, hasManager, hasOnCall } = identity;
  const isWatched = hasOnCall || delivery !== "deploys";
  if (!isInstance) return [];
  return [
    { name: t`release date`, field: fields.releaseDate, isStated: hasDate, isNeeded: true },
    { name: t`version`, field: fields.version, isStated: hasVersion, isNeeded: true },
    { name: t`release manager`, field: fields.releaseManager, isStated: hasManager, isNeeded: true },
    { name: t`on-call engineer`, field: fields.onCall, isStated: isWatched, isNeeded: true }
  ];
}

const fields = {
  releaseDate: { label: "Release date", value: "[Release date]", roles: ["release-date", "date"] },
  version: { label: "Version", value: "[Version]", roles: ["version"] },
  releaseManager: { label: "Release manager", value: "[Release manager]", roles: ["release-manager", "owner"] },
  onCall: { label: "On-call engineer", value: "[On-call engineer]", roles: ["on-call"] },
  date: { label: "Incident date", value: "[Incident date]", roles: ["date", "created"] },
  author: { label: "Author", value: "[Author]", roles: ["author", "owner", "commander"] },
  status: { label: "Status", value: "[Status]", roles: ["status"] },
  severity: { label: "Severity", value: "[Severity number]", roles: ["severity"] }
} satisfies Record<string, NewField>;
