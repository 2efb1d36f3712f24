import { rule } from "../rule.ts";

export const missingUndo = rule({
  id: "missing-undo",
  kinds: ["runbook"],
  severity: "information",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A mitigation that scales down, disables, cordons or silences says how it is taken back.",
  *check({ books }) {
    for (const { change, span } of books.flatMap(book => book.lastingChanges)) {
      yield { message: `This ${change.what} and nothing here takes it back: say how to ${change.undo}.`, span };
    }
  }
});
