/** Walking through a tree. */
import type { Nodes } from "mdast";

/** In document order; without recursion, for lists and quotes may nest as deep as a text is long. */
export function visit(nodes: readonly Nodes[], action: (node: Nodes) => void): void {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    action(node);
    if ("children" in node)
      for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index] as Nodes);
  }
}
