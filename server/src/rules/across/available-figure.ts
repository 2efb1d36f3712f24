import { knownFigures, takeFigureOver } from "../../document/across/known-figures.ts";
import { relatedOf } from "../../document/across/sources.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const availableFigure = rule({
  id: "available-figure",
  kinds: ["postmortem"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "A figure that the chat has is not left open in its postmortem.",
  *check(document, { surroundings }) {
    for (const chat of relatedOf(surroundings, "transcript")) {
      for (const known of knownFigures(document, chat.document)) {
        const { fits, placeholder, said, value } = known;
        yield {
          message: fits
            ? t`The chat has a figure for ${placeholder.text}: ${value}. Take it over if it is the same.`
            : t`${placeholder.text} is open; the chat has a figure of the same subject in another unit, ${value}: derive it, or write that one.`,
          span: placeholder.span,
          related: [{ message: t`In the chat: ${said.text}`, span: said.span, in: chat }],
          fixes: fits ? [{ title: t`Take ${value} over from the chat`, edits: [takeFigureOver(known)] }] : []
        };
      }
    }
  }
});
