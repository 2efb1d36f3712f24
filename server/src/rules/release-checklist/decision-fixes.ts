/** How a decision is written down: the person chooses which one it is. */

import { insertBelowSection, replaceSpan } from "../../document/edits.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { sectionOf } from "../../document/section-tree.ts";
import { t } from "../../text/translate.ts";
import type { Fix } from "../rule.ts";

/** Fixes that record a decision where the checklist has a place for it, else below its go/no-go section. */
export function decisionFixes(document: ReleaseChecklist, isContradicted: boolean): Fix[] {
  const words = isContradicted ? ["NO-GO"] : ["GO", "NO-GO"];
  return words.flatMap((word): Fix[] => {
    const title = t`Record the decision ${word}`;
    const field = document.fields.find(({ role, name }) => role === "decision" && !/recomm/i.test(name));
    if (field && field.value.span.block === field.nameSpan.block && field.value.text !== "")
      return [{ title, edits: [replaceSpan(field.value.span, word)] }];
    const section =
      document.sections.find(each => each.role === "decision" && each.depth > 1) ??
      sectionOf(document.tree, document.criteria.find(each => each.section !== null)?.section ?? null);
    if (!section) return [];
    return [{ title, edits: [insertBelowSection(section, [`**Decision**: ${word}`], document)] }];
  });
}
