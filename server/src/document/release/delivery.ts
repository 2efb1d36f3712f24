/** How a release reaches its users. */

import { type Fact, proseOf, type Words } from "../facts.ts";
import { anyFact, anySection } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
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
export function deliveryOf(title: Words | null, tree: SectionTree): Delivery {
  const titled = title ? [withoutOthers(title.text)] : [];
  const says = (pattern: RegExp, isSaid: (tree: SectionTree) => boolean): boolean =>
    titled.some(text => pattern.test(text)) || isSaid(tree);
  if (says(deployingHeading, headsDeploying) || deploysByText(tree)) return "deploys";
  if (says(mentionsDeploying, anyMentionsDeploying)) return "unknown";
  if (says(publishesToRegistry, anyPublishesToRegistry)) return "publishes";
  if (says(runsSomewhere, anyRunsSomewhere)) return "unknown";
  return says(publishes, anyPublishes) ? "publishes" : "unknown";
}

const headsDeploying = anySection(({ name }) => deployingHeading.test(withoutOthers(name.text)));

const deploysByText = anyFact(
  fact =>
    linesOf(fact).some(text => deploysSomewhere.test(text) || deployCommand.test(text)) ||
    codeOf(fact).some(text => deployCommand.test(withoutOthers(text)))
);

const anyMentionsDeploying = anySays(mentionsDeploying);
const anyPublishesToRegistry = anySays(publishesToRegistry);
const anyRunsSomewhere = anySays(runsSomewhere);
const anyPublishes = anySays(publishes);

/** Whether a pattern is in any line, label or code. */
function anySays(pattern: RegExp): (tree: SectionTree) => boolean {
  const isSaid = (text: string): boolean => pattern.test(text);
  const inFacts = anyFact(fact => linesOf(fact).some(isSaid) || codeOf(fact).some(isSaid));
  const inNames = anySection(({ name }) => isSaid(withoutOthers(name.text)));
  return tree => inNames(tree) || inFacts(tree);
}

function linesOf(fact: Fact): string[] {
  return proseOf(fact).flatMap(prose => (prose.lines.length > 0 ? prose.lines : [prose]).map(linesWithoutOthers));
}

function codeOf(fact: Fact): string[] {
  return fact.type === "code"
    ? [fact.content.text]
    : proseOf(fact).flatMap(prose => prose.code.map(({ text }) => text));
}
