/** The sections that a document of its kind may still get. */
import { type TemplateSection, templateSections } from "./insert-section.ts";
import type { OpsDocument } from "./ops-document.ts";
import type { Section } from "./sections.ts";
import { kindSections } from "./vocabulary/kind-sections.ts";
import { type SectionRole, sectionNames } from "./vocabulary/sections.ts";

export interface LackingSection {
  readonly role: SectionRole;
  /** As its heading says it. */
  readonly name: string;
  /** What stands in it; `null` where the template of the kind has no such section. */
  readonly template: TemplateSection | null;
  /** Whether readers of any such document look for it. */
  readonly isSought: boolean;
}

/**
 * The sections of the template that a document has not, in the template's order, then others that are usual. `begun`: the
 * section whose heading is being written; it has nothing yet.
 */
export function lackingSections(document: OpsDocument, begun: Section | null): LackingSection[] {
  const has = rolesOf(document, begun);
  const sought = soughtIn(document);
  const order = templateSections(document.kind);
  const fromTemplate = order.flatMap(template =>
    has.has(template.role)
      ? []
      : [{ role: template.role, name: template.name, template, isSought: sought.has(template.role) }]
  );
  const usual = [...kindSections[document.kind]].filter(
    role => !has.has(role) && !order.some(each => each.role === role)
  );
  return [
    ...fromTemplate.filter(({ isSought }) => isSought),
    ...fromTemplate.filter(({ isSought }) => !isSought),
    ...usual.map(role => ({ role, name: headingOf(role), template: null, isSought: sought.has(role) }))
  ];
}

function rolesOf(document: OpsDocument, begun: Section | null): ReadonlySet<SectionRole> {
  const roles = new Set<SectionRole>();
  for (const section of document.sections) if (section.role && section !== begun) roles.add(section.role);
  // A postmortem may have a part in another form than a section.
  const served = document.kind === "postmortem" ? document.parts.has : [];
  for (const role of served) if (role !== begun?.role) roles.add(role);
  return roles;
}

function soughtIn(document: OpsDocument): ReadonlySet<SectionRole> {
  if (document.kind === "postmortem") return new Set(document.parts.missing);
  return new Set(document.kind === "runbook" ? document.books.flatMap(book => book.missingAnswers) : []);
}

function headingOf(role: SectionRole): string {
  const [name = role] = sectionNames[role];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
