/** The way back: where a release says how it is undone. */

import type { Fact, Link, Prose, Words } from "../facts.ts";
import { byPart, bySection, thingByThing, thingByThingWith } from "../gathering.ts";
import { type SectionTree, wholeSection } from "../section-tree.ts";
import { factsWithin } from "../sections.ts";
import { byTable, columnIndex, type Row } from "../tables.ts";
import {
  bringsBack,
  commandBack,
  fileBack,
  noProcedure,
  pathBack,
  recoveryHeading,
  rollForward,
  saysNothing,
  stepBack,
  triesBack,
  wayBack,
  wayBackItem
} from "../vocabulary/releases.ts";
import { isDecisionTable } from "./criteria.ts";
import { isProcedure } from "./procedures.ts";

/**
 * The procedures that lead back: a section under any of its names with something in it, a table row, an item, a link,
 * a command. Triggers and criteria that only mention a rollback are none.
 */
export function rollbackProcedures(tree: SectionTree): readonly Words[] {
  const sections = procedureSections(tree).filter(section => factsWithin(wholeSection(tree, section)).some(isContent));
  return [...sections.map(section => section.name), ...rowsThatTell(tree), ...wordsThatTell(tree)];
}

const procedureSections = bySection(section =>
  isProcedure(section) || recoveryHeading.test(section.name.text) ? [section] : []
);

const wordsThatTell = byPart(({ section, facts }) => {
  return wordsOf(facts, section?.role === "rollback-triggers");
});

const wordsOf = thingByThingWith((fact: Fact, isOfTriggers: boolean): readonly Words[] => {
  if (fact.type === "code") return commandBack.test(fact.content.text) ? [fact.content] : [];
  if (fact.type === "table-row")
    return fact.cells.filter(
      ({ code, links, text }) => links.some(leadsBack) || namesFile(text) || code.some(each => isBack(each.text, ""))
    );
  if ((fact.type !== "item" && fact.type !== "paragraph") || fact.prose === null) return [];
  // A box may be a step, or state that there are steps.
  const isStatement = isOfTriggers || (fact.type === "item" && fact.box !== null && noProcedure.test(fact.prose.text));
  return leads(fact.prose) || (!isStatement && tells(fact.prose)) ? [fact.prose] : [];
});

/** Whether a fact says anything of how to go back: not a label alone, "TBD", or a box that asks whether there is a way. */
function isContent(fact: Fact): boolean {
  if (fact.type === "paragraph") {
    return fact.prose.lines.some(({ label, text }) => !saysNothing.test(label ? label.value.text : text));
  }
  if (fact.type === "item") {
    const text = fact.prose?.text ?? "";
    return !saysNothing.test(text) && (fact.box === null || !noProcedure.test(text));
  }
  return fact.type === "code" || (fact.type === "table-row" && fact.cells.some(cell => !saysNothing.test(cell.text)));
}

/** `| Rollback | redeploy the image before |`, where the table does not list criteria or thresholds. */
const rowsThatTell = byTable((table, { vocabulary }) =>
  isDecisionTable(table, vocabulary) || columnIndex(table, "threshold") >= 0 ? [] : tellingNames(table.rows)
);

const tellingNames = thingByThing(({ cells: [name, ...more] }: Row): readonly Words[] =>
  name && namesProcedure(name.text) && more.some(cell => !saysNothing.test(cell.text)) ? [name] : []
);

/** A link, a file, a command, or the decision that there is no way back. */
function leads({ links, code, text }: Prose): boolean {
  return (
    links.some(leadsBack) ||
    code.some(each => isBack(each.text, text)) ||
    (code.length > 0 && bringsBack.test(text)) ||
    namesFile(text) ||
    rollForward.test(text)
  );
}

/** Whether a code span is a command, a script or a document that leads back. */
function isBack(code: string, sentence: string): boolean {
  return commandBack.test(code) || isFileBack(code, sentence) || (pathBack.test(code) && !triesBack.test(code));
}

/** Whether a text names such a file, whatever the marks around it. */
function namesFile(text: string): boolean {
  const file = fileBack.exec(text)?.[0];
  return file !== undefined && !triesBack.test(file);
}

/** `docs/rollback-runbook.md`, or any document of which the sentence says that it has the procedure. */
function isFileBack(file: string, sentence: string): boolean {
  if (!/\.(?:md|markdown|adoc|rst|html?|pdf)\b/i.test(file)) return false;
  return (
    wayBack.test(file.replace(/[-_]/g, " ")) ||
    /\broll[- ]?back (?:procedure|steps|plan|instructions|runbook)\b/i.test(sentence)
  );
}

function leadsBack({ text, target }: Link): boolean {
  return namesProcedure(text) || wayBack.test(target.replace(/[-_]/g, " "));
}

function namesProcedure(text: string): boolean {
  return wayBack.test(text) && !noProcedure.test(text);
}

/** "Rollback: redeploy the image before", "To roll back, …": in words, and more than the name. */
function tells({ lines, text }: Prose): boolean {
  const labelled = lines.some(
    ({ label }) => label && !saysNothing.test(label.value.text) && wayBackItem.test(`${label.name.text}:`)
  );
  return (
    labelled ||
    stepBack.test(text) ||
    (lines.every(({ label }) => !label) && wayBackItem.test(text) && text.length > 24)
  );
}
