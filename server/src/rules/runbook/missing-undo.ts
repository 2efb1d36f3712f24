import type { ReversibleChange } from "../../document/vocabulary/commands.ts";
import { t } from "../../text/translate.ts";
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
      yield { message: messages[change.what](), span };
    }
  }
});

const messages: Readonly<Record<ReversibleChange["what"], () => string>> = {
  "scales down": () =>
    t`This scales down and nothing here takes it back: say how to scale back up, to how many replicas and when.`,
  disables: () => t`This disables and nothing here takes it back: say how to enable or start it again, and when.`,
  "takes a node out of service": () =>
    t`This takes a node out of service and nothing here takes it back: say how to uncordon the node, and when.`,
  "silences an alert": () =>
    t`This silences an alert and nothing here takes it back: say how to expire the silence, or for how long it lasts.`
};
