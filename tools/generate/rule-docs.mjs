/** Rule pages → docs/rules/, with what each bad example is told; and the table of rules in the README. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { kindNames } from "../../server/src/document/kind-names.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { rules } from "../../server/src/rules/index.ts";
import { readPage } from "../../server/src/rules/page.ts";

const reader = sourceReader();

export function ruleDocs(root) {
  const pages = pagesBelow(path.join(root, "server/src/rules"));
  const docs = rules.map(rule => ({ path: `docs/rules/${rule.id}.md`, content: ruleDoc(rule, pages.get(rule.id)) }));
  return [...docs, { path: "README.md", content: readme(root) }];
}

function pagesBelow(folder) {
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".md"))
    .map(name => readFileSync(path.join(folder, name), "utf8"));
  return new Map(texts.map(text => [readPage(text).id, text]));
}

/** The page without marks, with the rule's properties under its summary and the findings under each bad example. */
function ruleDoc(rule, page) {
  if (page === undefined) throw new Error(`The rule ${rule.id} has no page.`);
  const { summary, examples } = readPage(page);
  const properties = `Severity: ${rule.severity} · In: ${kindsOf(rule)} · Templates: ${rule.judges === "structure" ? "judged, too" : "left alone"}`;
  let text = page.replace(summary, `${summary}\n\n${properties}`);
  for (const example of examples) {
    const found = findings(rule.id, example);
    const from = text.indexOf(`### ${example.title}\n`);
    const fence = /(`{3,})markdown/.exec(text.slice(from))?.[1] ?? "```";
    const end = text.indexOf(`\n${fence}\n`, text.indexOf(`${fence}markdown`, from)) + `\n${fence}\n`.length;
    const block = text
      .slice(from, end)
      .replace(/(`{3,}markdown)[^\n]*/, "$1")
      .replace(/[⟦⟧]/g, "");
    const scene = sceneOf(page, example);
    text =
      text.slice(0, from) +
      block +
      (found.length > 0 ? `\n${scene}\n\n\`\`\`text\n${found.join("\n")}\n\`\`\`\n` : "") +
      text.slice(end);
  }
  return `<!-- Generated from the rule's page by "node tools/generate.mjs". Do not edit. -->\n\n${text}`;
}

function sceneOf(page, { today, path: file, title }) {
  const fence = page.slice(page.indexOf(`### ${title}\n`)).match(/```markdown([^\n]*)/)?.[1] ?? "";
  const parts = [];
  if (fence.includes("today=")) parts.push(`on ${today}`);
  if (fence.includes("path=")) parts.push(`as \`${file}\``);
  return `What is reported${parts.length > 0 ? ` ${parts.join(", ")}` : ""}:`;
}

function findings(id, { text, path: file, today }) {
  const document = readDocument(reader.read(text), file);
  if (!document) return [];
  return check(document, { today: parseDay(today) })
    .problems.filter(problem => problem.rule === id)
    .map(
      ({ range, severity, message }) => `${range.start.line + 1}:${range.start.character + 1} ${severity}: ${message}`
    );
}

function kindsOf({ kinds }) {
  return kinds.length === Object.keys(kindNames).length ? "all kinds" : kinds.map(kind => kindNames[kind]).join(", ");
}

/** The README with its tables of rules and settings made anew. */
function readme(root) {
  const { contributes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const ruleRows = rules.map(rule => [
    `[\`${rule.id}\`](docs/rules/${rule.id}.md)`,
    rule.severity,
    kindsOf(rule),
    rule.summary
  ]);
  const settingRows = Object.entries(contributes.configuration.properties).map(([name, setting]) => [
    `\`${name}\``,
    setting.default === "" ? "" : `\`${setting.default}\``,
    setting.markdownDescription
  ]);
  let text = readFileSync(path.join(root, "README.md"), "utf8");
  text = withTable(text, "rules", ["Rule", "Severity", "In", "What it asks for"], ruleRows);
  return withTable(text, "settings", ["Setting", "Default", "What it does"], settingRows);
}

/** Replaces what stands between `<!-- name: generated -->` and `<!-- /name -->`. */
function withTable(text, name, head, rows) {
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no part between ${begin} and ${end}.`);
  const lines = [head, head.map(() => "---"), ...rows].map(cells => `| ${cells.join(" | ")} |`);
  return `${text.slice(0, from + begin.length)}\n\n${lines.join("\n")}\n\n${text.slice(to)}`;
}
