/** Adds the section that a document lacks, as the template of its kind has it, where the template has it. */
import { templates } from "../templates.generated.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Edit, insertAtEnd, insertBefore, insertBelowSection, startOfLine } from "./edits.ts";
import type { Section } from "./sections.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import { standardVocabulary } from "./vocabulary/vocabulary.ts";

/** A section of a template. */
export interface TemplateSection {
  readonly role: SectionRole;
  /** As its heading says it. */
  readonly name: string;
  /** Its heading, without marks, and what stands below it; no blank lines at either end. */
  readonly lines: readonly string[];
}

const read = new Map<string, readonly TemplateSection[]>();

/** The sections of the template of a kind, in their order; none for transcripts, which nobody writes by hand. */
export function templateSections(kind: DocumentBase["kind"]): readonly TemplateSection[] {
  if (kind === "transcript") return [];
  const known = read.get(kind) ?? readTemplate(templates[kind]);
  read.set(kind, known);
  return known;
}

function readTemplate(text: string): TemplateSection[] {
  const [, ...parts] = text.split(/^## /m);
  return parts.flatMap(part => {
    const [name = "", ...lines] = part.trimEnd().split("\n");
    const role = standardVocabulary.sections.contained(name);
    return role ? [{ role, name, lines: [name, ...lines] }] : [];
  });
}

/** Puts a section at its place among those that the document has; `null` where its template has no such section. */
export function insertSection(role: SectionRole, document: DocumentBase): { name: string; edit: Edit } | null {
  const order = templateSections(document.kind);
  const at = order.findIndex(each => each.role === role);
  const section = order[at];
  if (!section) return null;
  const outermost = outermostSections(document);
  const lines = sectionLines(section, outermost[0]?.depth ?? 2);
  const having = (roles: readonly TemplateSection[]): Section[] =>
    outermost.filter(each => roles.some(other => other.role === each.role));
  const before = having(order.slice(0, at)).at(-1);
  if (before) return { name: section.name, edit: insertBelowSection(before, lines, document) };
  const [behind] = having(order.slice(at + 1));
  if (!behind) return { name: section.name, edit: insertAtEnd(lines, document) };
  const place = { ...behind.name.span, start: startOfLine(behind.name.span) };
  return { name: section.name, edit: insertBefore(place, [...lines, "", ""].join(document.lineEnd)) };
}

/** A section of a template as it stands under headings of a depth; no line ends. */
export function sectionLines({ name, lines }: TemplateSection, depth: number): string[] {
  const marks = "#".repeat(depth - 1);
  return [
    `${marks}# ${name}`,
    ...lines.slice(1).map(line => (line.startsWith("###") ? `${marks}${line.slice(1)}` : line))
  ];
}

/** The depth of the headings by which a document is divided. */
export function depthOfSections(document: DocumentBase): number {
  return outermostSections(document)[0]?.depth ?? 2;
}

/** The headings of the level on which the document has its sections: not its title, and nothing inside another. */
function outermostSections({ sections, title }: DocumentBase): Section[] {
  const headings = sections.filter(
    ({ form, depth, name }) => form === "heading" && !(depth === 1 && name.text === title?.text)
  );
  const depth = headings.reduce(
    (least, each) => (each.role === null ? least : Math.min(least, each.depth)),
    Number.POSITIVE_INFINITY
  );
  return headings.filter(each => each.depth === depth);
}
