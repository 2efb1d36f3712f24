/** The page of a rule over its key in a configuration. */
import type { Hover } from "vscode-languageserver-protocol";
import type { Position } from "../../protocol.ts";
import { pageOf } from "../../rules/rule-texts.ts";
import { ruleKeyAt } from "../../workspace/configuration/rule-keys.ts";
import { positionsIn } from "../../workspace/text-positions.ts";
import { pageText } from "./rule.ts";
import type { Writer } from "./writer.ts";

export async function ruleKeyHover(configuration: string, position: Position, write: Writer): Promise<Hover | null> {
  const { offsetAt, positionAt } = positionsIn(configuration);
  const key = ruleKeyAt(configuration, offsetAt(position));
  const page = key && (await pageOf(key.rule));
  if (!page) return null;
  const range = { start: positionAt(key.start), end: positionAt(key.end) };
  return { contents: { kind: write.kind, value: pageText(page, write) }, range };
}
