/** What agents are told of the tools: over MCP, and by VS Code. In English: models read it. */
import type { AgentToolName } from "../../protocol.ts";

export const agentTools = {
  check: {
    title: "Check operational documents",
    description:
      "Judges release checklists, postmortems, runbooks and stakeholder updates: the verdict of each (go, no-go or open) and every " +
      "finding with its line, its rule, and what would satisfy it. Call it after writing or changing such a document, and before " +
      "saying that it is ready. Changes nothing."
  },
  list_open_items: {
    title: "List what is open in documents",
    description:
      "Lists what keeps operational documents from being go, in their order: what is to be filled in, decided, owned or put right, " +
      "and what would satisfy each. Call it before filling in a checklist, or to tell people what is missing. Changes nothing."
  },
  explain_rule: {
    title: "Explain a rule",
    description:
      "Gives the page of a rule by the id that a finding names, such as 'missing-rollback': what it wants, why, how to satisfy it, " +
      "good and bad examples. Without an id it lists all rules."
  },
  draft_postmortem: {
    title: "Draft a postmortem from a chat",
    description:
      "Drafts the postmortem of an incident from its chat or log: timeline with the line that proves each event, participants, " +
      "action items and figures. What the chat does not tell stays a placeholder in brackets. Nothing is written to disk."
  }
} as const satisfies Readonly<Record<AgentToolName, { readonly title: string; readonly description: string }>>;

export const instructions =
  "Go/No-Go judges the documents that operations stand on. After writing or changing one, call 'check' and put right what is a " +
  "matter of fact or form. Never invent an owner, a status, a time, a figure or an approval to satisfy a finding: leave a visible " +
  "placeholder such as '[owner]' or '[time, UTC]', and tell people what is open. Never silence a rule or set a criterion to GO " +
  "unless somebody who may decide has said so.";
