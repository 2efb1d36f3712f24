/**
 * A good document → a template: its headings, fields, tables and what it checks each time stay; what was so once becomes
 * a placeholder. It is written anew rather than edited, so that nothing gets into it that nobody looked at.
 */
import type { Fact, ItemFact, Prose, Words } from "../../document/facts.ts";
import { instantsIn } from "../../document/instants.ts";
import { type OpsDocument, readDocument, sourceReader } from "../../document/ops-document.ts";
import type { PostmortemPart } from "../../document/postmortem/parts.ts";
import type { Section, SectionHeading } from "../../document/sections.ts";
import type { Table } from "../../document/tables.ts";
import type { Transcript } from "../../document/transcript/transcript.ts";
import {
  lastingLists,
  partHeadings,
  sectionPlaceholders,
  sectionsOfOnce,
  sectionsOfProcedure,
  titleOfKind
} from "../../document/vocabulary/reusable.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { genericTexts, placeholderFor, placeholderOfField } from "./generic.ts";
import { templateTable } from "./tables.ts";

/** What a template can be made of: a chat has no form. */
export type Reusable = Exclude<OpsDocument, Transcript>;

export interface DraftedTemplate {
  readonly markdown: string;
}

/** Drafts a template. Pure: the same document gives the same template. */
export function draftTemplate(document: Reusable): DraftedTemplate {
  const writer = writerOf(document);
  for (const fact of document.facts) writer.write(fact);
  return { markdown: completed(writer.text(), document) };
}

/** With what readers would miss who look for it under its name, and with its kind where nothing else tells it. */
function completed(markdown: string, document: Reusable): string {
  const { kind, lineEnd, vocabulary } = document;
  const template = readDocument(sourceReader().read(markdown), "template.md", { vocabulary });
  if (template?.kind !== kind) {
    const declared = `kind: ${kind}${lineEnd}`;
    return /^---\r?\n/.test(markdown)
      ? markdown.replace(/^---\r?\n/, fence => `${fence}${declared}`)
      : `---${lineEnd}${declared}---${lineEnd}${lineEnd}${markdown}`;
  }
  if (template.kind !== "postmortem" || document.kind !== "postmortem") return markdown;
  const missing = template.parts.missing.filter(part => !document.parts.missing.includes(part));
  const sections = missing.map(part => `## ${partHeadings[part]}\n\n${sampleOf(part)}\n`);
  return [markdown, ...sections.map(each => each.replace(/\n/g, lineEnd))].join(lineEnd);
}

function sampleOf(part: PostmortemPart): string {
  const isList = part === "timeline" || part === "action-items";
  return isList ? `- ${sampleItem(part, null, false)}` : (sectionPlaceholders[part] ?? "[Description]");
}

interface Writer {
  write(fact: Fact): void;
  text(): string;
}

function writerOf(document: Reusable): Writer {
  const { kind, title, tree, tables, vocabulary, lineEnd } = document;
  const generic = genericTexts(document);
  const sectionOf = new Map<unknown, Section>();
  for (const section of tree.all) {
    sectionOf.set(section.heading ?? section.name, section);
    for (const fact of section.facts) sectionOf.set(fact, section);
  }
  const tableOf = new Map<unknown, Table>(tables.map(table => [table.head, table]));
  const blocks: string[] = [];
  const front: string[] = [];
  /** What stands in a section only once, by section and what it is. */
  const written = new Map<Words | null, Set<string>>();
  let list: string[] | null = null;
  /** The depth of a heading that told one event; what stands under it is told by its sample. */
  let skipping = Number.POSITIVE_INFINITY;
  let titled = false;

  const endList = (): void => {
    if (list && list.length > 0) blocks.push(list.join("\n"));
    list = null;
  };
  const add = (text: string): void => {
    endList();
    if (text !== "") blocks.push(text);
  };
  const addItem = (text: string): void => {
    list ??= [];
    list.push(text);
  };
  const isFirst = (section: SectionHeading | null, what: string): boolean => {
    const known = written.get(section?.name ?? null) ?? new Set();
    written.set(section?.name ?? null, known);
    return known.size < known.add(what).size;
  };
  const lasts = (section: Section | null): boolean => {
    if (!lastingLists.has(kind)) return false;
    for (let each: SectionHeading | null = section; each; each = each.parent)
      if (each.depth > 1 && sectionsOfOnce.has(each.role)) return false;
    return true;
  };

  const writeHeading = (prose: Prose, depth: number): void => {
    endList();
    if (depth > skipping) return;
    skipping = Number.POSITIVE_INFINITY;
    const marks = "#".repeat(depth);
    if (!titled && (depth === 1 || (title && prose.text === title.text))) {
      titled = true;
      blocks.push(`${marks} ${titleLine(document)}`);
      return;
    }
    const section = sectionOf.get(prose) ?? null;
    const role = roleAround(section);
    const isOneEvent =
      section?.role !== role && (role === "timeline" || role === "action-items" || isDatedHeading(prose.text));
    if (isOneEvent && (role === "timeline" || isDatedHeading(prose.text))) {
      skipping = depth;
      if (isFirst(section?.parent ?? null, "event"))
        blocks.push(`${marks} [Date and time]`, "[Description of what happened]");
      return;
    }
    const label = prose.lines[0]?.label;
    const isField =
      label && (section?.role === "risk" || section?.role === "decision" || vocabulary.fields.exact(label.name.text));
    blocks.push(
      `${marks} ${isField ? `${generic.name(label.name)}: ${placeholderFor(label.name.text)}` : generic.name(prose)}`
    );
  };

  const writeLabels = (prose: Prose, isItem: boolean): string[] =>
    prose.lines.flatMap(({ label }) => {
      if (!label) return [];
      const name = generic.name(label.name);
      const shown = label.form === "strong" || isItem ? `**${name}**` : name;
      const role = vocabulary.fields.exact(label.name.text);
      // "During the 13 minutes:" leads in what was so once.
      if (label.value.text.trim() === "") return /\d/.test(label.name.text) ? [] : [`${shown}:`];
      return [`${shown}: ${placeholderOfField(label.name.text, role)}`];
    });

  const writeParagraph = (prose: Prose, level: number, section: Section | null): void => {
    if (level > 0) return;
    if (prose.lines.some(({ label }) => label) && !isEvent(prose)) {
      add(writeLabels(prose, false).join("  \n"));
      return;
    }
    // What leads in a list that stays, says what the list is.
    if (lasts(section) && /[:：]\s*$/.test(prose.text) && prose.text.length < 200) {
      add(generic.text(prose));
      return;
    }
    if (prose.text.trim() === "") return;
    if (lasts(section) && section?.role && sectionsOfProcedure.has(section.role)) {
      add(generic.text(prose));
      return;
    }
    const placeholder = placeholderOf(section);
    if (isFirst(section, placeholder)) add(placeholder);
  };

  const writeItem = (item: ItemFact, section: Section | null): void => {
    const { prose, level, ordered, box, ordinal } = item;
    if (!prose || prose.text.trim() === "") return;
    const indent = "   ".repeat(level - 1);
    const marker = ordered ? `${ordinal}. ` : "- ";
    if (box !== null && !isOnce(section)) {
      addItem(`${indent}${marker}[ ] ${generic.text(prose)}`);
      return;
    }
    if (prose.lines[0]?.label && !isOnce(section) && !isEvent(prose) && !lasts(section)) {
      for (const each of writeLabels(prose, true)) addItem(`${indent}${marker}${each}`);
      return;
    }
    if (lasts(section)) {
      const isField = prose.lines[0]?.label && vocabulary.fields.exact(prose.lines[0].label.name.text) !== null;
      addItem(`${indent}${marker}${isField ? writeLabels(prose, true).join(" ") : generic.text(prose)}`);
      return;
    }
    if (level > 1) return;
    const sample = sampleItem(roleAround(section), section, box !== null);
    if (isFirst(section, sample)) addItem(`${ordered ? "1. " : "- "}${sample}`);
  };

  const writeRow = (fact: Fact & { readonly type: "table-head" }, section: Section | null): void => {
    const table = tableOf.get(fact.span);
    if (table) add(templateTable(table, generic, vocabulary, lasts(section)).join("\n"));
  };

  return {
    write(fact) {
      if (fact.type === "front-matter") {
        for (const line of frontMatterLines(fact.format, fact.content.text)) front.push(line);
        return;
      }
      if (fact.type === "heading" && !fact.nested) return writeHeading(fact.prose, fact.depth);
      if (skipping < Number.POSITIVE_INFINITY) return;
      const section = sectionOf.get(fact) ?? null;
      switch (fact.type) {
        case "paragraph":
          return writeParagraph(fact.prose, fact.level, section);
        case "item":
          return writeItem(fact, section);
        case "table-head":
          return writeRow(fact, section);
        case "code": {
          if (fact.level > 0 && !lasts(section)) return;
          const isKept = lasts(section) && generic.isLasting(fact.content.text) && !fact.content.text.includes("```");
          const indent = "   ".repeat(fact.level);
          const lines = [
            `\`\`\`${fact.language ?? ""}`,
            ...(isKept ? fact.content.text.split(/\r?\n/) : ["[Command or link]"]),
            "```"
          ];
          if (isKept || isFirst(section, "code")) {
            if (fact.level > 0) addItem(`\n${lines.map(each => `${indent}${each}`).join("\n")}\n`);
            else add(lines.join("\n"));
          }
          return;
        }
        case "comment":
          if (isGuidance(fact.content.text) && generic.isLasting(fact.content.text))
            add(`<!-- ${fact.content.text.trim()} -->`);
          return;
        default:
          return;
      }
    },
    text() {
      endList();
      const head = titled ? blocks : [`# ${titleLine(document)}`, ...blocks];
      // By this field a document is known for one that somebody began.
      const created = head.some(each => /^(?:\*\*|\| |- \*\*)?Created\b[^:|]{0,12}[:|].{0,60}\{\{today/im.test(each))
        ? []
        : ["**Created**: {{today}}"];
      const [first = "", ...rest] = head;
      const body = [...(front.length > 0 ? [front.join("\n")] : []), first, ...created, ...rest].join("\n\n");
      return `${body.replace(/\n{3,}/g, "\n\n")}\n`.replace(/\n/g, lineEnd);
    }
  };
}

/** "Postmortem: checkout was down" → "Postmortem: {{title}}". */
function titleLine({ kind, title }: Reusable): string {
  const own = /^\s*([\p{L}][\p{L} /-]{2,40}?)\s*[:：–—]\s/u.exec(title?.text ?? "")?.[1];
  return `${own && kindWords.test(own) ? own : titleOfKind[kind]}: {{title}}`;
}

const kindWords =
  /^(?:(?:incident|release|deployment|launch|stakeholder|status|customer)\s)?(?:post-?\s?mortem|retrospective|review|report|incident|rca|release|checklist|plan|runbook|playbook|update|root cause analysis)(?:\s(?:report|review|checklist|update))?$/i;

/** The role of the outermost section around one that has any. */
function roleAround(section: Section | null): SectionRole | null {
  let role: SectionRole | null = null;
  for (let each: SectionHeading | null = section; each && each.depth > 1; each = each.parent) role = each.role ?? role;
  return role;
}

function isOnce(section: Section | null): boolean {
  const role = roleAround(section);
  return role !== null && sectionsOfOnce.has(role);
}

/** "09:14: the alert fired". */
function isEvent({ lines }: Prose): boolean {
  return lines.some(({ label }) => label && isDatedHeading(label.name.text));
}

function isDatedHeading(text: string): boolean {
  return instantsIn(text.slice(0, 200)).length > 0;
}

function placeholderOf(section: Section | null): string {
  const role = section?.role ?? null;
  const known = role && sectionPlaceholders[role];
  if (known) return known;
  if (!section || section.depth === 1) return "[Description of what readers have to know first]";
  return `[Description of ${placeholderFor(section.name.text)
    .replace(/^\[(?:Value of )?|\]$/g, "")
    .toLowerCase()}]`;
}

function sampleItem(role: SectionRole | null, section: Section | null, hasBox: boolean): string {
  const box = hasBox ? "[ ] " : "";
  if (role === "timeline") return `${box}[Date and time]: [Description of what happened]`;
  if (role === "action-items") return `${box}[Action that ends in a checkable state] – owner: [Owner], due: [Due date]`;
  return `${box}${placeholderOf(section)}`;
}

/** What a comment of a template tells its author; a directive is about what stood there. */
function isGuidance(text: string): boolean {
  return !/^\s*gonogo-/.test(text) && text.length < 1000 && !text.includes("-->");
}

/** The keys of front matter with placeholders; its kind stays. */
function frontMatterLines(format: "yaml" | "toml", text: string): string[] {
  const fence = format === "yaml" ? "---" : "+++";
  const sign = format === "yaml" ? ": " : " = ";
  const lines = text.split(/\r\n|\n|\r/).flatMap(line => {
    const [, key = "", rest = ""] = /^([A-Za-z_][\w-]{0,40})\s{0,100}[:=]\s{0,100}(.*)$/.exec(line) ?? [];
    // What makes a form of an issue is not meant for what is written with it.
    if (key === "" || /^(?:about|labels|assignees|name)$/.test(key)) return [];
    if (key === "kind" || key === "layout")
      return /^["']?[\w-]{1,40}["']?$/.test(rest.trim()) ? [`${key}${sign}${rest.trim()}`] : [];
    return [`${key}${sign}"${valueOfKey(key)}"`];
  });
  return [fence, ...lines, fence];
}

function valueOfKey(key: string): string {
  if (/^title$/i.test(key)) return "{{title}}";
  if (/^(?:date|created|updated|last_?updated|published)$/i.test(key)) return "{{today}}";
  if (/^authors?$/i.test(key)) return "{{author}}";
  return placeholderFor(key.replace(/[_-]+/g, " "));
}
