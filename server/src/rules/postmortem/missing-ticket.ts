import { remembering } from "../../document/remembering.ts";
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
    name: "ticket",
    wanted: "link the issue or the pull request that tracks it",
    lacks: ({ ticket, prose }) =>
      ticket === null && !tickets.some(({ pattern }) => prose.some(({ text }) => text.search(pattern) >= 0)),
    severity: () => "information"
  })
);
