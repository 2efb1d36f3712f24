/** What a postmortem promises to do: bullets, tables and headings under action items, recommendations, follow-ups. */
import type { DocumentBase } from "../document-base.ts";
import type { DefinitionFact, Fact, Prose, Words } from "../facts.ts";
import { byFact, bySection } from "../gathering.ts";
import { coversAll, type KnownPeople } from "../people.ts";
import { rememberingAmong, rememberingLists, rememberingWith } from "../remembering.ts";
import { wholeSection } from "../section-tree.ts";
import { type Chapter, factsWithin, type Section, type SectionHeading } from "../sections.ts";
import { byTable, columnIndex, type Row, type Table, tablesIn, tablesOfChapter } from "../tables.ts";
import { explainedWord, explainsWords, noItems, offersChoice, tellsDone } from "../vocabulary/action-items.ts";
import { type ActionItem, type ItemContext, itemOf, itemOfRow } from "./action-item.ts";
import type { Identity } from "./identity.ts";

export type { ActionItem } from "./action-item.ts";

/** The items of one section, under its name. */
export interface ActionItemGroup {
  readonly section: SectionHeading;
  readonly items: readonly ActionItem[];
}

/** `### 2) Better alerting @dma`: a heading that is an item, not the name of a group. */
const itemHeading = /^\d+[.)]\s|(?<![\w.])@\w/;

export function actionItemGroups(
  { tree }: Pick<DocumentBase, "tree">,
  { day }: Identity,
  known: KnownPeople
): ActionItemGroup[] {
  const surroundings = surroundingsOf([day, known], definitionsIn(tree));
  const named = placesOfItems(tree).flatMap(place => {
    const section = wholeSection(tree, place.section);
    return section === place.section ? groupAt(place, surroundings) : groupOf(section, tablesIn(tree), surroundings);
  });
  return [...named, ...otherTables(tree).flatMap(table => groupOfTable(table, surroundings))];
}

type Surroundings = Omit<ItemContext, "groups" | "introduced">;

const definitionsIn = byFact((fact): readonly DefinitionFact[] => (fact.type === "definition" ? [fact] : []));

/** The same object as long as it says the same. */
const surroundingsOf = rememberingLists(
  ([day, known]: readonly [Identity["day"], KnownPeople], definitions: readonly DefinitionFact[]): Surroundings => ({
    day,
    known,
    definitions: new Map(definitions.map(({ label, target }) => [label, target.text]))
  })
);

interface Place {
  readonly section: Section;
  readonly chapter: Chapter;
}

/** The outermost sections of action items. */
const placesOfItems = bySection((section, chapter): readonly Place[] =>
  section.role === "action-items" && !hasAncestor(section, "action-items") ? [{ section, chapter }] : []
);

/** The tables of actions that stand in none of them. */
const otherTables = byTable((table): readonly Table[] => {
  const { section } = table;
  const isTaken = section?.role === "action-items" || (section && hasAncestor(section, "action-items"));
  return section !== null && isOfActions(table) && !isTaken ? [table] : [];
});

const groupAt = rememberingWith(({ section, chapter }: Place, surroundings: Surroundings) =>
  groupOf(section, tablesOfChapter(chapter), surroundings)
);

/** `tables`: those of the section may be among others. */
function groupOf(section: Section, tables: readonly Table[], surroundings: Surroundings): readonly ActionItemGroup[] {
  // One owner for all is said once.
  const isCovered = factsWithin(section).some(fact => fact.type === "paragraph" && coversAll(fact.prose));
  const items = isCovered ? [] : itemsOf(section, tables, surroundings);
  return items.length > 0 ? [{ section, items }] : [];
}

const groupOfTable = rememberingWith((table: Table, surroundings: Surroundings): readonly ActionItemGroup[] => {
  const items = itemsOfTable(table, surroundings);
  return items.length > 0 && table.section ? [{ section: table.section, items }] : [];
});

function hasAncestor(section: SectionHeading, role: Section["role"]): boolean {
  for (let each = section.parent; each; each = each.parent) if (each.role === role) return true;
  return false;
}

/** Whether a table lists actions, whatever its section is called: who does them until when, and not when they happened. */
function isOfActions(table: Table): boolean {
  const has = (role: Parameters<typeof columnIndex>[1]): boolean => columnIndex(table, role) >= 0;
  return has("action") && has("owner") && (has("due") || has("ticket")) && !has("time");
}

function itemsOf(section: Section, tables: readonly Table[], surroundings: Surroundings): ActionItem[] {
  const headings = section.children.flatMap(child => (child.heading ? [{ child, heading: child.heading }] : []));
  if (headings.length > 0 && headings.every(({ heading }) => itemHeading.test(heading.text))) {
    return headings.map(({ child, heading }) => {
      const details = child.facts.flatMap(proseOf);
      return keptItem(heading, details, [section.name], surroundings, "heading", null, null);
    });
  }
  const fromTables = tables
    .filter(table => isWithin(table.section, section))
    .flatMap(table => itemsOfTable(table, surroundings));
  return [...listedItems(section, surroundings), ...fromTables];
}

function itemsOfTable(table: Table, surroundings: Surroundings): ActionItem[] {
  const groups = namesFrom(table.section);
  const { columns } = table;
  return table.rows
    .filter(({ cells }) => cells.some(cell => cell.text !== ""))
    .map(row => keptRow(row, columns, groups, surroundings));
}

const keptRow = rememberingAmong(
  (row: Row, columns: Table["columns"], groups: readonly Words[], surroundings: Surroundings) =>
    itemOfRow({ columns }, row, { ...surroundings, introduced: null, groups })
);

function isWithin(inner: SectionHeading | null, outer: SectionHeading): boolean {
  for (let each = inner; each; each = each.parent) if (each.name === outer.name) return true;
  return false;
}

/** The names of a section and of those around it, up to the one that is about action items. */
function namesFrom(section: SectionHeading | null): Section["name"][] {
  const names = [];
  for (let each: SectionHeading | null = section; each && each.depth > 1; each = each.parent) {
    names.push(each.name);
    if (each.role === "action-items" && !hasAncestor(each, "action-items")) break;
  }
  return names;
}

/** The items of the outermost lists; below an item that is only a label, those of the list under it. */
function listedItems(root: Section, surroundings: Surroundings): ActionItem[] {
  const items: {
    readonly prose: Prose;
    readonly box: "ticked" | "open" | null;
    readonly details: Prose[];
    readonly in: Section;
    readonly introduced: ItemContext["introduced"];
  }[] = [];
  let itemLevel = 1;
  let lead = { text: "", in: root };
  for (const [fact, section] of placedFacts(root)) {
    if (fact.type === "paragraph" && fact.level === 0) lead = { text: fact.prose.text, in: section };
    if (fact.type !== "item" || !fact.prose) {
      const isBelow = "level" in fact && fact.level >= itemLevel;
      if (isBelow) for (const prose of proseOf(fact)) items.at(-1)?.details.push(prose);
      continue;
    }
    if (fact.level === 1) itemLevel = isLabelOnly(fact.prose) ? 2 : 1;
    if (fact.level > itemLevel) items.at(-1)?.details.push(fact.prose);
    else if (fact.level === itemLevel) {
      const introduction = lead.in === section ? lead.text : "";
      if (explainsWords.test(introduction) && explainedWord.test(fact.prose.text)) continue;
      const introduced = offersChoice.test(introduction) ? "proposed" : tellsDone.test(introduction) ? "done" : null;
      items.push({ prose: fact.prose, box: fact.box, details: [], in: section, introduced });
    }
  }
  return items
    .filter(({ prose }) => !noItems.test(prose.text))
    .map(({ prose, box, details, in: section, introduced }) =>
      keptItem(prose, details, namesFrom(section), surroundings, "item", box, introduced)
    );
}

/** The same object as long as it and all that is known of it say the same. */
const keptItem = rememberingAmong(
  (
    prose: Prose,
    details: readonly Prose[],
    groups: readonly Words[],
    surroundings: Surroundings,
    form: "item" | "heading",
    box: "ticked" | "open" | null,
    introduced: ItemContext["introduced"]
  ) => itemOf(form, prose, details, box, { ...surroundings, introduced, groups })
);

/** What was observed, wherever it stands, is nothing to be done. */
const observing: ReadonlySet<Section["role"]> = new Set(["went-well", "went-poorly", "lucky", "lessons"]);

/** The facts of a section and of those below it, in document order, each with the section that it stands in. */
function placedFacts(section: Section): (readonly [Fact, Section])[] {
  const below = section.children.filter(child => !observing.has(child.role));
  return [...section.facts.map(fact => [fact, section] as const), ...below.flatMap(placedFacts)];
}

function proseOf(fact: Fact): Prose[] {
  return (fact.type === "paragraph" || fact.type === "item") && fact.prose ? [fact.prose] : [];
}

/** `**Detection**` above its own nested list. */
function isLabelOnly(prose: Prose): boolean {
  return prose.lines.every(line => line.label && line.label.value.text === "");
}
