/** What `gonogo mcp` serves: tools, documents and prompts, all of them made of what the command line does. */
import { McpServer } from "@modelcontextprotocol/server";
import { agentTools, instructions } from "../../report/agents/tools.ts";
import { version } from "../../version.ts";
import { annotations, saying } from "./answers.ts";
import { check, checkInput, checkOutput } from "./check-tool.ts";
import { draftInput, draftOutput, draftPostmortem } from "./draft-tool.ts";
import { listOpenItems, openItemsInput, openItemsOutput } from "./open-items-tool.ts";
import { servePrompts } from "./prompts.ts";
import type { Workplace } from "./quiet-run.ts";
import { serveResources } from "./resources.ts";
import { explainRule, ruleInput, ruleOutput } from "./rule-tool.ts";

/** A server for one connection. */
export function mcpServer(place: Workplace): McpServer {
  const server = new McpServer({ name: "gonogo", title: "Go/No-Go", version }, { instructions });
  server.registerTool(
    "check",
    { ...told("check"), inputSchema: checkInput, outputSchema: checkOutput },
    (input, { mcpReq }) => saying(() => check(input, place, mcpReq.signal))
  );
  server.registerTool(
    "list_open_items",
    { ...told("list_open_items"), inputSchema: openItemsInput, outputSchema: openItemsOutput },
    (input, { mcpReq }) => saying(() => listOpenItems(input, place, mcpReq.signal))
  );
  server.registerTool(
    "explain_rule",
    { ...told("explain_rule"), inputSchema: ruleInput, outputSchema: ruleOutput },
    (input, { mcpReq }) => saying(() => explainRule(input, place, mcpReq.signal))
  );
  server.registerTool(
    "draft_postmortem",
    { ...told("draft_postmortem"), inputSchema: draftInput, outputSchema: draftOutput },
    (input, { mcpReq }) => saying(() => draftPostmortem(input, place, mcpReq.signal))
  );
  serveResources(server, place);
  servePrompts(server);
  return server;
}

function told(name: keyof typeof agentTools) {
  return { ...agentTools[name], annotations };
}
