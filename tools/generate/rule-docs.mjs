/** Rule pages → docs/rules/, with what each bad example is told; and the table of rules in the README. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { kindNames } from "../../server/src/document/kind-names.ts";
import { catalogue } from "../../server/src/rules/index.ts";
import { rewriteFences } from "../../server/src/rules/page.ts";
import { judgeExample, readPages } from "../../test/support/page-examples.ts";
import { withTable } from "./marked-table.mjs";

export function ruleDocs(root) {
  const pages = readPages(path.join(root, "server/src/rules"));
  const docs = catalogue.map(rule => ({
    path: `docs/rules/${rule.id}.md`,
    content: ruleDoc(rule, pages.get(rule.id))
  }));
  return [...docs, { path: "README.md", content: readme(root) }];
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
  const head = '<!-- Generated from the rule\'s page by "node tools/generate.mjs". Do not edit. -->';
  return `${head}\n\n${text.replace(page.summary, () => `${page.summary}\n\n${propertiesOf(rule).join(" · ")}`)}`;
}

function propertiesOf(rule) {
  const options = Object.keys(rule.options).map(name => `\`${name}\``);
  return [
    `Severity: ${rule.severity}`,
    `Preset: ${rule.preset}`,
    `In: ${kindsOf(rule)}`,
    `Templates: ${rule.judges === "structure" ? "judged, too" : "left alone"}`,
    `Fixes: ${rule.fixable ? "yes" : "none"}`,
    `Options: ${options.join(", ") || "none"}`
  ];
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

function kindsOf({ kinds, judges }) {
  if (judges === "configuration") return "`gonogo.json`";
  return kinds.length === Object.keys(kindNames).length ? "all kinds" : kinds.map(kind => kindNames[kind]).join(", ");
}

/** The README with its tables of rules and settings made anew. */
function readme(root) {
  const { contributes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const ruleRows = catalogue.map(rule => [
    `[\`${rule.id}\`](docs/rules/${rule.id}.md)`,
    rule.severity,
    rule.preset,
    kindsOf(rule),
    rule.fixable ? "yes" : "",
    rule.summary
  ]);
  const settingRows = Object.entries(contributes.configuration.properties).map(([name, setting]) => [
    `\`${name}\``,
    setting.default === "" ? "" : `\`${setting.default}\``,
    setting.markdownDescription
  ]);
  let text = readFileSync(path.join(root, "README.md"), "utf8");
  text = withTable(text, "rules", ["Rule", "Severity", "Preset", "In", "Fixes", "What it asks for"], ruleRows);
  return withTable(text, "settings", ["Setting", "Default", "What it does"], settingRows);
}
