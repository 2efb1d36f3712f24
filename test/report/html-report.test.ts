/** The report as a page: it holds everything, runs nothing, and shows hostile texts as texts. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Day, parseDay } from "../../server/src/document/days.ts";
import { registerOf } from "../../server/src/register/register.ts";
import { htmlReport } from "../../server/src/report/html/html-report.ts";
import { shownOf } from "../../server/src/report/html/shown.ts";
import { type CheckedDocument, type Report, reported } from "../../server/src/report/report.ts";
import { checklist } from "../support/checklist.ts";
import { declared, judge, readOurs, someDay } from "../support/documents.ts";
import { elementsOf, type WrittenElement } from "../support/markup.ts";

/** The page of some documents, by their paths. */
function pageOf(texts: Readonly<Record<string, string>>): string {
  const day = parseDay(someDay);
  assert.ok(day !== null);
  const read = Object.entries(texts).map(([path, text]) => ({ path, model: readOurs(text, path) }));
  const documents = read.map(({ path, model }): CheckedDocument => {
    const { problems, verdict, open } = judge(model);
    const { kind, mode } = model;
    return { path, kind, mode, verdict, open, problems: problems.map(reported), silenced: 0, accepted: 0 };
  });
  const report: Report = { documents, configuration: [], others: 2 };
  const shown = new Map(read.map(({ path, model }) => [path, shownOf(model)]));
  return htmlReport(report, { shown, items: registerOf(read, day), day });
}

/** The elements of the body: what stands above has tags that nobody closes. */
function bodyOf(page: string): WrittenElement[] {
  return elementsOf(page.slice(page.indexOf("<body>"), page.indexOf("</html>")));
}

const postmortem = (title: string) =>
  declared(
    "postmortem",
    `# Postmortem: ${title}\n\n## Timeline (UTC)\n\n- 09:10 Outage starts\n- 09:14 Outage detected\n\n## Action Items\n\n| Action | Owner | Due | Ticket |\n| - | - | - | - |\n| Add an alert | @sre | 2026-03-01 | [LEDGER-1](javascript:alert) |\n| Test it | @qa | 2026-04-02 | [LEDGER-2](https://tickets.example.com/2) |\n`
  );

describe("the report as a page", () => {
  it("marks what a team's own rules find as external, each on one line", () => {
    const at = { line: 2, character: 0 };
    const problem = { rule: "team/ours", severity: "warning", range: { start: at, end: at }, related: [] } as const;
    const problems = [{ ...problem, message: "It\n::error::fails\r\n  here.", isFixable: false }];
    const document = { path: "a.md", kind: "runbook", mode: "instance", verdict: "open", open: 0 } as const;
    const documents = [{ ...document, problems, silenced: 0, accepted: 0 }];
    const told = htmlReport(
      { documents, configuration: [], others: 0 },
      { shown: new Map(), items: [], day: 0 as Day }
    );
    assert.match(told, / It ::error::fails here\. <span class="faint">line 3, team\/ours \(external\)<\/span>/);
  });

  it("says what could not be checked, as words", () => {
    const unchecked = ["<b>.md was not judged by team/ours: it\nthrew."];
    const empty = { documents: [], configuration: [], others: 0 };
    const told = htmlReport(empty, { shown: new Map(), items: [], day: 0 as Day, unchecked });
    assert.match(told, /<ul class="problems"><li>&lt;b&gt;\.md was not judged by team\/ours: it threw\.<\/li><\/ul>/);
    assert.doesNotMatch(htmlReport(empty, { shown: new Map(), items: [], day: 0 as Day }), /<ul/);
  });

  it("lets no text of a document turn the words around it", () => {
    const turned = pageOf({ "releases/\u202Eb.md": checklist.replace("ledger-api", "led\u2066ger\u200F\u202E-api") });
    assert.doesNotMatch(turned, /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    assert.match(turned, /Release Checklist: ledger-api/);
  });

  it("cuts nothing on paper, and breaks words that are wider than it", () => {
    const style = page.slice(page.indexOf("<style>"), page.indexOf("</style>"));
    assert.match(style, /td,li,p,figcaption\{overflow-wrap:anywhere;?\}/);
    const printed = style.slice(style.lastIndexOf("@media print"));
    assert.match(printed, /\.gonogo-sides li\{white-space:normal;/);
    assert.match(printed, /> \.gonogo-drawing\{max-width:100%;/);
    assert.doesNotMatch(printed, /overflow:hidden|ellipsis/);
  });

  const page = pageOf({
    "releases/b.md": checklist.replace("___", "GO "),
    "a.md": postmortem("ledger"),
    "c.md": checklist
  });
  const body = bodyOf(page);
  const textsOf = (name: string) => body.filter(each => each.name === name).map(({ text }) => text);

  it("begins with what stops a release, and leads to each document", () => {
    assert.equal(textsOf("h1")[0], "Readiness on 2026-03-20");
    assert.match(textsOf("p")[0] ?? "", /^3 documents: .*1 go\. .* 2 other files left alone\.$/);
    const rows = body.filter(({ name }) => name === "tr").slice(1, 4);
    assert.match(rows.at(-1)?.text ?? "", /^goRelease Checklist: ledger-api v5\.0\.0 releases\/b\.md/);
    const links = body.flatMap(({ name, attributes }) => (name === "a" ? [attributes.get("href")] : []));
    const ids = body.flatMap(({ attributes }) => attributes.get("id") ?? []);
    assert.deepEqual(links.slice(0, 3), ["#document-1", "#document-2", "#document-3"]);
    assert.deepEqual(
      ids.filter(id => id.startsWith("document")),
      ["document-1", "document-2", "document-3"]
    );
  });

  it("shows findings, pictures and the register, overdue items first", () => {
    assert.ok(
      textsOf("li").some(text => /^warning Criterion 'Load test passes' .* line 10, unfilled-status$/.test(text))
    );
    assert.equal(textsOf("figure").length, 1);
    assert.match(textsOf("table").at(-1) ?? "", /2026-03-01, 19 days late@sreAdd an alert/);
  });

  it("runs nothing, loads nothing, and links only the web", () => {
    assert.match(
      page,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/
    );
    const hrefs = body.flatMap(({ attributes }) => ["href", "src"].flatMap(name => attributes.get(name) ?? []));
    assert.deepEqual(
      hrefs.filter(each => !each.startsWith("#")),
      ["https://tickets.example.com/2"]
    );
    assert.ok(
      body.every(({ name, attributes }) => name !== "script" && ![...attributes.keys()].some(key => /^on/.test(key)))
    );
  });

  it("shows hostile texts as texts", () => {
    const hostile = `<img src=x onerror=alert(1)> & "quotes" \\</style>`;
    const elements = bodyOf(pageOf({ '"><script>.md': postmortem(hostile) }));
    assert.ok(elements.every(({ name }) => name !== "img" && name !== "script" && name !== "style"));
    assert.ok(elements.some(({ text }) => text.includes('"><script>.md')));
  });

  it("says where there is nothing", () => {
    assert.match(bodyOf(pageOf({}))[1]?.text ?? "", /No operational documents found\. 2 other files left alone\./);
  });
});
