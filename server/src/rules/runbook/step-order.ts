import { groupBy } from "../../document/groups.ts";
import { followsOn } from "../../document/runbook/step-numbers.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const stepOrder = rule({
  id: "step-order",
  kinds: ["runbook"],
  severity: "warning",
  preset: "strict",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "Steps are numbered one after the other.",
  *check({ books }) {
    for (const series of books.flatMap(book => [...groupBy(book.steps, seriesOf).values()])) {
      // Lists in which every item has the same number leave the counting to Markdown.
      if (series[0]?.form === "item" && new Set(series.map(step => step.written)).size === 1) continue;
      for (const [index, step] of series.entries()) {
        const before = series[index - 1];
        if (!before || followsOn(before.written, step.written)) continue;
        yield {
          message: t`Step ${step.written} follows step ${before.written}: number the steps one after the other, and mend what refers to them.`,
          span: step.name.span,
          related: [{ message: t`Step ${before.written}`, span: before.name.span }]
        };
        break;
      }
    }
  }
});

/** Comments in code number what is done there, and a block may begin anywhere. */
function seriesOf({ form, series }: { readonly form: string; readonly series: number }): string {
  return `${form}:${series}`;
}
