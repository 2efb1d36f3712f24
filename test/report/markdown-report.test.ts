/** The report as Markdown: the worst first, as much as fits into a comment, and nothing that calls or leads anybody. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type MarkdownReportOptions, markdownReport } from "../../server/src/report/markdown/markdown-report.ts";
import { brokenRun, checkedDocument, hostile, problem } from "../support/reports.ts";
import { samples } from "../support/samples.ts";

const documentOf = (path: string, text: string): MarkdownReportOptions["documents"][number] => {
  const document = checkedDocument(path, text);
  return { ...document, review: document.details.review };
};
const none: MarkdownReportOptions = { documents: [], configuration: [], failures: [], unsaid: [] };

/** What begins something of its own where a line begins. */
const blocks = [
  "# A",
  "> a",
  "- a",
  "1. a",
  "| a |\n| - |",
  "```",
  "---",
  "<details>",
  "[a]: b",
  "[^1]: a",
  "<!--",
  "    a"
].flatMap(begin => [`x\n\n${begin}\n\nAll go`, `\r${begin}\r`, `\u2028${begin}\u0085`, begin]);

describe("the report as Markdown", () => {
  it("tells no-go before open, and folds what there is nothing to say of", () => {
    const documents = [
      documentOf("a.md", samples.go),
      documentOf("b.md", samples.open),
      documentOf("c.md", samples.noGo),
      documentOf("t.md", samples.template)
    ];
    assert.equal(
      markdownReport({ ...none, documents }),
      [
        "### Go/No-Go: 1 no-go, 1 open, 1 go",
        "",
        "#### `c.md`",
        "",
        "**No-go** – Release Checklist: ledger-api v5.0.0 (0 of 1 go · 1 no-go)",
        "",
        "- **No-go**, line 10: 'Tests pass' is no-go",
        "",
        "#### `b.md`",
        "",
        "**Open** – Release Checklist: ledger-api v5.0.0 (0 of 1 go · 1 open)",
        "",
        "- **Warning**, line 10: Criterion 'Tests pass' has no status: write GO, NO-GO or N/A with a reason. (`unfilled-status`)",
        "",
        "<details>",
        "<summary>2 documents with nothing to tell</summary>",
        "",
        "- `t.md`: template",
        "- `a.md`: go",
        "",
        "</details>",
        ""
      ].join("\n")
    );
  });

  it("tells what is wrong with a configuration, what cannot be read, and that there is nothing", () => {
    const configuration = [{ path: "gonogo.json", problems: [problem("There is no rule 'x'.")], details: [] }];
    const failures = [{ path: "b.md", reason: "cannot be read: permission denied." }];
    const { unsaid } = brokenRun;
    const text = markdownReport({ documents: [], configuration, failures, unsaid });
    assert.match(text, /^### Go\/No-Go: no operational documents found\n/);
    assert.match(text, /\n- `b\.md` cannot be read: permission denied\.\n/);
    assert.match(text, /\n- `docs` has no document with a verdict: nothing says that it is go\.\n/);
    assert.match(text, /\n#### `gonogo\.json`\n\n- \*\*Error\*\*, line 3: There is no rule 'x'\. \(`placeholder`\)\n/);
  });

  it("fits into a comment, and says what is left out", () => {
    const rows = Array.from({ length: 400 }, (_, row) => `| Criterion ${row} ${"ü".repeat(200)} | @qa | ___ |\n`).join(
      ""
    );
    const long = `${samples.open.replace("| Tests pass | @qa | ___ |\n", rows)}`;
    const open = documentOf("a.md", samples.open);
    const documents = Array.from({ length: 600 }, (_, index) => ({ ...open, path: `docs/${index}.md` }));
    const text = markdownReport({ ...none, documents: [documentOf("long.md", long), ...documents] });
    assert.ok(Buffer.byteLength(text) < 65_536, `${Buffer.byteLength(text)} bytes`);
    assert.match(text, /\n#### `long\.md`\n/);
    const told = text.match(/^#### /gm)?.length ?? 0;
    const [, leftOut = "0"] = /\*\*(\d+) more\*\* left out: see the report of the run\.\n$/.exec(text) ?? [];
    assert.equal(told + Number(leftOut), 601);
    const only = markdownReport({ ...none, documents: [documentOf("long.md", long)] });
    assert.ok(Buffer.byteLength(only) < 65_536);
  });

  it("has its own headings and lines only, whatever a configuration, a document or a file says", () => {
    const open = documentOf("a.md", samples.open);
    const [item] = open.review.items;
    assert.ok(item);
    const reportOf = (text: string): string =>
      markdownReport({
        documents: [
          {
            ...open,
            path: text,
            review: { ...open.review, title: text, items: [{ ...item, message: text, rule: text }] }
          },
          documentOf(text, samples.go)
        ],
        configuration: [{ path: text, problems: [problem(`There is no key '${text}'.`), problem(text)], details: [] }],
        failures: [{ path: text, reason: text }],
        unsaid: [{ path: text, reason: text }]
      });
    const treeOf = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(reportOf(text));
    const shapeOf = (text: string): string[] =>
      treeOf(text).children.map(node => ("depth" in node ? `${node.type} ${node.depth}` : node.type));
    const wanted = shapeOf("harmless");
    const lines = reportOf("harmless").split("\n").length;
    for (const text of [...hostile, ...blocks]) {
      assert.deepEqual(shapeOf(text), wanted, JSON.stringify(text));
      assert.doesNotMatch(JSON.stringify(treeOf(text)), /"type":"(?:link|image|delete|footnote)/, JSON.stringify(text));
      assert.equal(reportOf(text).split(/\r\n|[\r\n\u0085\u2028\u2029]/).length, lines, JSON.stringify(text));
    }
  });

  it("names a file as code, whatever it is called", () => {
    for (const path of hostile) {
      const text = markdownReport({ ...none, documents: [{ ...documentOf("a.md", samples.open), path }] });
      const line = text.split("\n")[2] ?? "";
      assert.match(line, /^#### (`+) ?[^\r\n]* ?\1$/, JSON.stringify(path));
    }
  });
});
