/** How a release reaches its users. */
import { type Fact, proseOf, type Words } from "../facts.ts";
import { remembering } from "../remembering.ts";
import type { SectionTree } from "../sections.ts";
import {
  deployCommand,
  deployingHeading,
  deploysSomewhere,
  mentionsDeploying,
  otherDeploying,
  publishes,
  publishesToRegistry,
  runsSomewhere
} from "../vocabulary/releases.ts";

/** How a release reaches its users, as far as the text says. */
export type Delivery = "deploys" | "publishes" | "unknown";

const withoutOthers = (text: string): string => text.replace(otherDeploying, "");
const linesWithoutOthers = remembering(({ text }: Words) => withoutOthers(text));

/** Whether a heading, a step or a command deploys, else whether the text speaks of publishing and of nothing that runs. */
export function deliveryOf(title: Words | null, facts: readonly Fact[], tree: SectionTree): Delivery {
  const headings = [title?.text ?? "", ...tree.all.map(section => section.name.text)].map(withoutOthers);
  const lines = facts.flatMap(fact =>
    proseOf(fact).flatMap(prose => (prose.lines.length > 0 ? prose.lines : [prose]).map(linesWithoutOthers))
  );
  const code = facts.flatMap(fact =>
    fact.type === "code" ? [fact.content.text] : proseOf(fact).flatMap(prose => prose.code.map(({ text }) => text))
  );
  if (
    headings.some(text => deployingHeading.test(text)) ||
    lines.some(text => deploysSomewhere.test(text) || deployCommand.test(text)) ||
    code.some(text => deployCommand.test(withoutOthers(text)))
  ) {
    return "deploys";
  }
  const texts = [...headings, ...lines, ...code];
  if (texts.some(text => mentionsDeploying.test(text))) return "unknown";
  if (texts.some(text => publishesToRegistry.test(text))) return "publishes";
  if (texts.some(text => runsSomewhere.test(text))) return "unknown";
  return texts.some(text => publishes.test(text)) ? "publishes" : "unknown";
}
