/**
 * Whether a text is a report of `gonogo check --format markdown`. Such a file lies beside the documents, its heading is that of
 * a decision on a release, and it quotes what checklists say: nobody wants it judged as one.
 */
import type { Fact } from "./facts.ts";

/** As `report/markdown/` writes it. */
const heading =
  /^Go\/No-Go: (?:no operational documents found|\d{1,9} (?:no-go|open|go|documents?)(?:, \d{1,9} (?:open|go)){0,2})$/;

/** It consists of nothing but reports: whoever pastes one into a checklist, or writes a checklist below one, has a checklist. */
export function isOwnReport(facts: readonly Fact[]): boolean {
  const first = facts.find(({ type }) => type === "heading");
  return first !== undefined && isHeading(first) && facts.every(fact => isHeading(fact) || isInReport(fact));
}

function isHeading(fact: Fact): boolean {
  return fact.type === "heading" && fact.depth === 3 && heading.test(fact.prose.text);
}

function isInReport(fact: Fact): boolean {
  switch (fact.type) {
    case "heading":
      // The path of a document.
      return fact.depth === 4 && fact.prose.code.length > 0;
    case "item":
      return fact.box === null && !fact.ordered;
    default:
      return fact.type === "paragraph" || fact.type === "html" || fact.type === "comment";
  }
}
