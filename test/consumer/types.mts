/** The types, as somebody meets them who writes TypeScript: compiled with each way of resolving. */
import {
  type CheckResult,
  check,
  checkFiles,
  type Diagnostic,
  defineRule,
  type OwnRule,
  type RuleFacts,
  rules,
  type Verdict
} from "gonogo";
import remarkGonogo, { type RemarkGonogoOptions } from "gonogo/remark";
import remarkParse from "remark-parse";
import { type PluggableList, unified } from "unified";

export const result: CheckResult = check("# Title\n", { today: "2026-03-20", configuration: { preset: "strict" } });
export const verdict: Verdict | null | undefined = result.document?.verdict;
export const errors: readonly Diagnostic[] =
  result.document?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
export const known: ReadonlyMap<string, RuleFacts> = new Map(rules.map(rule => [rule.id, rule]));
export const documents: number = (await checkFiles(["docs"], { configuration: null })).summary.documents;

export const approver = defineRule({
  ...{
    id: "payments/named-approver",
    kinds: ["release-checklist"],
    severity: "warning",
    summary: "Somebody approves."
  },
  *check(document, { today }) {
    for (const { owner, range } of document.criteria)
      if (!owner) yield { message: `Nobody approves on ${today}.`, range };
    // @ts-expect-error a checklist has no action items
    document.actionItems;
  }
});
export const anywhere: OwnRule = {
  ...{ id: "payments/short", kinds: "all", severity: "hint", summary: "It is short." },
  *check(document) {
    if (document.kind === "postmortem" && document.timeline.length > 100)
      yield { message: "It is long.", range: document.place };
  }
};

// @ts-expect-error a day has to be given
check("# Title\n", {});
// @ts-expect-error there is no such preset
export const wrong: RemarkGonogoOptions = { preset: "lax" };

export const processor = unified().use(remarkParse).use(remarkGonogo).use(remarkGonogo, { preset: "strict" }).freeze();
export const plugins: PluggableList = [remarkGonogo, [remarkGonogo, { today: "2026-03-20" }]];
