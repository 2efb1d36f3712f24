/** Rule pages as a terminal shows them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pageText } from "../../server/src/report/page-text.ts";

const plain = (page: string, columns = 50): string => pageText(page, { columns, colour: false });

describe("a page in a terminal", () => {
  it("has wrapped paragraphs and items, and headings that stand out", () => {
    const page =
      "# some-rule\n\nA sentence that is\nlonger than a line of fifty characters.\n\n## What\n\n- One thing, said at such a length that it wraps\n  twice.\n- Two\n1. Three\n";
    assert.equal(
      plain(page),
      [
        "some-rule",
        "",
        "A sentence that is longer than a line of fifty",
        "characters.",
        "",
        "WHAT",
        "",
        "  • One thing, said at such a length that it wraps",
        "    twice.",
        "  • Two",
        "  1. Three",
        ""
      ].join("\n")
    );
  });

  it("shows code as it is, whatever stands in it", () => {
    const page = "### Bad: code\n\n````markdown\n# Title\n\n```sh\n## no heading | no table\n```\n````\n\nWords.\n";
    assert.equal(
      plain(page),
      "Bad: code\n\n    # Title\n\n    ```sh\n    ## no heading | no table\n    ```\n\nWords.\n"
    );
  });

  it("puts cells below each other, or where they do not fit, rows apart", () => {
    const page = "| A | Longer |\n| - | --- |\n| one | 1 |\n| `a \\| b` | 2 |\n";
    assert.equal(plain(page, 60), "A        Longer\none      1\n`a | b`  2\n");
    const wide = `| A | B |\n| - | - |\n| name | ${"word ".repeat(12)}|\n`;
    assert.equal(plain(wide), `  name\n      ${"word ".repeat(9).trim()}\n      ${"word ".repeat(3).trim()}\n`);
  });

  it("keeps words together whose parts are marked, and knows links and escapes", () => {
    assert.equal(
      plain("**Owner**: `x`, see [the page](https://example.com) and [this](a.md) \\[x].\n", 80),
      "Owner: `x`, see the page (https://example.com) and this [x].\n"
    );
  });

  it("colours code and headings, and wraps by what is seen", () => {
    const painted = pageText("## What\n\n`code of words`, more words that fill this line up\n", {
      columns: 50,
      colour: true
    });
    assert.ok(
      painted.startsWith(
        "\u001b[1mWhat\u001b[0m\n\n\u001b[36mcode\u001b[0m \u001b[36mof\u001b[0m \u001b[36mwords\u001b[0m, more"
      )
    );
    const seen = painted
      .split("\u001b")
      .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, "")))
      .join("");
    assert.equal(seen, "What\n\ncode of words, more words that fill this line up\n");
  });
});
