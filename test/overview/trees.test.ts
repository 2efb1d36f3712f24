/** What the views make of the rows that the server tells. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionTree, countLate } from "../../client/src/views/action-tree.ts";
import type { Filter } from "../../client/src/views/filter.ts";
import { asMarkdown, dueText, markdownList, type ViewNode } from "../../client/src/views/node.ts";
import { countNoGo, readinessTree } from "../../client/src/views/readiness-tree.ts";
import { runbookTree } from "../../client/src/views/runbook-tree.ts";
import type { OverviewAction, OverviewDocument, OverviewItem } from "../../server/src/protocol.ts";
import { inertWords } from "../../server/src/text/inert-markdown.ts";

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
const none: ReadonlySet<Filter> = new Set();

function document(name: string, rest: Partial<OverviewDocument> = {}): OverviewDocument {
  return {
    ...{ uri: `file:///w/${name}.md`, version: null, path: `${name}.md`, kind: "release-checklist", title: name },
    ...{ verdict: "open", open: 0, errors: 0, warnings: 0, readiness: [], dueIn: null, items: [], more: 0 },
    ...{ actions: [], review: null },
    ...rest
  };
}

function item(label: string, rest: Partial<OverviewItem> = {}): OverviewItem {
  return { label, state: "open", owner: null, isMine: false, range, can: [], ...rest };
}

function action(label: string, rest: Partial<OverviewAction> = {}): OverviewAction {
  const nothing = { owner: null, isMine: false, due: null, dueIn: null, age: null, ticket: null, can: [] };
  return { label, range, ...nothing, ...rest };
}

/** Labels and descriptions, indented. */
function drawn(nodes: readonly ViewNode[], depth = 0): string {
  return nodes
    .map(
      ({ label, description, children }) =>
        `${"  ".repeat(depth)}${label} | ${description}\n${drawn(children, depth + 1)}`
    )
    .join("");
}

describe("Readiness", () => {
  const documents = [
    document("a", { verdict: "go", readiness: ["2 of 2 go"] }),
    document("b", {
      verdict: "no-go",
      errors: 1,
      readiness: ["1 of 3 go", "1 no-go"],
      items: [item("Load test", { state: "no-go", owner: "@perf", isMine: true }), item("Load test")],
      more: 3
    }),
    document("c", { kind: "postmortem", open: 2, warnings: 1, dueIn: null, actions: [action("x", { dueIn: 6 })] }),
    document("d", { kind: "transcript", verdict: null }),
    document("e", { verdict: null })
  ];

  it("shows documents by kind, what needs somebody first, and what is open in its order", () => {
    assert.equal(
      drawn(readinessTree(documents, none)),
      `Release Checklists | 1 no-go · 1 go
  b | no-go · 1 of 3 go · 1 no-go · 1 error · b.md
    Load test | no-go · @perf
    Load test | open
    3 more | 
  a | go · 2 of 2 go · a.md
Postmortems | 1 open
  c | open · 2 open · 1 warning · c.md
`
    );
  });

  it("gives each row an id of its own that an edit above does not change", () => {
    const ids = (nodes: readonly ViewNode[]): string[] => nodes.flatMap(each => [each.id, ...ids(each.children)]);
    const all = ids(readinessTree(documents, none));
    assert.equal(new Set(all).size, all.length);
    const moved = { start: { line: 9, character: 0 }, end: range.end };
    const edited = documents.map(each => ({ ...each, items: each.items.map(row => ({ ...row, range: moved })) }));
    assert.deepEqual(ids(readinessTree(edited, none)), all);
  });

  it("shows what a filter leaves, and counts that", () => {
    const titles = (...filter: Filter[]): string[] =>
      readinessTree(documents, new Set(filter)).flatMap(({ children }) => children.map(({ label }) => label));
    assert.deepEqual(titles("noGo"), ["b"]);
    assert.deepEqual(titles("mine"), ["b"]);
    assert.deepEqual(titles("week"), ["c"]);
    assert.deepEqual(titles("week", "mine"), []);
    assert.equal(readinessTree(documents, new Set<Filter>(["mine"]))[0]?.children[0]?.children[0]?.label, "Load test");
    assert.deepEqual([countNoGo(documents, none), countNoGo(documents, new Set<Filter>(["week"]))], [1, 0]);
  });

  it("is due where a release is near or late, and not go", () => {
    const due = (rest: Partial<OverviewDocument>): number =>
      readinessTree([document("a", rest)], new Set<Filter>(["week"])).length;
    assert.deepEqual(
      [due({ dueIn: 6 }), due({ dueIn: 7 }), due({ dueIn: -3 }), due({ dueIn: -3, verdict: "go" }), due({})],
      [1, 0, 1, 0, 0]
    );
  });

  it("is empty where nothing is known", () => {
    assert.deepEqual(readinessTree([], none), []);
  });
});

describe("Action Items", () => {
  const documents = [
    document("p", {
      kind: "postmortem",
      actions: [
        action("Someday", { owner: "@core", age: 3 }),
        action("Alert", { owner: "@Oncall", due: "2026-03-10", dueIn: -10, isMine: true }),
        action("Rehearse", { owner: "oncall", due: "2026-03-24", dueIn: 4 }),
        action("Nobody's", { due: "next sprint" })
      ]
    }),
    document("q", {
      kind: "postmortem",
      actions: [
        action("Oldest", { owner: "@core", age: 40 }),
        action("Far", { owner: "@core", due: "2026-06-01", dueIn: 73 })
      ]
    })
  ];

  it("stand below their owners, whoever is late first", () => {
    assert.equal(
      drawn(actionTree(documents, none, "owner")),
      `@Oncall | 2 open · 1 overdue
  Alert | 10 days late · 2026-03-10 · p
  Rehearse | due in 4 days · 2026-03-24 · p
@core | 3 open
  Far | due in 73 days · 2026-06-01 · q
  Oldest | no due date · q
  Someday | no due date · p
No owner | 1 open
  Nobody's | due next sprint · p
`
    );
  });

  it("stand below the time when they are due", () => {
    assert.deepEqual(
      actionTree(documents, none, "due").map(({ label, children }) => [label, children.length]),
      [
        ["Overdue", 1],
        ["Due This Week", 1],
        ["Later", 1],
        ["No Day", 1],
        ["No Due Date", 2]
      ]
    );
  });

  it("can be filtered", () => {
    const labels = (filter: Filter): string[] =>
      actionTree(documents, new Set([filter]), "due").flatMap(({ children }) => children.map(({ label }) => label));
    assert.deepEqual(labels("mine"), ["Alert"]);
    assert.deepEqual(labels("week"), ["Alert", "Rehearse"]);
    assert.equal(countLate(documents, none), 1);
  });

  it("open tickets on the web only", () => {
    const ticketOf = (address: string | null): string | null | undefined =>
      actionTree([document("p", { actions: [action("x", { ticket: { id: "#1", address } })] })], none, "owner")[0]
        ?.children[0]?.ticket;
    assert.equal(ticketOf("https://tracker.example/1"), "https://tracker.example/1");
    for (const other of [null, "../tickets/1.md", "command:x", "javascript:x"]) assert.equal(ticketOf(other), null);
  });
});

describe("Runbooks", () => {
  it("come by staleness, each with words for it", () => {
    const runbook = (name: string, review: OverviewDocument["review"]): OverviewDocument =>
      document(name, { kind: "runbook", review });
    const tried = (age: number, left: number, isStale: boolean) =>
      ({ last: { what: "tested", age }, left, isStale, range }) as const;
    const nodes = runbookTree([
      runbook("fresh", tried(1, 89, false)),
      runbook("unknown", { last: null, left: null, isStale: false, range }),
      runbook("stale", tried(91, -1, true)),
      runbook("staler", tried(200, -110, true)),
      runbook("soon", tried(80, 10, false)),
      document("none")
    ]);
    assert.deepEqual(
      nodes.map(({ label, description }) => [label, description]),
      [
        ["staler", "stale for 110 days · last tested 200 days ago · staler.md"],
        ["stale", "stale for 1 day · last tested 91 days ago · stale.md"],
        ["unknown", "no use recorded · unknown.md"],
        ["soon", "10 days left · last tested 80 days ago · soon.md"],
        ["fresh", "89 days left · last tested yesterday · fresh.md"]
      ]
    );
  });
});

describe("a copied row", () => {
  it("is a list in Markdown in which no text of a document is mark-up", () => {
    const nodes = readinessTree(
      [document("a", { title: "A [link](x) | <b>", items: [item("`x` *y*", { owner: "@perf_team" })] })],
      none
    );
    assert.equal(
      markdownList(nodes[0]?.children ?? []),
      "- **A \\[link\\](x) \\| \\<b\\>** is **open**: a.md\n  - \\`x\\` \\*y\\* – open · `@perf_team`\n"
    );
    assert.equal(asMarkdown("a\\b"), "a\\\\b");
  });

  it("calls nobody and leads nowhere, as a review comment does", () => {
    for (const words of [
      "No owner but @team-a/core, (@b) or x@example.com.",
      "See #12, org/repo#7 and GH-3; !5 &2 ~label",
      "At https://example.com/x or www.example.com.",
      "Since 0a1b2c3d4e. It costs $x$ :tada:",
      "<img src=x> [a](b) ![c](d) *e* _f_ ~~g~~ `h` | &amp; file_name",
      "`@a` says `x",
      ...["# a", "## a", "- a", "+ a", "1. a", "12) a", "---", "4 of 7", "#1 a"]
    ])
      assert.equal(asMarkdown(words), inertWords(words), words);
  });

  it("says when something is due", () => {
    assert.deepEqual([-2, -1, 0, 1, 2].map(dueText), [
      "2 days late",
      "1 day late",
      "due today",
      "due tomorrow",
      "due in 2 days"
    ]);
  });
});
