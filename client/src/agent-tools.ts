/** Tools for VS Code's agent mode: asked by a model, answered by the server. */
import { type Disposable, LanguageModelTextPart, LanguageModelToolResult, lm } from "vscode";
import { type AgentToolName, type AgentToolParams, agentToolNames, methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { today } from "./new-document-questions.ts";
import type { Session } from "./session.ts";

/** Registers what `contributes.languageModelTools` promises. */
export function registerAgentTools(request: Session["request"]): readonly Disposable[] {
  return agentToolNames.map(tool =>
    lm.registerTool<object>(`gonogo_${tool}`, {
      prepareInvocation: () => ({ invocationMessage: doing(tool) }),
      async invoke({ input }, token) {
        const asked: AgentToolParams = { tool, input, today: today() };
        return new LanguageModelToolResult([
          new LanguageModelTextPart(await request<string>(methods.agentTool, asked, token))
        ]);
      }
    })
  );
}

/** Shown while it runs. */
function doing(tool: AgentToolName): string {
  switch (tool) {
    case "check":
      return l10n.t("Checking documents");
    case "list_open_items":
      return l10n.t("Listing open items");
    case "explain_rule":
      return l10n.t("Looking up a rule");
    case "draft_postmortem":
      return l10n.t("Drafting a postmortem");
  }
}
