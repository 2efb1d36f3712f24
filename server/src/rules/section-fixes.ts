/** The fix of rules that miss a section. */
import type { DocumentBase } from "../document/document-base.ts";
import { insertSection } from "../document/insert-section.ts";
import type { SectionRole } from "../document/vocabulary/sections.ts";
import { t } from "../text/translate.ts";
import type { Fix } from "./rule.ts";

/** Inserts the section that the template of the kind has for a role; no fix where it has none. */
export function sectionFixes(role: SectionRole, document: DocumentBase): Fix[] {
  const section = insertSection(role, document);
  return section ? [{ title: t`Insert the section '${section.name}'`, edits: [section.edit] }] : [];
}
