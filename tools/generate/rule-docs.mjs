/**
 * Rule pages → docs/rules/, with what each bad example is told; the same as a module, since neither Node nor a web worker
 * can import Markdown; the tables of rules, and that of settings on the page of the editor.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pageHead } from "../../server/src/rules/describe.ts";
import { catalogue } from "../../server/src/rules/index.ts";
import { rewriteFences } from "../../server/src/rules/page.ts";
import { judgeExample, readPages } from "../../test/support/page-examples.ts";
import { readManifest } from "../manifest-texts.mjs";
import { withTable } from "./marked-table.mjs";

export function ruleDocs(root) {
  const pages = readPages(path.join(root, "server/src/rules"));
  const texts = new Map(catalogue.map(rule => [rule.id, ruleDoc(rule, pages.get(rule.id))]));
  const head = '<!-- Generated from the rule\'s page by "node tools/generate.mjs". Do not edit. -->';
  return [
    ...[...texts].map(([id, text]) => ({ path: `docs/rules/${id}.md`, content: `${head}\n\n${text}` })),
    ...pageModules(texts),
    { path: "docs/rules.md", content: ruleTables(root, pages) },
    { path: "docs/editor.md", content: editorPage(root) }
  ];
}

/**
 * The pages in two halves: the language server explains rules, and has no use for their examples, which are longer. Their
 * heads are made from the rules themselves.
 */
function pageModules(texts) {
  const halves = [...texts].map(([id, text]) => {
    const body = text.slice(text.indexOf("## "));
    const at = body.indexOf("## Examples\n");
    return at < 0 ? [id, body, ""] : [id, body.slice(0, at), body.slice(at)];
  });
  return [
    {
      path: "server/src/rules/page-texts.generated.ts",
      content: module(
        "texts",
        "The pages of all rules but for their heads and their examples",
        halves.map(([id, head]) => [id, head])
      )
    },
    {
      path: "server/src/rules/page-examples.generated.ts",
      content: module(
        "examples",
        "The examples of all rules: without marks, with what is reported in each",
        halves.map(([id, , examples]) => [id, examples])
      )
    }
  ];
}

/** The texts by the ids of their rules, laid out as the project's formatter lays them out. */
function module(name, what, texts) {
  const entries = texts.map(([id, text]) => {
    const key = /^[a-z]+$/.test(id) ? id : JSON.stringify(id);
    return `  ${key}:\n    ${JSON.stringify(text)}`;
  });
  return `// Generated from the rule pages by "node tools/generate.mjs". Do not edit.

/** ${what}, by their ids. */
export const ${name}: Readonly<Record<string, string>> = {
${entries.join(",\n")}
};
`;
}

/** The page without marks, with the rule's properties under its summary and the findings under each bad example. */
function ruleDoc(rule, page) {
  if (page === undefined) throw new Error(`The rule ${rule.id} has no page.`);
  const text = rewriteFences(page.text, fence => {
    const block = `${fence.marks}${fence.language}\n${fence.body.replace(/[⟦⟧]/g, "")}\n${fence.marks}`;
    const file = fence.setting("file");
    if (file !== undefined) return `\`${file}\`:\n\n${block}`;
    const example = page.examples.find(({ title }) => title === fence.title);
    const found = example === undefined ? [] : findings(rule, example);
    return found.length === 0 ? block : `${block}\n\n${sceneOf(fence)}\n\n\`\`\`text\n${found.join("\n")}\n\`\`\``;
  });
  return pageHead(rule) + text.slice(text.indexOf("## "));
}

function sceneOf(fence) {
  const parts = [
    ["on", fence.setting("today")],
    ["as", fence.setting("path") && `\`${fence.setting("path")}\``],
    ["by the preset", fence.setting("preset")]
  ];
  const scene = parts.flatMap(([word, value]) => (value === undefined ? [] : [` ${word} ${value}`]));
  return `What is reported${scene.join("")}:`;
}

function findings(rule, example) {
  const problems = judgeExample(rule, example)?.problems ?? [];
  return problems
    .filter(problem => problem.rule === rule.id)
    .map(
      ({ range, severity, message }) => `${range.start.line + 1}:${range.start.character + 1} ${severity}: ${message}`
    );
}

/** The folders of the rules, and what their tables are called. */
const parts = {
  common: "All kinds",
  "release-checklist": "Release checklists",
  postmortem: "Postmortems",
  "stakeholder-update": "Stakeholder updates",
  runbook: "Runbooks",
  transcript: "Chats",
  across: "Across documents"
};

/** Whether a default says nothing: an empty text, list or object. */
function isNothing(value) {
  return value === "" || (typeof value === "object" && Object.keys(value).length === 0);
}

/** The page of the editor with its table of settings made anew. */
function editorPage(root) {
  const { contributes } = readManifest(root);
  const rows = Object.entries(contributes.configuration.properties).map(([name, setting]) => [
    `\`${name}\``,
    isNothing(setting.default) ? "" : `\`${setting.default}\``,
    setting.markdownDescription
  ]);
  const text = readFileSync(path.join(root, "docs", "editor.md"), "utf8");
  return withTable(text, "settings", ["Setting", "Default", "What it does"], rows);
}

/** The page that lists all rules, its tables made anew. */
function ruleTables(root, pages) {
  let text = readFileSync(path.join(root, "docs/rules.md"), "utf8");
  for (const [folder, name] of Object.entries(parts)) {
    const rows = catalogue
      .filter(rule => pages.get(rule.id).file.startsWith(`${folder}/`))
      .map(rule => [
        `[\`${rule.id}\`](rules/${rule.id}.md)`,
        rule.severity,
        rule.preset === "strict" ? "strict" : "",
        rule.fixable ? "yes" : "",
        rule.summary
      ]);
    text = withTable(text, `rules: ${folder}`, [name, "Severity", "Preset", "Fixes", "What it asks for"], rows);
  }
  return text;
}
