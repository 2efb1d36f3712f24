/** What agents are served with: the tools of `gonogo mcp` and of VS Code's agent mode, what they take, and what they give. */
import * as z from "zod";
import { checkInput, checkOutput } from "../../../server/src/cli/mcp/check-tool.ts";
import { draftInput, draftOutput } from "../../../server/src/cli/mcp/draft-tool.ts";
import { openItemsInput, openItemsOutput } from "../../../server/src/cli/mcp/open-items-tool.ts";
import { ruleInput, ruleOutput } from "../../../server/src/cli/mcp/rule-tool.ts";

const served = {
  check: [checkInput, checkOutput],
  list_open_items: [openItemsInput, openItemsOutput],
  explain_rule: [ruleInput, ruleOutput],
  draft_postmortem: [draftInput, draftOutput]
} as const;

interface Declared {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly inputSchema: object;
}

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

/** `declared`: the tools of package.json. */
export function toolsContract(declared: readonly Declared[]): string {
  const ofServer = Object.entries(served).flatMap(([name, [input, output]]) => [
    ...keysOf(z.toJSONSchema(input, { io: "input" }) as Schema, `mcp ${name} takes `),
    ...keysOf(z.toJSONSchema(output) as Schema, `mcp ${name} gives `)
  ]);
  const ofEditor = declared.flatMap(({ name, toolReferenceName, inputSchema }) => [
    `editor ${name} #${toolReferenceName}`,
    ...keysOf(inputSchema as Schema, `editor ${name} takes `)
  ]);
  return `${[...ofServer, ...ofEditor].join("\n")}\n`;
}

/** One on each line, `?` behind what may be left out. */
function keysOf({ properties = {}, items, required = [] }: Schema, path: string): readonly string[] {
  return [
    ...Object.entries(properties).flatMap(([name, each]) => [
      `${path}${name}${required.includes(name) ? "" : "?"}${each.type ? ` ${each.type}` : ""}`,
      ...keysOf(each, `${path}${name}.`)
    ]),
    ...(items ? keysOf(items, `${path}[].`) : [])
  ];
}
