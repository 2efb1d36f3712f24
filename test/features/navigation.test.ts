/** From where something is named to where it is told, to everywhere else, and to another name for it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentLinksOf } from "../../server/src/features/navigation/document-links.ts";
import {
  definitionsOf,
  highlightsOf,
  referencesOf,
  type SearchedDocument,
  subjectAt
} from "../../server/src/features/navigation/references.ts";
import { renameAll, renamedAt } from "../../server/src/features/navigation/rename.ts";
import { workspaceSymbolsOf } from "../../server/src/features/navigation/workspace-symbols.ts";
import { applyFix } from "../../server/src/fix.ts";
import { digestOf } from "../../server/src/workspace/digest.ts";
import { atCursor } from "../support/cursor.ts";
import { declared, readOurs, textAt } from "../support/documents.ts";

const runbook = declared(
  "runbook",
  `# Runbook: ledger

## Step 1: Check

Look, then jump to 3b (roll back) or [go on](#step-3b-roll-back).

## Step 2: Diagnose

If it hangs, go to step 3B. Ask @ledger-oncall.

## Step 3b: Roll back

1. Switch \`retry_v2\` off.
2. Repeat step 1.
`
);
const postmortem = declared(
  "postmortem",
  `# Postmortem: slow payouts

**Incident**: INC-2041

## Timeline

- 10:00 UTC We followed [step 3b](ledger.md#step-3b-roll-back), @ledger-oncall helped.
- 10:05 UTC RETRY_V2 was off, INC-2040 began.
`
);

const folder = "file:///w";
const texts = new Map([
  [`${folder}/ledger.md`, runbook],
  [`${folder}/payouts.md`, postmortem]
]);

/** The documents of a workspace of two, or of these texts. */
function workspace(own: ReadonlyMap<string, string> = texts): SearchedDocument[] {
  return [...own].map(([uri, text]) => ({
    uri,
    document: readOurs(text),
    context: {
      addresses: { own: uri, of: target => (target.startsWith("ledger.md") ? `${folder}/ledger.md` : null) },
      flags: new Set(["retryv2"]),
      runbookAt: address => {
        const linked = readOurs(own.get(address) ?? "");
        return linked.kind === "runbook" ? linked : null;
      }
    }
  }));
}

/** What is named where a mark stands in one of the two documents. */
function named(marked: string) {
  const { text, range } = atCursor(marked);
  const documents = workspace();
  const here = documents.find(({ uri }) => texts.get(uri) === text);
  assert.ok(here, "the marked text is none of the two");
  const mention = subjectAt(here, range.start);
  assert.ok(mention, "nothing is named there");
  return { documents, here, mention };
}

/** All texts of the workspace after a rename, or why it is refused. */
function renamed(marked: string, name: string): ReadonlyMap<string, string> | string {
  const { documents, mention } = named(marked);
  const changed = renameAll(documents, mention, name);
  if ("refusal" in changed) return changed.refusal;
  return new Map(
    changed.map(({ uri, edits }) => [uri, applyFix(texts.get(uri) ?? "", { title: "", edits, automatic: false })])
  );
}

describe("what is under the cursor", () => {
  it("is told where its definition stands, in this document or another", () => {
    for (const marked of [
      runbook.replace("jump to 3b", "jump to ⟦⟧3b"),
      postmortem.replace("[step 3b]", "[step 3⟦⟧b]")
    ]) {
      const { documents, here, mention } = named(marked);
      const [definition, another] = definitionsOf(documents, mention, here.document);
      assert.equal(another, undefined);
      assert.equal(definition?.targetUri, `${folder}/ledger.md`);
      assert.deepEqual(definition.targetRange, { start: { line: 14, character: 8 }, end: { line: 14, character: 10 } });
      assert.equal(textAt(texts.get(here.uri) ?? "", definition.originSelectionRange as never), "3b");
    }
  });

  it("is found everywhere, with or without its definition", () => {
    const { documents, mention } = named(runbook.replace("step 3B", "step ⟦⟧3B"));
    const places = (includeDeclaration: boolean) =>
      referencesOf(documents, mention.subject, { includeDeclaration }).map(
        ({ uri, range }) => `${uri.slice(folder.length + 1)}:${range.start.line} ${textAt(texts.get(uri) ?? "", range)}`
      );
    assert.deepEqual(places(false), [
      "ledger.md:8 3b",
      "ledger.md:8 step-3b-roll-back",
      "ledger.md:12 3B",
      "payouts.md:10 3b",
      "payouts.md:10 step-3b-roll-back"
    ]);
    assert.deepEqual(
      places(true).filter(each => !places(false).includes(each)),
      ["ledger.md:14 3b"]
    );
  });

  it("is highlighted, its definition as such", () => {
    const { here, mention } = named(postmortem.replace("**: INC", "**: ⟦⟧INC"));
    assert.deepEqual(
      highlightsOf(here, mention.subject).map(({ range, kind }) => [range.start.line, kind]),
      [[6, 3]]
    );
  });

  it("is nothing in ordinary words, above a blank line and beyond the end", () => {
    const [here] = workspace();
    assert.ok(here);
    for (const position of [
      { line: 8, character: 2 },
      { line: 5, character: 0 },
      { line: 900, character: 9 }
    ])
      assert.equal(subjectAt(here, position), null);
  });
});

describe("a rename", () => {
  it("of a step changes its heading, all that send readers there, and the anchors of links", () => {
    assert.deepEqual(
      renamed(runbook.replace("jump to 3b", "jump to ⟦⟧3b"), "4"),
      new Map([
        [
          `${folder}/ledger.md`,
          runbook
            .replace("jump to 3b", "jump to 4")
            .replace("#step-3b-roll-back", "#step-4-roll-back")
            .replace("step 3B", "step 4")
            .replace("## Step 3b", "## Step 4")
        ],
        [
          `${folder}/payouts.md`,
          postmortem.replace("[step 3b](ledger.md#step-3b-roll-back)", "[step 4](ledger.md#step-4-roll-back)")
        ]
      ])
    );
  });

  it("of a handle, a flag, an incident changes it in all documents, each as it is written there", () => {
    assert.deepEqual(
      renamed(runbook.replace("@ledger", "@led⟦⟧ger"), "search-oncall"),
      new Map([...texts].map(([uri, text]) => [uri, text.replace("@ledger-oncall", "@search-oncall")]))
    );
    assert.deepEqual(
      renamed(runbook.replace("retry_v2", "⟦⟧retry_v2"), "retry_v3"),
      new Map([
        [`${folder}/ledger.md`, runbook.replace("retry_v2", "retry_v3")],
        [`${folder}/payouts.md`, postmortem.replace("RETRY_V2", "RETRY_V3")]
      ])
    );
    assert.deepEqual(
      renamed(postmortem.replace("**: INC", "**: ⟦⟧INC"), "INC-9"),
      new Map([[`${folder}/payouts.md`, postmortem.replace("INC-2041", "INC-9")]])
    );
  });

  it("is refused with a reason where the name cannot be one, or is another's", () => {
    const step = runbook.replace("jump to 3b", "jump to ⟦⟧3b");
    assert.equal(renamed(step, "2"), 'There is a step 2 already: "Diagnose".');
    assert.match(String(renamed(runbook.replace("2. Repeat", "⟦⟧2. Repeat"), "7")), /move the item instead/);
    assert.match(String(renamed(step, "later")), /"later" is no number of a step/);
    assert.match(String(renamed(runbook.replace("@ledger", "@led⟦⟧ger"), "ledger oncall")), /is no handle/);
    assert.match(String(renamed(runbook.replace("retry_v2", "⟦⟧retry_v2"), "a b")), /is no name of a flag/);
    assert.match(String(renamed(postmortem.replace("**: INC", "**: ⟦⟧INC"), "soon")), /is no id/);
  });

  it("starts from the words under the cursor, and not from the number of a list's item", () => {
    const { here, mention, documents } = named(postmortem.replace("[step 3b]", "[step 3⟦⟧b]"));
    assert.deepEqual(renamedAt(here.document, mention, documents), {
      range: { start: { line: 10, character: 30 }, end: { line: 10, character: 32 } },
      placeholder: "3b"
    });
    const item = named(runbook.replace("1. Switch", "⟦⟧1. Switch"));
    assert.match(JSON.stringify(renamedAt(item.here.document, item.mention, item.documents)), /move the item instead/);
  });
});

describe("ids", () => {
  const [, here] = workspace();
  const neighbours = [
    digestOf(`${folder}/old.md`, readOurs(postmortem.replace("**Incident**: INC-2041", "**Incident**: INC-2040"))),
    digestOf(
      `${folder}/release.md`,
      readOurs(
        "# Release Checklist: ledger v2\n\n## Scope\n\n| Change | Flag |\n| - | - |\n| Retries | `retry_v2` |\n\n## Go/No-Go\n\n- [ ] Load\n"
      )
    )
  ];

  it("lead to their tracker, their postmortem, their release, and nowhere where they are linked or in code", () => {
    assert.ok(here);
    const links = documentLinksOf({
      ...{ document: here.document, context: here.context, neighbours },
      tickets: [{ pattern: /INC-(\d+)/, address: "https://tickets.example/$1" }]
    });
    assert.deepEqual(
      links.map(({ range, target }) => [textAt(postmortem, range), target]),
      [
        ["INC-2041", "https://tickets.example/2041"],
        ["RETRY_V2", `${folder}/release.md`],
        ["INC-2040", "https://tickets.example/2040"]
      ]
    );
    const untracked = documentLinksOf({ document: here.document, context: here.context, neighbours, tickets: [] });
    assert.deepEqual(
      untracked.map(({ target }) => target),
      [`${folder}/release.md`, `${folder}/old.md`]
    );
  });
});

describe("the symbols of a workspace", () => {
  const digests = [...texts].map(([uri, text]) => digestOf(uri, readOurs(text)));
  const names = (query: string) => workspaceSymbolsOf(digests, query).map(({ name }) => name);

  it("are its documents, and what they hold once somebody asks for it", () => {
    assert.deepEqual(names(""), ["Runbook: ledger", "Postmortem: slow payouts"]);
    assert.deepEqual(names("3brol"), ["3b Roll back"]);
    assert.deepEqual(names("PAYOUTS"), ["Postmortem: slow payouts"]);
    assert.deepEqual(names("zzz"), []);
    assert.equal(workspaceSymbolsOf(digests, "diagnose")[0]?.containerName, "Runbook: ledger");
  });
});
