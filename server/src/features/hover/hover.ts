/** What is known of what stands at a position: each subject is asked in turn, the first that has something to say counts. */
import type { Hover } from "vscode-languageserver-protocol";
import { actionItemHover } from "./action-item.ts";
import { flagHover } from "./flag.ts";
import { metricHover } from "./metric.ts";
import { personHover } from "./person.ts";
import { directiveHover, remedies } from "./rule.ts";
import { stepHover } from "./step.ts";
import type { HoverRequest, HoverSubject } from "./subject.ts";
import { timeHover } from "./time.ts";

/** The smaller first: a person is part of an action item. */
const subjects: readonly HoverSubject[] = [
  ...[directiveHover, timeHover, stepHover, flagHover, personHover],
  ...[metricHover, actionItemHover]
];

/** Silent where nothing is known. Below the subject stands how to satisfy the rules that speak there. */
export async function hoverAt(request: HoverRequest): Promise<Hover | null> {
  const { document, write } = request;
  for (const subject of subjects) {
    const hovered = await subject(request);
    if (!hovered) continue;
    const remedy = await remedies(request);
    const value = [hovered.text, ...(remedy === null ? [] : [remedy])].join("\n\n");
    return { contents: { kind: write.kind, value }, range: document.rangeOf(hovered.span) };
  }
  const remedy = await remedies(request);
  return remedy === null ? null : { contents: { kind: write.kind, value: remedy } };
}
