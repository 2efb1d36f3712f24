import type { ActionItem } from "../../document/postmortem/action-items.ts";
import { rule } from "../rule.ts";
import { findLacking } from "./lacking.ts";

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
    const isTracked = ({ ticket, prose }: ActionItem): boolean =>
      ticket !== null || tickets.some(({ pattern }) => prose.some(({ text }) => text.search(pattern) >= 0));
    for (const group of actionItems) {
      yield* findLacking(group, {
        column: "ticket",
        name: "ticket",
        wanted: "link the issue or the pull request that tracks it",
        lacks: item => !isTracked(item),
        severity: () => "information"
      });
    }
  }
});
