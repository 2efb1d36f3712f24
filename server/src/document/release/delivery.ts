/** How a release reaches its users. */
import type { Fact, Words } from "../facts.ts";
import type { SectionTree } from "../sections.ts";
import { deploys, otherDeploying, publishes, publishesToRegistry, runsSomewhere } from "../vocabulary/releases.ts";

/** How a release reaches its users, as far as the text says. */
export type Delivery = "deploys" | "publishes" | "unknown";

/** Whether the text speaks of deploying, else of publishing. */
export function deliveryOf(title: Words | null, facts: readonly Fact[], tree: SectionTree): Delivery {
  const texts = [
    title?.text ?? "",
    ...tree.all.map(section => section.name.text),
    ...facts.flatMap(fact => {
      if (fact.type === "code") return [fact.content.text];
      if (fact.type === "table-row" || fact.type === "table-head") return fact.cells.map(cell => cell.text);
      return (fact.type === "paragraph" || fact.type === "item") && fact.prose ? [fact.prose.text] : [];
    })
  ];
  if (texts.some(text => deploys.test(text.replace(otherDeploying, "")))) return "deploys";
  if (texts.some(text => publishesToRegistry.test(text))) return "publishes";
  if (texts.some(text => runsSomewhere.test(text))) return "deploys";
  return texts.some(text => publishes.test(text)) ? "publishes" : "unknown";
}
