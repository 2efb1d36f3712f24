/** A finding is silenced by an edit: it is gone, with its reason kept, and nothing else is. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Judgement } from "../../server/src/check.ts";
import type { Edit } from "../../server/src/document/edits.ts";
import type { OpsDocument } from "../../server/src/document/ops-document.ts";
import { type Silencing, silenceInFile, silenceOnLine } from "../../server/src/document/silence-edits.ts";
import { applyFix } from "../../server/src/fix.ts";
import { declared, judge, readOurs } from "../support/documents.ts";

const rule = "placeholder";
const because: Silencing = { rule, reason: "the client sends this very text" };

function applied(text: string, document: OpsDocument, edit: Edit): string {
  const edits = [{ range: document.rangeOf(edit.span), newText: edit.text }];
  return applyFix(text, { title: "", edits, automatic: false });
}

function placeholders({ problems }: Judgement): readonly string[] {
  return problems.filter(each => each.rule === rule).map(each => each.subject);
}

/** The text with its finding about `[date]` silenced. */
function silenced(text: string, silencing = because): string {
  const document = readOurs(text);
  const found = judge(document).problems.find(each => each.rule === rule && each.subject === "date");
  assert.ok(found, text);
  const edit = silenceOnLine(document, found.range.start.line, silencing);
  assert.ok(edit, text);
  return applied(text, document, edit);
}

describe("a finding is silenced", () => {
  const shapes: Readonly<Record<string, readonly [string, string]>> = {
    "in a heading": [
      "## Impact on [date]\n\nText [name].\n",
      "<!-- gonogo-disable-next-line placeholder -- WHY -->\n## Impact on [date]\n\nText [name].\n"
    ],
    "in a heading that is underlined": [
      "Text [name].\n\nImpact on [date]\n---\n",
      "Text [name].\n\n<!-- gonogo-disable-next-line placeholder -- WHY -->\nImpact on [date]\n---\n"
    ],
    "in a heading below a list": [
      "- [name]\n## Impact on [date]\n",
      "- [name]\n<!-- gonogo-disable-next-line placeholder -- WHY -->\n## Impact on [date]\n"
    ],
    "in a paragraph of one line": [
      "Text [name].\n\nText [date].\n",
      "Text [name].\n\n<!-- gonogo-disable-next-line placeholder -- WHY -->\nText [date].\n"
    ],
    "in a paragraph of several lines, with hard breaks": [
      "Text [name].  \nText [date].  \nText [version].\n",
      "Text [name].  \nText [date]. <!-- gonogo-disable-line placeholder — WHY -->  \nText [version].\n"
    ],
    "in an item": [
      "- Text [date].\n- Text [name].\n",
      "- Text [date]. <!-- gonogo-disable-line placeholder — WHY -->\n- Text [name].\n"
    ],
    "in a nested item of several lines": [
      "- Text [name].\n  1. Text\n     and [date]\n     and [version]\n",
      "- Text [name].\n  1. Text\n     and [date] <!-- gonogo-disable-line placeholder — WHY -->\n     and [version]\n"
    ],
    "in a quote": [
      "> Text [date].\n>\n> Text [name].\n",
      "> Text [date]. <!-- gonogo-disable-line placeholder — WHY -->\n>\n> Text [name].\n"
    ],
    "in a cell": [
      "| A | B |\n| - | - |\n| Due [date] | text |\n| [name] | text |\n",
      "| A | B |\n| - | - |\n| Due [date] | text <!-- gonogo-disable-line placeholder — WHY --> |\n| [name] | text |\n"
    ],
    "in a row that ends with a blank cell": [
      "| A | B |\n| - | - |\n| Due [date] |    |\n| [name] | text |\n",
      "| A | B |\n| - | - |\n| Due [date] | <!-- gonogo-disable-line placeholder — WHY --> |\n| [name] | text |\n"
    ],
    "in a row without pipes around it": [
      "A | B\n- | -\nDue [date] | text\n[name] | text\n",
      "A | B\n- | -\nDue [date] | text <!-- gonogo-disable-line placeholder — WHY -->\n[name] | text\n"
    ],
    "beside another comment": [
      "- Text [date]. <!-- note -->\n- [name]\n",
      "- Text [date]. <!-- gonogo-disable-line placeholder — WHY --> <!-- note -->\n- [name]\n"
    ]
  };
  for (const [name, [body, expected]] of Object.entries(shapes)) {
    for (const lineEnd of ["\n", "\r\n"]) {
      it(`${name}${lineEnd === "\n" ? "" : ", on Windows"}`, () => {
        const whole = (part: string) =>
          declared("postmortem", part)
            .replace("WHY", because.reason ?? "")
            .replaceAll("\n", lineEnd);
        const text = silenced(whole(body));
        assert.equal(text, whole(expected));
        const [before, after] = [judge(readOurs(whole(body))), judge(readOurs(text))];
        assert.deepEqual(
          placeholders(after),
          placeholders(before).filter(subject => subject !== "date")
        );
        assert.deepEqual(
          after.suppressed.map(each => [each.subject, each.reason]),
          [["date", because.reason]]
        );
      });
    }
  }

  it("by a directive that is already there, if the reason is the same or none", () => {
    const text = (directive: string) => declared("postmortem", `${directive}\nText [date], ___ hours.\n`);
    const one = text("<!-- gonogo-disable-next-line missing-owner -- the same -->");
    assert.ok(
      silenced(one, { rule, reason: "the  same" }).includes(
        "<!-- gonogo-disable-next-line missing-owner placeholder -- the same -->\nText"
      )
    );
    assert.ok(
      silenced(one.replace("missing-owner", "missing-owner, stale"), { rule, reason: null }).includes(
        "missing-owner, stale, placeholder -- the same"
      )
    );
  });

  it("by a directive that has another reason, which stays in front of the new one", () => {
    const why: Silencing = { rule, reason: "[reason]" };
    for (const [before, after] of [
      ["<!-- gonogo-disable-next-line blame -- because -->\n", "blame placeholder -- because; [reason] -->\nText"],
      [
        "<!-- gonogo-disable-next-line blame, stale — because-->\n",
        "blame, stale, placeholder — because; [reason]-->\n"
      ],
      ["<!-- gonogo-disable-next-line blame -->\n", "blame placeholder -- [reason] -->\n"]
    ] as const) {
      const text = silenced(declared("postmortem", `${before}Text [date].\n`), why);
      assert.ok(text.includes(`<!-- gonogo-disable-next-line ${after}`), text);
      assert.deepEqual(
        judge(readOurs(text)).problems.filter(each => each.subject === "date"),
        []
      );
    }
    const row = (cell: string) => declared("postmortem", `| A | B |\n| - | - |\n| Due [date] | text ${cell} |\n`);
    assert.equal(
      silenced(row("<!-- gonogo-disable-line blame — because -->"), why),
      row("<!-- gonogo-disable-line blame placeholder — because; [reason] -->")
    );
  });

  it("without a reason where there is none, and with one that cannot end the comment", () => {
    const text = declared("postmortem", "- Text [date].\n");
    assert.match(silenced(text, { rule, reason: null }), /\. <!-- gonogo-disable-line placeholder -->\n$/);
    assert.match(
      silenced(text, { rule, reason: "a --> b | <i>`c`\n d\\" }),
      /\. <!-- gonogo-disable-line placeholder — a b i c d -->\n$/
    );
  });

  it("in code, from above it", () => {
    const text = declared("runbook", "1. Run it:\n\n   ```sh\n   ls\n   ```\n");
    const document = readOurs(text);
    const edit = silenceOnLine(document, 7, because);
    assert.ok(edit);
    const after = applied(text, document, edit);
    assert.ok(
      after.includes(
        "\n\n   <!-- gonogo-disable-next-line placeholder -- the client sends this very text -->\n   ```sh\n"
      )
    );
    const [directive] = readOurs(after).directives;
    assert.deepEqual(directive?.rules[0]?.lines, { from: 7, to: 9 });
  });

  it("nowhere in front matter, in code inside a quote, and between blocks", () => {
    const text = declared("runbook", "Text.\n\n> ```sh\n> ls\n> ```\n");
    const document = readOurs(text);
    for (const line of [1, 5, 7]) assert.equal(silenceOnLine(document, line, because), null);
  });
});

describe("a rule is silenced in a whole document", () => {
  const inFile = (text: string, silencing = because): string => {
    const document = readOurs(text);
    return applied(text, document, silenceInFile(document, silencing));
  };

  it("above its first words and below its front matter", () => {
    const body = "# Title of [date]\n\nText [name].\n";
    const directive = `<!-- gonogo-disable-file placeholder -- ${because.reason} -->`;
    for (const lineEnd of ["\n", "\r\n"]) {
      const whole = (part: string) => declared("postmortem", part).replaceAll("\n", lineEnd);
      const text = inFile(whole(body));
      assert.equal(text, whole(`${directive}\n\n${body}`));
      const judgement = judge(readOurs(text));
      assert.deepEqual([placeholders(judgement), judgement.suppressed.length], [[], 2]);
    }
  });

  it("by a directive that is already there", () => {
    const text = declared("postmortem", "Text [date].\n\n<!-- gonogo-disable-file missing-owner -->\n");
    assert.ok(inFile(text, { rule, reason: null }).includes("<!-- gonogo-disable-file missing-owner placeholder -->"));
    assert.ok(
      inFile(text).includes(
        "Text [date].\n\n<!-- gonogo-disable-file missing-owner placeholder -- the client sends this very text -->"
      )
    );
    const reasoned = text.replace("missing-owner", "missing-owner -- because");
    assert.ok(
      inFile(reasoned, { rule, reason: "[reason]" }).includes("missing-owner placeholder -- because; [reason] -->")
    );
  });

  it("even where there is nothing but front matter", () => {
    const text = "---\nkind: postmortem\n---\n";
    assert.match(inFile(text, { rule, reason: null }), /^---\nkind: postmortem\n---\n+<!-- gonogo-disable-file/);
  });
});
