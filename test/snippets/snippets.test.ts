import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { scaffold } from "../../server/src/drafting/scaffold.ts";
import type { ScaffoldKind } from "../../server/src/protocol.ts";
import { contributedFiles, root, type Snippet, snippetsOf, templateText } from "./snippet-files.ts";
import { expandSnippet, parseSnippet, type SnippetPart, tabStops } from "./snippet-parser.ts";

const day = { CURRENT_YEAR: "2026", CURRENT_MONTH: "03", CURRENT_DATE: "25" };
const today = "2026-03-25";

const files = contributedFiles();
const all = files.flatMap(({ file }) => snippetsOf(file));
const kinds: readonly ScaffoldKind[] = ["release-checklist", "postmortem", "runbook", "stakeholder-update"];

function withPrefix(prefix: string): Snippet {
  const found = all.find(snippet => snippet.prefix.includes(prefix));
  assert.ok(found, `no snippet has the prefix ${prefix}`);
  return found;
}

/** The title that a document snippet proposes: the default of its first tab stop. */
function proposedTitle(parts: readonly SnippetPart[]): string {
  const first = tabStops(parts)[0];
  assert.ok(first?.type === "stop" && first.index === 1 && first.default, "the title is the first tab stop");
  return expandSnippet(first.default, {});
}

function fillTokens(template: string, title: string): string {
  return template.replaceAll("{{title}}", title).replaceAll("{{today}}", today).replaceAll("{{author}}", "[Author]");
}

const comments = /<!--[\s\S]*?-->/g;
const stillToFill = /\[[^[\]\n]{2,}\]|(?<!_)___(?!_)/;

test("every snippet file is contributed, and for Markdown", () => {
  const inFolder = readdirSync(path.join(root, "snippets")).map(name => path.join("snippets", name));
  assert.deepEqual(files.map(({ file }) => file).sort(), inFolder.sort());
  assert.deepEqual([...new Set(files.map(({ language }) => language))], ["markdown"]);
});

test("names and prefixes are unique", () => {
  for (const list of [all.map(snippet => snippet.name), all.flatMap(snippet => snippet.prefix)]) {
    assert.deepEqual(
      list.filter((item, index) => list.indexOf(item) !== index),
      []
    );
  }
});

for (const snippet of all) {
  describe(`${snippet.file}: ${snippet.name}`, () => {
    test("can be found and understood in the suggestions", () => {
      assert.equal(snippet.scope, "markdown");
      assert.equal(snippet.prefix.length, 2);
      assert.match(snippet.prefix[0] ?? "", /^gonogo-[a-z0-9-]+$/);
      assert.match(snippet.prefix[1] ?? "", /^(?!gonogo)[a-z]+(-[a-z]+)*$/);
      assert.match(snippet.description, /^[A-Z].{19,}[^.]$/);
    });

    test("numbers its tab stops in the order of the text, without a gap", () => {
      const indices = tabStops(parseSnippet(snippet.body)).map(stop => stop.index);
      const firstSeen = [...new Set(indices)].filter(index => index !== 0);
      assert.deepEqual(
        firstSeen,
        firstSeen.map((_, position) => position + 1)
      );
      assert.ok(firstSeen.length > 0, "nothing to fill");
    });

    test("leaves no placeholder outside a tab stop", () => {
      const emptied = parseSnippet(snippet.body).filter(part => part.type === "text" || part.type === "variable");
      assert.doesNotMatch(expandSnippet(emptied, day).replaceAll(comments, ""), stillToFill);
    });

    test("leaves no token of a template", () => {
      assert.doesNotMatch(expandSnippet(parseSnippet(snippet.body), day), /\{\{|\}\}/);
    });
  });
}

for (const kind of kinds) {
  const template = templateText(kind);

  test(`the snippet for a ${kind}, untouched, is its template with the tokens filled`, () => {
    const parts = parseSnippet(withPrefix(`gonogo-${kind}`).body);
    assert.equal(`${expandSnippet(parts, day)}\n`, fillTokens(template, proposedTitle(parts)));
  });

  test(`the snippet for a ${kind}, untouched, is what the command writes without a title`, () => {
    const { text } = scaffold({ kind, title: "", today });
    assert.equal(`${expandSnippet(parseSnippet(withPrefix(`gonogo-${kind}`).body), day)}\n`, text);
  });

  test(`every section of the ${kind} template has a snippet with the same text`, () => {
    const sections = template.split(/^(?=## )/m).slice(1);
    const expanded = snippetsOf("snippets/sections.code-snippets").map(snippet =>
      expandSnippet(parseSnippet(snippet.body), day)
    );
    assert.ok(sections.length > 4, "the template has sections");
    for (const section of sections) {
      assert.ok(expanded.includes(fillTokens(section.trimEnd(), "")), `no snippet inserts this:\n${section}`);
    }
  });
}
