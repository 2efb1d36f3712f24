import { remembering } from "../../document/remembering.ts";
import type { Conventions } from "../conventions.ts";
import { rule } from "../rule.ts";
import { findLacking, type Lack } from "./lacking.ts";

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
    yield* findLacking(actionItems, lackWith(tickets));
  }
});

/** The same object for the same conventions. */
const lackWith = remembering(
  (tickets: Conventions["tickets"]): Lack => ({
    column: "ticket",
    name: "ticket",
    wanted: "link the issue or the pull request that tracks it",
    lacks: ({ ticket, prose }) =>
      ticket === null && !tickets.some(({ pattern }) => prose.some(({ text }) => text.search(pattern) >= 0)),
    severity: () => "information"
  })
);
