/** The pure parts of `npm run corpus`: what it reads, how it counts, what it chooses and shows. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";

interface Document {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly kind: string | null;
  readonly confidence: string | null;
}

interface Judged {
  readonly document: Document;
  readonly kind: string;
  readonly mode: string | null;
  readonly evidence: readonly string[];
  readonly problems: readonly object[];
}

const tool = (name: string) =>
  import(pathToFileURL(path.join(import.meta.dirname, "../../tools/corpus", `${name}.mjs`)).href);
const { corpusDocuments } = await tool("documents");
const { kindReport } = await tool("kinds");
const { sampleOf } = await tool("sample");
const { findingsByRule, relatedInShort, shownLines } = await tool("findings");
const { kindLines, ruleTable } = await tool("print");

function document(name: string, kind: string | null, confidence: string | null = "high"): Document {
  return { file: `/corpus/${name}`, path: `docs/${name}`, text: "one\ntwo\nthree\n", kind, confidence };
}

function judged(wanted: string | null, kind: string, more: { mode?: string; confidence?: string } = {}): Judged {
  const mode = more.mode ?? (kind === "other" ? null : "instance");
  return { document: document("a.md", wanted, more.confidence), kind, mode, evidence: ["a reason"], problems: [] };
}

describe("the documents of the corpus", () => {
  const folderWith = (test: TestContext, files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(path.join(tmpdir(), "gonogo-corpus-"));
    test.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  };
  const manifest = "file\tpath\tkind\tconfidence\nflat--a.md\tdocs/a.md\trunbook\thigh\nflat--b.md\tb.md\tother\tlow\n";

  it("have the path and the kind that the manifest gives them, wherever they lie", test => {
    const corpus = folderWith(test, { "manifest.tsv": manifest, "files/flat--a.md": "old" });
    const folder = folderWith(test, { "flat--a.md": "new", "deep/c.md": "mine", "deep/c.txt": "not mine" });
    const { documents, notes } = corpusDocuments(corpus, [folder]);
    const shown = documents.map((each: Document) => [each.path, each.text, each.kind, each.confidence]);
    assert.deepEqual(shown.sort(), [
      ["deep/c.md", "mine", null, null],
      ["docs/a.md", "new", "runbook", "high"]
    ]);
    assert.deepEqual(notes, ["1 of the 2 documents in the manifest are not there."]);
  });

  it("are none where there is no corpus, which is said", test => {
    const { documents, notes } = corpusDocuments(path.join(folderWith(test, {}), "absent"), []);
    assert.deepEqual(documents, []);
    assert.match(notes.join(), /The corpus is not there/);
  });
});

describe("the report on kinds", () => {
  const all = [
    judged("runbook", "runbook"),
    judged("runbook", "other"),
    judged("runbook", "other", { confidence: "low" }),
    judged("template-of-postmortem", "postmortem", { mode: "template" }),
    judged("template-of-postmortem", "postmortem"),
    judged("other", "other"),
    judged("other", "runbook", { confidence: "medium" }),
    judged(null, "runbook")
  ];

  it("counts those that somebody has read, and names every mistake", () => {
    const report = kindReport(all);
    assert.equal(report.documents, 7);
    assert.equal(`${report.right} of ${report.sure}`, "4 of 5");
    assert.deepEqual(report.missed, [all[1]]);
    assert.deepEqual(report.takenForOurs, [all[6]]);
    assert.deepEqual(report.modes, [all[4]]);
  });

  it("says so in one line, then in tables, then with the evidence", () => {
    const lines = kindLines(kindReport(all), { summary: false });
    assert.equal(
      lines[0],
      "Kinds: 4 of 5 of high confidence are right (80.0 %); 1 of 2 others taken for ours; 1 in the wrong mode."
    );
    assert.ok(lines.includes("  docs/a.md: other instead of runbook"));
    assert.ok(lines.includes("      a reason"));
    assert.ok(!kindLines(kindReport(all), { summary: true }).includes("      a reason"));
  });
});

describe("findings", () => {
  const range = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to }
  });

  it("are grouped by rule, rules without any included", () => {
    const problem = { rule: "secret", severity: "error", message: "A secret.", range: range(1, 0, 3), related: [] };
    const found = findingsByRule([{ ...judged("runbook", "runbook"), problems: [problem] }], ["placeholder", "secret"]);
    assert.deepEqual(ruleTable(found), [
      "rule         findings  documents",
      "placeholder         0          0",
      "secret              1          1"
    ]);
  });

  it("show their line marked, between the lines above and below it", () => {
    const lines = ["one", "two three", "four"];
    assert.deepEqual(shownLines(lines, range(1, 4, 9)), ["  1 │ one", "› 2 │ two ⟦three⟧", "  3 │ four"]);
    assert.deepEqual(shownLines(lines, range(0, 0, 0)), ["› 1 │ ⟦⟧one", "  2 │ two three"]);
    const [, long] = shownLines(["", `${"a".repeat(500)}X${"b".repeat(500)}`], range(1, 500, 501));
    assert.ok(long.includes("⟦X⟧") && long.length < 230, long);
  });

  it("name three related places and count the rest", () => {
    const related = [1, 2, 3, 4, 5].map(line => ({ message: "item", uri: null, range: range(line, 0, 1) }));
    assert.equal(relatedInShort(related), "related: 2:1 item; 3:1 item; 4:1 item; and 2 more");
    assert.equal(relatedInShort([]), null);
  });
});

describe("a sample", () => {
  const findings = (documents: readonly string[], each: number) =>
    documents.flatMap(name =>
      Array.from({ length: each }, (_, index) => ({ document: name, text: `finding ${index}` }))
    );

  it("takes one of each document before it takes a second", () => {
    const chosen = sampleOf([...findings(["a", "b", "c"], 1), ...findings(["d"], 50)], 6, "seed");
    assert.equal(new Set(chosen.map((each: { document: string }) => each.document)).size, 4);
    assert.equal(chosen.length, 6);
  });

  it("is the same again, keeps the order, and changes little when findings go", () => {
    const all = findings(["a", "b", "c", "d", "e", "f", "g", "h"], 4);
    const chosen = sampleOf(all, 8, "seed");
    assert.deepEqual(sampleOf(all, 8, "seed"), chosen);
    assert.deepEqual(
      chosen.map((each: object) => all.indexOf(each as (typeof all)[number])),
      chosen
        .map((each: object) => all.indexOf(each as (typeof all)[number]))
        .sort((one: number, other: number) => one - other)
    );
    const without = sampleOf(
      all.filter(each => each.document !== "h"),
      7,
      "seed"
    );
    assert.deepEqual(
      without,
      chosen.filter((each: { document: string }) => each.document !== "h")
    );
    assert.notDeepEqual(sampleOf(all, 8, "another"), chosen);
  });

  it("is everything where there is no more", () => assert.equal(sampleOf(findings(["a"], 2), 5, "seed").length, 2));
});
