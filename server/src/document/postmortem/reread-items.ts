/** What a postmortem would say of its action items after a change, to tell whether the change keeps what they say. */
import { type MarkdownReader, markdownReader } from "../../markdown/reader.ts";
import type { Edit } from "../edits.ts";
import type { Fact, Span } from "../facts.ts";
import { knownPeople } from "../participants.ts";
import { factsReader } from "../read-facts.ts";
import { sectionTree } from "../section-tree.ts";
import { tablesIn } from "../tables.ts";
import type { ActionItem } from "./action-item.ts";
import { actionItemGroups } from "./action-items.ts";
import type { Postmortem } from "./postmortem.ts";

/** Whether all items are still there, each as far as it was, with its owner, its due date and its ticket. */
export function keepsItems(document: Postmortem, edit: Edit): boolean {
  const before = document.actionItems.flatMap(({ items }) => items);
  const after = itemsAfter(document, edit);
  return isSame(before.map(valuesOf), after.map(valuesOf)) && isSame(ownersOf(before), ownersOf(after));
}

/** In any order: a section tells the items of its lists before those of its tables. */
function isSame(before: readonly string[], after: readonly string[]): boolean {
  const others = [...after].sort();
  return before.length === others.length && [...before].sort().every((each, index) => each === others[index]);
}

function valuesOf({ state, due, ticket }: ActionItem): string {
  return JSON.stringify([state, due?.text ?? "", ticket?.text ?? ""]);
}

/** What merely seems to be a name stays among the words of an item. Of several handles, a line of a list tells the first. */
function ownersOf(items: readonly ActionItem[]): string[] {
  return items.flatMap(({ owner }) =>
    owner && owner.form !== "name" ? [owner.text.replace(/^(@[\w./-]+), @.*$/, "$1")] : []
  );
}

/** Only the table or list that changes is read again, with the definitions that stand elsewhere. */
function itemsAfter(document: Postmortem, { span, text }: Edit): ActionItem[] {
  const { facts, vocabulary, identity, participants } = document;
  const { block, start, end } = document.wholeOf(span);
  const definitions = facts.flatMap(fact => (fact.type === "definition" ? [sourceLine(fact.span)] : []));
  const changed = `${block.source.slice(0, start)}${text}${block.source.slice(end)}`;
  const reader: MarkdownReader<readonly Fact[]> = markdownReader(factsReader);
  const read = reader.read(["x\n", changed, ...definitions].join("\n\n")).blocks.flatMap(each => each.facts);
  // The first paragraph keeps what follows from being front matter.
  const own = read.slice(1).filter(fact => fact.type !== "definition");
  const gone = document.factsAround(span.block);
  const from = facts.indexOf(gone[0] as Fact);
  const behind = from + gone.length;
  const all = [...facts.slice(0, from), ...own, ...facts.slice(behind)];
  const tree = sectionTree([all], vocabulary);
  const tables = tablesIn(tree);
  const base = { ...document, facts: all, tree, sections: tree.all, tables };
  return actionItemGroups(base, identity, knownPeople(participants, base)).flatMap(({ items }) => items);
}

function sourceLine({ block, start, end }: Span): string {
  return block.source.slice(start, end);
}
