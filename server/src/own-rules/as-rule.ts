/** A team's own rule as one of ours, so that directives, severities, baselines and verdicts treat both alike. */
import type { Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { OwnFinding } from "../library/api/own-rules.ts";
import type { Range } from "../protocol.ts";
import { type Finding, type Rule, rule } from "../rules/rule.ts";
import type { OwnRuleFacts } from "./definition.ts";

/** `find`: what it finds in the document that is judged. */
export function asRule(
  { id, kinds, severity, summary, templates }: OwnRuleFacts,
  find: () => readonly OwnFinding[]
): Rule {
  return rule({
    ...{ id, kinds, severity, summary, preset: "recommended", fill: false, fixable: false },
    judges: templates ? "structure" : "values",
    check: document => find().map(finding => placed(finding, document))
  });
}

function placed({ message, range, severity, related = [] }: OwnFinding, document: OpsDocument): Finding {
  return {
    ...{ message, ...placeAt(range, document) },
    ...(severity === undefined ? {} : { severity }),
    related: related.map(each => ({ message: each.message, ...placeAt(each.range, document) }))
  };
}

/** What lies outside of the document is about all of it. */
function placeAt(
  { start, end }: OwnFinding["range"],
  document: OpsDocument
): { readonly span: Span; readonly range: Range } {
  const range = {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 }
  };
  const first = document.placeAt(range.start);
  if (!first) return { span: document.place, range: document.rangeOf(document.place) };
  const last = document.placeAt(range.end);
  const { block, offset } = first;
  const span = { block, start: offset, end: last?.block === block ? last.offset : block.source.length };
  const from = document.rangeOf({ ...span, end: offset }).start;
  const to = last ? document.rangeOf({ block: last.block, start: last.offset, end: last.offset }).end : from;
  return { span, range: { start: from, end: to } };
}
