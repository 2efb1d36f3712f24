import type { PostmortemPart } from "../../document/postmortem/parts.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { AnswerPart } from "../../document/runbook/answers.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
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

/** What each is called, and what stands in it: the end of "No section 'Timeline': add one …". */
const wanted: Readonly<Record<PostmortemPart | AnswerPart, readonly [name: string, content: string]>> = {
  timeline: ["Timeline", "with the time and zone of each event, from start to resolution"],
  cause: ["Root Cause and Contributing Factors", "that says what could go wrong, not who"],
  "action-items": ["Action Items", "with an owner and a due date for each, or the sentence that there are none"],
  summary: ["Summary", "for a reader with one minute"],
  impact: ["Impact", "that says who noticed what, in figures"],
  resolution: ["Resolution", "that says what ended it, and why that worked"],
  lessons: ["Lessons Learned", "that says what went well, what went poorly and where you were lucky"],
  diagnosis: ["Diagnosis", "with the checks that tell one cause from another"],
  mitigation: ["Mitigation", "with the steps that end the trouble for customers"]
};
const essential: ReadonlySet<PostmortemPart> = new Set(["timeline", "cause", "action-items"]);
const onlyStrict: ReadonlySet<PostmortemPart> = new Set(["resolution", "lessons"]);

function* inPostmortem(document: Postmortem, isStrict: boolean): Iterable<Finding> {
  const { parts, place: span } = document;
  const hint =
    "This postmortem has no sections: add headings such as 'Summary', 'Timeline', 'Root Cause' and 'Action Items'.";
  if (!parts.isDivided) return yield { message: hint, span, severity: "information" };
  for (const role of parts.missing.filter(each => isStrict || !onlyStrict.has(each))) {
    const [name, content] = wanted[role];
    const message = `This postmortem has no section '${name}': add one ${content}.`;
    const severity = essential.has(role) ? "warning" : "information";
    yield { message, span, severity, fixes: sectionFixes(role, document) };
  }
}

function* inRunbook({ missingAnswers, place: { span }, section }: Book, document: Runbook): Iterable<Finding> {
  for (const role of missingAnswers) {
    const [name, content] = wanted[role];
    const message = `This runbook has no section '${name}': add one ${content}.`;
    yield { message, span, severity: "information", fixes: section === null ? sectionFixes(role, document) : [] };
  }
}
