/** Walking through a tree. */
import type { Nodes, RootContent } from "mdast";

/** In document order; without recursion, for lists and quotes may nest as deep as a text is long. */
export function visit(nodes: readonly Nodes[], action: (node: Nodes) => void): void {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    action(node);
    if ("children" in node)
      for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index] as Nodes);
  }
}

/** Adds `distance` to every offset in `nodes`, in place. Lines and columns stay as they were: nobody reads them. */
export function moved<Node extends RootContent>(nodes: Node[], distance: number): Node[] {
  if (distance === 0) return nodes;
  visit(nodes, node => {
    if (!node.position) return;
    const { start, end } = node.position;
    start.offset = (start.offset as number) + distance;
    if (end !== start) end.offset = (end.offset as number) + distance;
  });
  return nodes;
}
