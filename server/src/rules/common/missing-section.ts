import type { PostmortemPart } from "../../document/postmortem/parts.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { AnswerPart } from "../../document/runbook/answers.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
import { t } from "../../text/translate.ts";
import { type Finding, rule } from "../rule.ts";
import { sectionFixes } from "../section-fixes.ts";

export const missingSection = rule({
  id: "missing-section",
  kinds: ["postmortem", "runbook"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: true,
  summary: "A document has the sections that make it what it is, under whatever names.",
  *check(document, { preset }) {
    if (document.kind === "postmortem") yield* inPostmortem(document, preset === "strict");
    else if (preset === "strict") for (const book of document.books) yield* inRunbook(book, document);
  }
});

/** What is said of each that is missing: its usual name, and what stands in it. */
const lacking: Readonly<Record<PostmortemPart | AnswerPart, () => string>> = {
  timeline: () =>
    t`This postmortem has no section 'Timeline': add one with the time and zone of each event, from start to resolution.`,
  cause: () =>
    t`This postmortem has no section 'Root Cause and Contributing Factors': add one that says what could go wrong, not who.`,
  "action-items": () =>
    t`This postmortem has no section 'Action Items': add one with an owner and a due date for each, or the sentence that there are none.`,
  summary: () => t`This postmortem has no section 'Summary': add one for a reader with one minute.`,
  impact: () => t`This postmortem has no section 'Impact': add one that says who noticed what, in figures.`,
  resolution: () =>
    t`This postmortem has no section 'Resolution': add one that says what ended it, and why that worked.`,
  lessons: () =>
    t`This postmortem has no section 'Lessons Learned': add one that says what went well, what went poorly and where you were lucky.`,
  diagnosis: () =>
    t`This runbook has no section 'Diagnosis': add one with the checks that tell one cause from another.`,
  mitigation: () =>
    t`This runbook has no section 'Mitigation': add one with the steps that end the trouble for customers.`
};
const essential: ReadonlySet<PostmortemPart> = new Set(["timeline", "cause", "action-items"]);
const onlyStrict: ReadonlySet<PostmortemPart> = new Set(["resolution", "lessons"]);

function* inPostmortem(document: Postmortem, isStrict: boolean): Iterable<Finding> {
  const { parts, place: span } = document;
  const hint = t`This postmortem has no sections: add headings such as 'Summary', 'Timeline', 'Root Cause' and 'Action Items'.`;
  if (!parts.isDivided) return yield { message: hint, span, severity: "information" };
  for (const role of parts.missing.filter(each => isStrict || !onlyStrict.has(each))) {
    const severity = essential.has(role) ? "warning" : "information";
    yield { message: lacking[role](), span, severity, fixes: sectionFixes(role, document) };
  }
}

function* inRunbook({ missingAnswers, place: { span }, section }: Book, document: Runbook): Iterable<Finding> {
  for (const role of missingAnswers) {
    const fixes = section === null ? sectionFixes(role, document) : [];
    yield { message: lacking[role](), span, severity: "information", fixes };
  }
}
