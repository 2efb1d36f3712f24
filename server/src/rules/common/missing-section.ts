import { insertSection } from "../../document/insert-section.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { type Finding, type Preset, rule, type Severity } from "../rule.ts";

export const missingSection = rule({
  id: "missing-section",
  kinds: ["postmortem", "runbook"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  summary: "A document has the sections that make it what it is, under whatever names.",
  *check(document, { preset }) {
    if (document.kind === "postmortem") yield* inPostmortem(document, preset);
    else if (preset === "strict") for (const book of document.books) yield* inRunbook(book, document);
  }
});

interface Wanted {
  readonly role: SectionRole;
  /** What it is called, and what stands in it: the end of "No timeline: add a section '…'". */
  readonly name: string;
  readonly content: string;
  readonly severity: Severity;
  /** The smallest preset that asks for it. */
  readonly preset: Preset;
}

const ofPostmortem: readonly Wanted[] = [
  {
    role: "timeline",
    name: "Timeline",
    content: "with the time and zone of each event, from start to resolution",
    severity: "warning",
    preset: "recommended"
  },
  {
    role: "cause",
    name: "Root Cause and Contributing Factors",
    content: "that says what could go wrong, not who",
    severity: "warning",
    preset: "recommended"
  },
  {
    role: "action-items",
    name: "Action Items",
    content: "with an owner and a due date for each, or the sentence that there are none",
    severity: "warning",
    preset: "recommended"
  },
  {
    role: "summary",
    name: "Summary",
    content: "for a reader with one minute",
    severity: "information",
    preset: "recommended"
  },
  {
    role: "impact",
    name: "Impact",
    content: "that says who noticed what, in figures",
    severity: "information",
    preset: "recommended"
  },
  {
    role: "resolution",
    name: "Resolution",
    content: "that says what ended it, and why that worked",
    severity: "information",
    preset: "strict"
  },
  {
    role: "lessons",
    name: "Lessons Learned",
    content: "that says what went well, what went poorly and where you were lucky",
    severity: "information",
    preset: "strict"
  }
];

function* inPostmortem(document: Postmortem, preset: Preset): Iterable<Finding> {
  const { parts, place } = document;
  if (!parts.isDivided) {
    yield {
      message:
        "This postmortem has no sections: add headings such as 'Summary', 'Timeline', 'Root Cause' and 'Action Items'.",
      span: place,
      severity: "information"
    };
    return;
  }
  for (const { role, name, content, severity, preset: from } of ofPostmortem) {
    if (parts.has.has(role) || (from === "strict" && preset !== "strict")) continue;
    const section = insertSection(role, document);
    yield {
      message: `This postmortem has no section '${name}': add one ${content}.`,
      span: place,
      severity,
      fixes: section ? [{ title: `Insert the section '${section.name}'`, edits: [section.edit] }] : []
    };
  }
}

/** What makes a runbook one that answers an alert: a procedure tells neither what is wrong nor what to do about it. */
const telling: readonly SectionRole[] = ["symptoms", "meaning", "alert", "impact"];
const answering: readonly SectionRole[] = ["check", "diagnosis", "mitigation", "resolution"];

/** Diagnosis and mitigation are what all runbooks of alerts have in common, whatever they tell before and behind. */
const ofRunbook: readonly {
  readonly roles: readonly SectionRole[];
  readonly name: string;
  readonly content: string;
}[] = [
  {
    roles: ["diagnosis", "check", "cause"],
    name: "Diagnosis",
    content: "with the checks that tell one cause from another"
  },
  {
    roles: ["mitigation", "resolution", "rollback-procedure"],
    name: "Mitigation",
    content: "with the steps that end the trouble for customers"
  }
];

function* inRunbook({ sections, shared, place, section }: Book, document: Runbook): Iterable<Finding> {
  const own = new Set(sections.map(each => each.role));
  if (![telling, answering].every(roles => roles.some(role => own.has(role)))) return;
  const has = new Set([...own, ...shared.map(each => each.role)]);
  for (const { roles, name, content } of ofRunbook) {
    if (roles.some(role => has.has(role))) continue;
    const inserted = section === null ? insertSection(roles[0] as SectionRole, document) : null;
    yield {
      message: `This runbook has no section '${name}': add one ${content}.`,
      span: place.span,
      severity: "information",
      fixes: inserted ? [{ title: `Insert the section '${inserted.name}'`, edits: [inserted.edit] }] : []
    };
  }
}
