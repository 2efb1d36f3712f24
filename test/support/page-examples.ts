/**
 * The examples on rule pages as they are judged: the same in the tests of the rules and in the documentation that is
 * made from their pages.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, defaultConfiguration, type Judgement, type RuleConfiguration } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { type ReadingOptions, readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { noSurroundings, type Surroundings } from "../../server/src/document/surroundings.ts";
import { type PageExample, type RulePage, readPage } from "../../server/src/rules/page.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";

/** A page as it is written, and read. */
export interface WrittenPage extends RulePage {
  /** Below the folder of the rules, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** All pages below the folder of the rules, by the rules' ids. */
export function readPages(folder: string): Map<string, WrittenPage> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(file => file.endsWith(".md"));
  const pages = files.sort().map((file): WrittenPage => {
    const text = readFileSync(join(folder, file), "utf8");
    return { ...readPage(text), file: file.replaceAll("\\", "/"), text };
  });
  return new Map(pages.map(page => [page.id, page]));
}

const reader = sourceReader();

/**
 * The judgement of an example of the rule's page, or of another `text` in its place; `null` if it is none of our kinds.
 * The rule is on: unless the example names a preset, it is judged by the one that has the rule.
 */
export function judgeExample(rule: Rule, example: PageExample, text = example.text): Judgement | null {
  const today = parseDay(example.today);
  if (today === null) throw new Error(`'${example.title}' has no day of today: ${example.today}`);
  const document = readDocument(reader.read(text), example.path, readingOf(example));
  if (!document) return null;
  const configuration = configurationOf(example, rule);
  return check(document, { today, configuration, surroundings: surroundingsOf(example) });
}

/** How the example is read: a chat says by its language that it is one. */
function readingOf({ language }: PageExample): ReadingOptions {
  return language === "text" ? { kind: "transcript" } : {};
}

/** What the example's `gonogo.json` says of how it is judged. */
function configurationOf({ preset }: PageExample, rule: Rule): RuleConfiguration {
  return { ...defaultConfiguration, preset: preset ?? rule.preset };
}

/** What the other files of the example tell of its surroundings. */
function surroundingsOf({ files, path }: PageExample): Surroundings {
  return files.size > 0 ? surroundingsFrom(files, path) : noSurroundings;
}
