import { remembering } from "../../document/remembering.ts";
import { t } from "../../text/translate.ts";
import type { Conventions } from "../conventions.ts";
import { rule } from "../rule.ts";
import { lackFinder } from "./lacking.ts";

export const missingTicket = rule({
  id: "missing-ticket",
  kinds: ["postmortem"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "Every action item is tracked by an issue or a pull request.",
  *check({ actionItems }, { conventions: { tickets } }) {
    yield* finderWith(tickets)(actionItems);
  }
});

/** The same one for the same conventions. */
const finderWith = remembering((tickets: Conventions["tickets"]) =>
  lackFinder({
    column: "ticket",
    says: {
      wanted: () => t`link the issue or the pull request that tracks it`,
      of: what => t`No ticket for ${what}`,
      ofOne: list => t`The action item under '${list}' has no ticket`,
      ofAll: (count, list) => t`None of the ${count} action items under '${list}' has a ticket`,
      item: text => t`No ticket: ${text}`
    },
    lacks: ({ ticket, prose }) =>
      ticket === null &&
      !tickets.some(({ pattern }) => prose.some(({ text }) => text.slice(0, 500).search(pattern) >= 0)),
    severity: () => "information"
  })
);
