/** The steps of runbooks and the jumps between them, in the forms in which people write them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Runbook } from "../../server/src/document/runbook/runbook.ts";
import { readAs } from "../support/documents.ts";

const runbook = (body: string): Runbook => readAs("runbook", body);

function steps(body: string, form = "heading"): string[] {
  return runbook(body)
    .books.flatMap(book => book.steps)
    .filter(step => step.form === form)
    .map(({ id, title, kind }) => `${id} ${title}${kind ? ` (${kind})` : ""}`);
}

/** Each reference with the step that it leads to. */
function references(body: string): string[] {
  return runbook(body)
    .books.flatMap(book => book.references)
    .map(({ id, label, target, isJump }) =>
      [
        id,
        label === null ? "" : `(${label})`,
        isJump ? "=>" : "->",
        target ? `${target.form} ${target.title}` : "nothing"
      ]
        .filter(Boolean)
        .join(" ")
    );
}

describe("steps", () => {
  it("are numbered headings, with what they are for", () => {
    assert.deepEqual(
      steps(`# R

## Step 1 — Check (< 60s)

## Step 2: Diagnose

### 2a. Is it us?

## 3) Mitigate

### 3.1 Roll back

### Safety check

## 🔧 Paso 4: Comunicar

## 12 replicas are down

## T+15 minutes
`),
      [
        "1 Check (< 60s) (check)",
        "2 Diagnose (diagnosis)",
        "2a Is it us? (diagnosis)",
        "3 Mitigate (mitigation)",
        "3.1 Roll back (mitigation)",
        "4 Comunicar"
      ]
    );
  });

  it("are lines that begin with their number", () => {
    assert.deepEqual(
      steps(
        "# R\n\n## Resolution\n\n**Step 1:** Stop it.\n\nStep 2. Start it.\n\nStep 3 failed once.\n\n- **Step 3**: Look.\n",
        "line"
      ),
      ["1 Stop it. (mitigation)", "2 Start it. (mitigation)", "3 Look. (mitigation)"]
    );
  });

  it("are items with the numbers that a reader sees", () => {
    assert.deepEqual(steps("# R\n\n1. a\n1. b\n\n   1. c\n1. d\n", "item"), ["1 a", "2 b", "1 c", "3 d"]);
    assert.deepEqual(steps("# R\n\n1. a\n\n```\nx\n```\n\n2. b\n", "item"), ["1 a", "2 b"]);
  });

  it("are rows of a table of steps, and numbered comments of commands", () => {
    assert.deepEqual(steps("# R\n\n| # | Action |\n| - | - |\n| 1 | Stop |\n| 2 | Start |\n", "row"), [
      "1 Stop",
      "2 Start"
    ]);
    assert.deepEqual(steps("# R\n\n```bash\n# 1. Look\nls\n# not one\n# Step 2: Go\ncd /\n```\n", "comment"), [
      "1 Look",
      "2 Go"
    ]);
  });

  it("hold what stands below them, up to the next of their level", () => {
    const [one, two] = runbook("# R\n\n## 1. A\n\na\n\n### x\n\n## 2. B\n\nb\n").books[0]?.steps ?? [];
    assert.deepEqual([one?.to, two?.from], [two?.from, one?.to]);
  });
});

describe("references to steps", () => {
  const headings = "## Step 1: Check\n\n## Step 2: Mitigate\n\n### 2a. Roll back\n\n### 2b. Throttle\n";

  it("are read in prose, items, cells and comments of commands", () => {
    const body = `# R

Continue to **Step 2**. 5xx: jump to 2a (rollback).

- See [step 1](#step-1-check), or [roll back](#2a-roll-back).

| Case | Do |
| ---- | -- |
| 429  | 2b? No: Step 2b (throttle) |

\`\`\`bash
# 429 -> go to 2b.
kubectl get pods
\`\`\`

${headings}`;
    assert.deepEqual(references(body), [
      "2 => heading Mitigate",
      "2a (rollback) => heading Roll back",
      "1 -> heading Check",
      "2a => heading Roll back",
      "2b (throttle) -> heading Throttle",
      "2b => heading Throttle"
    ]);
  });

  it("name several at once", () => {
    assert.deepEqual(references(`# R\n\nRepeat steps 1 and 2a, 7.\n\n${headings}`), [
      "1 => heading Check",
      "2a => heading Roll back",
      "7 => nothing"
    ]);
  });

  it("mean the item of their own list, else the heading", () => {
    assert.deepEqual(references("# R\n\n1. Stop.\n2. Start.\n3. If it fails, go to step 2.\n"), ["2 => item Start."]);
    assert.deepEqual(references(`# R\n\n1. Stop.\n2. Or go to Step 2.\n\n${headings}`), ["2 => heading Mitigate"]);
  });

  it("are none where nothing is named, or another document", () => {
    for (const text of [
      "Log in to the jump box.",
      "Scale back to 2.",
      "The count goes back to 0.",
      "Step 1 of 5",
      "See step 4 of the [other runbook](other.md).",
      "Follow [step 3](other.md#step-3).",
      "In the upgrade guide, step 3 says how.",
      "Set the timeout back to 2m.",
      "Use `step 3`."
    ]) {
      assert.deepEqual(references(`# R\n\n${text}\n\n${headings}`), [], text);
    }
  });

  it("stay within their runbook", () => {
    const body = `# All

## Runbook: A

1. One. Then step 2.
2. Two.

## Runbook: B

1. Alone. Then step 2.

## Runbook: C

1. First.
`;
    assert.deepEqual(references(body), ["2 -> item Two.", "2 -> nothing"]);
    assert.deepEqual(
      runbook(body).books.map(book => book.place.text),
      ["Runbook: A", "Runbook: B", "Runbook: C"]
    );
  });
});

describe("several runbooks in a file", () => {
  it("are told by the sections that they have in common", () => {
    const alert = (name: string) => `## ${name}\n\n### Symptoms\n\nx\n\n### Resolution\n\ny\n\n`;
    const { books } = runbook(`# Alerts\n\n${alert("QueueIsFull")}${alert("QueueIsSlow")}## Escalation\n\nz\n`);
    assert.deepEqual(
      books.map(book => book.place.text),
      ["QueueIsFull", "QueueIsSlow"]
    );
    assert.deepEqual(
      books[0]?.shared.map(section => section.name.text),
      ["Alerts", "Escalation"]
    );
  });

  it("are one where a single runbook has parts", () => {
    assert.equal(
      runbook("# Runbook: A\n\n## Symptoms\n\nx\n\n## Diagnosis\n\ny\n\n## Mitigation\n\nz\n").books.length,
      1
    );
  });
});

describe("orders not to go somewhere", () => {
  const jumps = (text: string): string[] =>
    references(`# R\n\n## Step 1: Look\n\n${text}\n\n## Step 2: Restart\n\n## Step 3: Fail over\n`).filter(each =>
      each.includes("=>")
    );

  for (const text of [
    "Do not go to Step 3.",
    "Never go to Step 3 while it drains.",
    "Don't jump to Step 3 before the lag is gone.",
    "You must **not** yet proceed to Step 3.",
    "Do not jump to 3.",
    "You should not, under any circumstances, go to Step 3.",
    "Under no circumstances go to Step 3.",
    "It is forbidden to go to Step 3.",
    "Do NOT go to [Fail over](#step-3-fail-over) yet.",
    "If it works, skip Step 3.",
    "~~Go to Step 3.~~"
  ])
    it(`lead nowhere: ${text}`, () => assert.deepEqual(jumps(text), []));

  it("leave the others as they are", () => {
    assert.deepEqual(jumps("- bad: do not go to Step 3, go to Step 2"), ["2 => heading Restart"]);
    assert.deepEqual(jumps("If it is not enough, skip ahead to Step 3."), ["3 => heading Fail over"]);
    assert.deepEqual(jumps("If it does not help go to Step 3."), ["3 => heading Fail over"]);
    assert.deepEqual(jumps("Go to [the standby](#step-3-fail-over)."), ["3 => heading Fail over"]);
  });

  it("do not make an alternative one that can be reached", () => {
    const [book] = runbook(
      "# R\n\n## Step 1: Diagnose\n\nSlow: jump to 2a. Never jump to 2b.\n\n## Step 2: Mitigate\n\n### 2a. Restart\n\n### 2b. Drop\n"
    ).books;
    assert.deepEqual(
      book?.unreachableSteps.map(({ id }) => id),
      ["2b"]
    );
  });
});
