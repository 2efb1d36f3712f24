/**
 * Whatever a rule says is said by a message that can be translated, and nothing but what it says depends on the language.
 * Every example of every page is judged in a language that has no words: each message is a pair of brackets around its
 * values. What stands in them, other than messages again, must be words of the example itself or of what is written into
 * it.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { Judgement, Problem } from "../../server/src/check.ts";
import { directiveCommands } from "../../server/src/document/directives.ts";
import { sourceReader } from "../../server/src/document/ops-document.ts";
import { configurationProblems } from "../../server/src/judging/configuration-problems.ts";
import type { ConfigurationRule } from "../../server/src/rules/configuration-rule.ts";
import { catalogue } from "../../server/src/rules/index.ts";
import type { PageExample } from "../../server/src/rules/page.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { messageKey, type Translations, translateWith } from "../../server/src/text/translate.ts";
import { readConfiguration } from "../../server/src/workspace/configuration/read-file.ts";
import { wrongConfigurations } from "../support/configuration-samples.ts";
import { judgeExample, readPages } from "../support/page-examples.ts";

const root = join(import.meta.dirname, "../..");
const pages = readPages(join(root, "server/src/rules"));
const messages = Object.keys(JSON.parse(readFileSync(join(root, "l10n/server.de.json"), "utf8")));

/** `There is no '{0}'` → `⟦‹{0}›⟧`. The name of the language is a message, too, and has to be one. */
const wordless: Translations = Object.fromEntries(
  messages.map(message => [messageKey(message), message === "en" ? "ja" : `⟦${valuesOf(message)}⟧`])
);

function valuesOf(message: string): string {
  return [...new Set(message.match(/\{\d+\}/g))].map(value => `‹${value}›`).join("");
}

/** All that a person reads of a problem. */
function wordsOf({ message, related, fixes }: Problem): readonly string[] {
  return [message, ...related.map(each => each.message), ...fixes.map(each => each.title)];
}

/** All else, which machines read. */
function factsOf({ problems, suppressed, verdict, open }: Judgement): unknown {
  const facts = ({ rule, severity, range, subject, fills, related, fixes }: Problem): unknown => ({
    ...{ rule, severity, range, subject, fills },
    related: related.map(each => [each.uri, each.range]),
    fixes: fixes.map(({ edits, newFiles, automatic }) => ({ edits, newFiles, automatic }))
  });
  return { problems: problems.map(facts), suppressed: suppressed.map(facts), verdict, open };
}

function judgeAfresh(rule: Rule | ConfigurationRule, example: PageExample): Judgement {
  const judgement = judgeExample(rule, example, example.text, sourceReader());
  assert.ok(judgement);
  // Fixes are made when they are asked for: in the language of now.
  for (const problem of [...judgement.problems, ...judgement.suppressed]) wordsOf(problem);
  return judgement;
}

/** What stands in a text of the language without words that is no message. */
function plainValues(text: string): string[] {
  return text.split(/[⟦⟧‹›]+/).filter(part => part !== "");
}

describe("what rules say", () => {
  after(() => translateWith(null));
  for (const rule of catalogue) {
    for (const example of pages.get(rule.id)?.examples ?? []) {
      it(`can be translated: ${rule.id}, ${example.title}`, () => {
        translateWith(null);
        const english = judgeAfresh(rule, example);
        translateWith(wordless);
        const other = judgeAfresh(rule, example);
        assert.deepEqual(factsOf(other), factsOf(english));
        const texts = [example.text, example.path, ...[...example.files].flat(), ...writtenBy(other.problems)];
        assertTranslated([...other.problems, ...other.suppressed], texts);
      });
    }
  }
  for (const text of Object.keys(wrongConfigurations)) {
    it(`can be translated of the configuration ${text.slice(0, 60)}`, () => {
      translateWith(wordless);
      const problems = configurationProblems(readConfiguration(text, "file:///gonogo.json").faults);
      assert.notEqual(problems.length, 0);
      assertTranslated(problems, [text, ...writtenBy(problems)]);
    });
  }
});

function assertTranslated(problems: readonly Problem[], texts: readonly string[]): void {
  const isKnown = knownWords(texts);
  for (const words of problems.flatMap(wordsOf)) {
    assert.match(words, /^⟦.*⟧$/s, "all of it is one message");
    for (const value of plainValues(words)) assert.ok(isKnown(value), `'${value}' is not translated in ${words}`);
  }
}

/** What the fixes write. */
function writtenBy(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ fixes }) =>
    fixes.flatMap(({ edits, newFiles = [] }) => [
      ...edits.map(({ newText }) => newText),
      ...newFiles.flatMap(({ name, text }) => [name, text])
    ])
  );
}

/** Whether words are among those of texts, or are names that are the same in all languages. */
function knownWords(texts: readonly string[]): (value: string) => boolean {
  const all = texts.flatMap(text => [text, plain(text)]).join("\n");
  return value => names.has(value) || shapes.some(shape => shape.test(value)) || all.includes(plain(value));
}

/** Without marks, targets of links, and where it was cut. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/[*_`'"\\[\]]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/…$/, "")
    .trim();
}

/**
 * Figures and days; how long something took, as the document has it; a line that belongs into the document, and any
 * placeholder; the name of a weekday, which the system translates.
 */
const shapes: readonly RegExp[] = [
  /^[\d\s.,:%+-]+$/,
  /^\d+ minutes$/,
  /^- \*\*[\w -]+\*\*: …$/,
  /^<[\w-]+>$/,
  /^[日月火水木金土]曜日$/
];

const names: ReadonlySet<string> = new Set([
  // What is written into documents and configurations.
  ...["GO", "NO-GO", "N/A", "N/A — [reason]", ...directiveCommands],
  ...namesIn(JSON.parse(readFileSync(join(root, "schemas/gonogo.schema.json"), "utf8"))),
  // Providers and programs.
  ...["GitHub", "GitLab", "Google API", "npm", "Slack", "Stripe", "kubectl exec"],
  // What libraries say, in English.
  ...["Unterminated group", "Nested mappings are not allowed in compact mappings"]
]);

/** The keys and words of a configuration. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]): string[] => [
    ...(key === "properties" ? Object.keys(value) : []),
    ...(key === "enum" ? value.filter((each: unknown) => typeof each === "string") : []),
    ...namesIn(value)
  ]);
}
