/**
 * The examples on rule pages as they are judged: the same in the tests of the rules and in the documentation that is
 * made from their pages.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Judgement } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import {
  type OpsDocument,
  type ReadingOptions,
  readDocument,
  sourceReader
} from "../../server/src/document/ops-document.ts";
import { noSurroundings, type Surroundings } from "../../server/src/document/surroundings.ts";
import { configurationProblems } from "../../server/src/judging/configuration-problems.ts";
import type { ConfigurationRule } from "../../server/src/rules/configuration-rule.ts";
import { type PageExample, type RulePage, readPage } from "../../server/src/rules/page.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { pathWithin } from "../../server/src/workspace/addresses.ts";
import { faultsOf } from "../../server/src/workspace/configuration/bases.ts";
import type { Configuration } from "../../server/src/workspace/configuration/configuration.ts";
import { isConfigurationFile } from "../../server/src/workspace/configuration/file.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";
import { addressInTree, configurationFor, loadTree } from "./configuration.ts";

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

const usualReader = sourceReader();

/**
 * The judgement of an example of the rule's page, or of another `text` in its place; `null` if it is none of our kinds.
 * The rule is on: unless the example or its configuration names a preset, it is judged by the one that has the rule.
 * With another `reader` nothing is remembered that was said of the same text before.
 */
export function judgeExample(
  rule: Rule | ConfigurationRule,
  example: PageExample,
  text = example.text,
  reader = usualReader
): Judgement | null {
  if (rule.judges === "configuration") return judgeConfiguration(example, text);
  const today = parseDay(example.today);
  if (today === null) throw new Error(`'${example.title}' has no day of today: ${example.today}`);
  const configuration = configurationFor(example.files, example.path);
  const document = readDocument(reader.read(text), example.path, readingOf(example, configuration));
  if (!document) return null;
  const preset = example.preset ?? (configuration.judging.preset === "strict" ? "strict" : rule.preset);
  return check(document, {
    today,
    configuration: { ...configuration.judging, preset },
    surroundings: surroundingsOf(example, configuration, document)
  });
}

/** What is wrong with a configuration file among the files of its example. */
function judgeConfiguration({ files, path }: PageExample, text: string): Judgement {
  const tree = loadTree(new Map([...files, [path, text]]));
  const faults = faultsOf(addressInTree(path), tree);
  return { problems: configurationProblems(faults), suppressed: [], accepted: [], verdict: null, open: 0 };
}

/** How the example is read: a chat says by its language that it is one. */
function readingOf({ language }: PageExample, { reading }: Configuration): ReadingOptions {
  return language === "text" ? { ...reading, kind: "transcript" } : reading;
}

/** What the other files of the example tell of its surroundings; its configuration is none that links lead to. */
function surroundingsOf(
  { changes, files, path }: PageExample,
  { people, siteRoot }: Configuration,
  document: OpsDocument
): Surroundings {
  const others = new Map([...files].filter(([name]) => !isConfigurationFile(addressInTree(name))));
  const root = siteRoot === null ? null : pathWithin(siteRoot, addressInTree(""));
  const surroundings = surroundingsFrom(others, path, { people, siteRoot: root, changes, document });
  return others.size > 0 ? surroundings : { ...noSurroundings, roster: surroundings.roster };
}
