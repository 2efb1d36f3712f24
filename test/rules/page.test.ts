/** Rule pages are read: examples, the files beside them, the scene they set. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPage, rewriteFences } from "../../server/src/rules/page.ts";

const page = `# some-rule

Something is there.

## What

Words, and a fence that is no example:

\`\`\`sh
## not a section
\`\`\`

## Options

- \`days\` (90): how long.

## Examples

### Bad: with files beside it

\`\`\`json file=gonogo.json
{ "staleAfter": 30 }
\`\`\`

\`\`\`markdown file=docs/other.md
# Other ⟦not a mark⟧
\`\`\`

\`\`\`\`markdown today=2026-01-02 path=docs/a.md preset=strict severity=hint
# Title

\`\`\`sh
⟦ls⟧
\`\`\`
\`\`\`\`

### Good: a chat

\`\`\`text
09:10 hello
\`\`\`
`;

describe("a rule page", () => {
  const { sections, examples } = readPage(page);

  it("has sections, and what stands in them", () => {
    assert.deepEqual([...sections.keys()], ["What", "Options", "Examples"]);
    assert.equal(sections.get("Options"), "- `days` (90): how long.");
  });

  it("has examples with their scene, other files, and code inside", () => {
    const text = "# Title\n\n```sh\nls\n```\n";
    const at = text.indexOf("ls");
    assert.deepEqual(examples[0], {
      title: "Bad: with files beside it",
      language: "markdown",
      changes: new Map(),
      files: new Map([
        ["gonogo.json", '{ "staleAfter": 30 }\n'],
        ["docs/other.md", "# Other ⟦not a mark⟧\n"]
      ]),
      text,
      marks: [{ start: at, end: at + 2 }],
      today: "2026-01-02",
      path: "docs/a.md",
      preset: "strict",
      severity: "hint"
    });
  });

  it("has chats", () => {
    const chat = examples[1];
    assert.deepEqual(
      [chat?.language, chat?.path, chat?.text, chat?.preset],
      ["text", "docs/chat.txt", "09:10 hello\n", null]
    );
  });

  it("keeps all but its fences when these are rewritten", () => {
    const words = rewriteFences(page, ({ title, language }) => `<${title} ${language}>`);
    assert.equal(
      words
        .split("\n")
        .filter(line => line.startsWith("<"))
        .join(),
      [
        "<null sh>",
        "<Bad: with files beside it json>",
        "<Bad: with files beside it markdown>",
        "<Bad: with files beside it markdown>",
        "<Good: a chat text>"
      ].join()
    );
    assert.ok(words.includes("### Good: a chat\n"));
    assert.equal(
      rewriteFences("no fence\n", () => "x"),
      "no fence\n"
    );
  });

  it("names a preset that there is", () => {
    assert.throws(() => readPage(page.replace("preset=strict", "preset=strickt")), /no preset 'strickt'/);
  });
});
