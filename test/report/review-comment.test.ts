/** What a reviewer says of a document in a pull request. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CommentedDocument, reviewComment } from "../../server/src/report/markdown/review-comment.ts";

type Item = CommentedDocument["items"][number];
const at = (line: number): Item["range"] => ({ start: { line, character: 0 }, end: { line, character: 1 } });
const item = (line: number, state: Item["state"], message: string, more: Partial<Item> = {}): Item => ({
  ...{ range: at(line), state, message, rule: `rule-${line}`, isOpen: false, ...more }
});
const comment = (items: readonly Item[], more: Partial<CommentedDocument> = {}): string =>
  reviewComment({ mode: "instance", title: "Release: ledger", verdict: "open", readiness: [], items, ...more });

describe("a review comment", () => {
  it("tells the verdict, then errors, then the rest line by line, and folds what is for information", () => {
    const items = [
      item(1, "warning", "Soon"),
      item(3, "hint", "Perhaps"),
      item(5, "error", "Wrong"),
      item(6, "hint", "To fill", { isOpen: true }),
      item(2, "no-go", "'Load' is no-go", { rule: null })
    ];
    assert.equal(
      comment(items, { verdict: "no-go", readiness: ["1 of 2 go", "1 no-go"] }),
      [
        "**No-go** – Release: ledger (1 of 2 go · 1 no-go)",
        "",
        "- **No-go**, line 3: 'Load' is no-go",
        "- **Error**, line 6: Wrong (`rule-5`)",
        "- **Warning**, line 2: Soon (`rule-1`)",
        "- **Hint**, line 7: To fill (`rule-6`)",
        "",
        "<details>",
        "<summary>1 more for information</summary>",
        "",
        "- **Hint**, line 4: Perhaps (`rule-3`)",
        "",
        "</details>",
        ""
      ].join("\n")
    );
  });

  it("says so where nothing is open, and what has no verdict", () => {
    assert.equal(comment([], { verdict: "go" }), "**Go** – Release: ledger\n\nNothing is open.\n");
    assert.match(comment([], { verdict: null, mode: "template" }), /^\*\*Template\*\* – /);
    assert.match(comment([], { verdict: null, mode: "archived" }), /^\*\*Archived\*\* – /);
    assert.match(comment([], { verdict: null }), /^\*\*No verdict\*\* – /);
  });

  it("ends", () => {
    const lines = comment(Array.from({ length: 103 }, (_, line) => item(line, "warning", "Soon"))).split("\n");
    assert.equal(lines.filter(line => line.startsWith("- ")).length, 101);
    assert.ok(lines.includes("- … and 3 more"));
  });

  it("calls nobody, links nothing and makes nothing of the words of a document", () => {
    const said = (message: string): string =>
      comment([item(0, "error", message)])
        .split("line 1: ")[1]
        ?.split(" (`rule-0`)")[0] ?? "";
    assert.equal(
      said("No owner but @team-a/core, (@b) or x@example.com."),
      "No owner but `@team-a/core`, (`@b`) or `x@example.com`."
    );
    assert.equal(
      said("See #12, org/repo#7 and GH-3: !5 &2 ~label"),
      "See `#12`, `org/repo#7` and `GH-3`: `!5` `&2` `~label`"
    );
    assert.equal(
      said("At https://example.com/x or www.example.com"),
      "At `https://example.com/x` or `www.example.com`"
    );
    assert.equal(said("Since 0a1b2c3d4e it costs $x$ :tada:"), "Since `0a1b2c3d4e` it costs `$x$` `:tada:`");
    assert.equal(
      said("<img src=x> [a](b) ![c](d) *e* _f_ `g` |"),
      "\\<img src=x\\> \\[a\\](b) !\\[c\\](d) \\*e\\* \\_f\\_ \\`g\\` \\|"
    );
    assert.equal(said("`@a` says `x"), "`` `@a` `` says \\`x");
    assert.equal(said("The file_name stays, 4 of 7"), "The file_name stays, 4 of 7");
    assert.match(comment([], { title: "By @team" }), / – By `@team`\n/);
  });
});
