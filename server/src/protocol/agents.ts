/** What the tools of VS Code's agent mode ask: a part of the contract between client and server. */

export const agentToolNames = ["check", "list_open_items", "explain_rule", "draft_postmortem"] as const;
export type AgentToolName = (typeof agentToolNames)[number];

/** A call of a tool. Its answer is a text for the model; what cannot be done is an error that says what would be right. */
export interface AgentToolParams {
  readonly tool: AgentToolName;
  /** What a model has given: nothing of it is sure. */
  readonly input: unknown;
  /** `YYYY-MM-DD`, for what is drafted. */
  readonly today: string;
}
