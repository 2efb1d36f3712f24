/** mdast nodes as remark makes them: the same fields in the same order, and offsets. Lines and columns nobody reads. */
import type { Nodes, Text } from "mdast";

type Position = NonNullable<Text["position"]>;

export function positionOf(start: number, end: number): Position {
  return { start: { line: 0, column: 0, offset: start }, end: { line: 0, column: 0, offset: end } };
}

export function startOf(node: Pick<Nodes, "position">): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Pick<Nodes, "position">): number {
  return node.position?.end.offset ?? 0;
}

export function textNode(value: string, start: number, end: number): Text {
  return { type: "text", value, position: positionOf(start, end) };
}
