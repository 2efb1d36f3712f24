import { insertFields, type NewField } from "../../document/insert-fields.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { type Finding, rule, type Severity } from "../rule.ts";

export const missingField = rule({
  id: "missing-field",
  kinds: ["postmortem", "release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: true,
  summary: "A document says when, by whom and how far: whatever its kind must state of itself.",
  *check(document, { today }) {
    if (document.kind === "postmortem") yield* findingFor(document, wantedInPostmortem(document), true);
    else if (document.identity.isInstance) {
      // From the day of the release on a placeholder is an error: nothing is inserted that would make one.
      const isDue = document.releaseDate !== null && document.releaseDate.day <= today;
      yield* findingFor(document, wantedInChecklist(document), !isDue);
    }
  }
});

/** Something that a document of this kind states of itself. */
interface Wanted {
  /** As the message names it. */
  readonly name: string;
  /** The line that would state it, with a placeholder for its value. */
  readonly field: NewField;
  readonly isStated: boolean;
  readonly severity: Severity;
}

function wantedInPostmortem({ identity: { isDated, isPublished, author, status, severity } }: Postmortem): Wanted[] {
  return [
    { name: "date", field: fields.date, isStated: isDated, severity: "warning" },
    { name: "author or owner", field: fields.author, isStated: author !== null, severity: "warning" },
    { name: "status", field: fields.status, isStated: status !== null || isPublished, severity: "information" },
    { name: "severity", field: fields.severity, isStated: severity !== null, severity: "information" }
  ];
}

function wantedInChecklist({ delivery, identity }: ReleaseChecklist): Wanted[] {
  const { hasDate, hasVersion, hasManager, hasOnCall } = identity;
  return [
    { name: "release date", field: fields.releaseDate, isStated: hasDate, severity: "warning" },
    { name: "version", field: fields.version, isStated: hasVersion, severity: "warning" },
    { name: "release manager", field: fields.releaseManager, isStated: hasManager, severity: "warning" },
    {
      name: "on-call engineer",
      field: fields.onCall,
      isStated: hasOnCall || delivery !== "deploys",
      severity: "warning"
    }
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

/** One finding that names all that lacks. */
function* findingFor(document: OpsDocument, wanted: readonly Wanted[], mayInsert: boolean): Iterable<Finding> {
  const lacking = wanted.filter(each => !each.isStated);
  if (lacking.length === 0) return;
  const names = lacking.map(each => each.name);
  const list = names.length > 1 ? `${names.slice(0, -1).join(", no ")} and no ${names.at(-1)}` : names[0];
  const lines = lacking.map(({ field }) => `'- **${field.label}**: …'`).join(", ");
  const edits = insertFields(
    lacking.map(({ field }) => field),
    document
  );
  yield {
    message: `This document states no ${list}: write ${lines} below its title.`,
    span: document.place,
    severity: lacking.some(each => each.severity === "warning") ? "warning" : "information",
    fixes: mayInsert ? [{ title: `Insert the missing fields: ${names.join(", ")}`, edits }] : []
  };
}
