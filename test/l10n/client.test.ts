/** What the client shows is said by `l10n.t`, and what it hands on to others stays English. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, it } from "node:test";
import { simple } from "acorn-walk";
import { inEnglish, l10n, languageOf, speakFrom, speakWith } from "../../client/src/l10n.ts";
import { decorated } from "../../client/src/preview/decorate.ts";
import { describeState } from "../../client/src/status-text.ts";
import { actionTree } from "../../client/src/views/action-tree.ts";
import { filterName, filters } from "../../client/src/views/filter.ts";
import type { ViewNode } from "../../client/src/views/node.ts";
import { readinessTree } from "../../client/src/views/readiness-tree.ts";
import { runbookTree } from "../../client/src/views/runbook-tree.ts";
import { withoutLinks } from "../../client/src/without-links.ts";
import type {
  DocumentState,
  OverviewAction,
  OverviewDocument,
  OverviewReview,
  Verdict
} from "../../server/src/protocol.ts";
import { plainText, sourcesIn } from "../support/plain-texts.ts";

const { languages } = (await import(new URL("../../tools/messages/languages.mjs", import.meta.url).href)) as {
  readonly languages: readonly string[];
};

/** What a language of brackets makes of a message, without what stands in brackets. */
const unsaid = (text: string): string => {
  let rest = text;
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
  return rest;
};

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const action = (rest: Partial<OverviewAction>): OverviewAction => ({
  ...{ label: "?", owner: null, isMine: false, due: null, dueIn: null, age: null, ticket: null, range, can: [] },
  ...rest
});
const review = (what: string, age: number, left: number | null): OverviewReview => ({
  ...{ last: { what, age }, left, isStale: left !== null && left < 0, range }
});
const document = (rest: Partial<OverviewDocument>): OverviewDocument => ({
  ...{ uri: "1", version: null, path: "1", kind: "release-checklist", title: "1", verdict: "open", open: 0, errors: 0 },
  ...{ warnings: 0, readiness: [], dueIn: null, items: [], more: 0, actions: [], review: null },
  ...rest
});
const all: readonly OverviewDocument[] = [
  document({ verdict: "no-go", errors: 1, warnings: 2, open: 3, more: 4 }),
  document({ verdict: "go", errors: 2, warnings: 1 }),
  document({
    items: (["no-go", "error", "conditional", "warning", "open"] as const).map(state => ({
      ...{ label: "?", state, owner: null, isMine: false, range, can: [] }
    }))
  }),
  document({ actions: [-2, -1, 0, 1, 5, 9].map(dueIn => action({ dueIn, due: "2" })) }),
  document({ actions: [action({ owner: "@3" }), action({ due: "3" })] }),
  ...["worked", "rehearsed", "tested", "reviewed", "updated"].map((what, age) =>
    document({ kind: "runbook", review: review(what, age, age - 2) })
  ),
  document({ kind: "runbook", review: { last: null, left: null, isStale: false, range } })
];
const none = new Set<never>();
const rows = (nodes: readonly ViewNode[]): ViewNode[] => nodes.flatMap(each => [each, ...rows(each.children)]);
const allRows = (): readonly ViewNode[] =>
  rows([
    ...readinessTree(all, none),
    ...actionTree(all, none, "owner"),
    ...actionTree(all, none, "due"),
    ...runbookTree(all)
  ]);

const state = (rest: Partial<DocumentState>): DocumentState => ({
  ...{ uri: "1", version: 1, kind: "runbook", mode: "instance", verdict: null, open: 0, hidden: 0, evidence: [] },
  ...rest
});

describe("in another language", () => {
  beforeEach(() =>
    speakWith((message, ...values) => `⟦${inEnglish(() => l10n.t(message, ...values.map(value => `⟦${value}⟧`)))}⟧`)
  );
  afterEach(() => speakWith(null));

  it("every row of the views is told in it, but for what documents say", () => {
    for (const { label, description } of allRows())
      assert.doesNotMatch(unsaid(`${label} ${description}`), /[a-z]/i, `${label} ${description}`);
  });

  it("rows are copied in English: others read them", () => {
    for (const { markdown } of allRows()) assert.doesNotMatch(markdown, /[⟦⟧]/);
    assert.ok(allRows().some(({ markdown }) => markdown.includes("2 days late")));
    assert.ok(allRows()[0]?.label.includes("⟦"), "the language is back afterwards");
  });

  it("the status item is told in it", () => {
    const states = [
      ...[state({ kind: null }), state({ mode: "template" }), state({ mode: "archived" }), state({ hidden: 2 })],
      ...(["go", "no-go", "open"] as const satisfies Verdict[]).flatMap(verdict => [
        state({ verdict }),
        state({ verdict, open: 2 })
      ])
    ];
    for (const { text, detail } of states.map(describeState)) assert.doesNotMatch(unsaid(text + detail), /[a-z]/i);
  });

  it("filters are told in it", () => {
    for (const filter of filters) assert.doesNotMatch(unsaid(Object.values(filterName(filter)).join("")), /[a-z]/i);
  });

  it("what a preview says of a word is told in it", () => {
    const word = { type: "text", tag: "", nesting: 0, level: 1, map: null, content: "7", children: null };
    const line = { ...word, type: "inline", level: 0, map: [0, 1] as const, content: "", children: [word] };
    for (const kind of ["open", "placeholder", "overdue"] as const) {
      const tokens = decorated([line], {
        ...{ uri: "1", version: 1, badge: { verdict: null, text: "" }, progress: [], pictures: [] },
        marks: [{ line: 0, kind, text: "7", before: 0 }]
      });
      const children = tokens.flatMap(each => each.children ?? []);
      const text = children.map(({ content }) => content).join("");
      assert.equal([...text.matchAll(/title="⟦[^⟦⟧]+⟧"|\(⟦[^⟦⟧]+⟧\)/g)].length, 2, text);
    }
  });
});

/** The arguments and properties by which VS Code is told what to show. */
const shownBy =
  /^(?:label|description|detail|title|placeHolder|placeholder|prompt|openLabel|saveLabel|tooltip|message|text)$/;
const showing = /^(?:show\w+Message|setStatusBarMessage)$/;
/** Of `notices.ts`. */
const noticing = /^(?:inform|warn|fail)$/;

/** A name that is the same in all languages. */
const same = new Set(["Go/No-Go"]);

it("Nothing is shown as it stands in the source", () => {
  const found: string[] = [];
  for (const { name, text: source, tree } of sourcesIn("client/src")) {
    const look = (node: unknown): void => {
      const text = plainText(node);
      if (/[a-z]{2}/i.test(text) && !same.has(text)) found.push(`${name}: ${text}`);
    };
    simple(tree, {
      CallExpression({ callee, arguments: given }) {
        if (callee.type === "Identifier" && noticing.test(callee.name)) given.forEach(look);
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (showing.test(callee.property.name)) given.forEach(look);
      },
      Property({ key, value }) {
        if (key.type === "Identifier" && shownBy.test(key.name)) look(value);
      },
      AssignmentExpression({ left, right }) {
        if (left.type === "MemberExpression" && left.property.type === "Identifier" && shownBy.test(left.property.name))
          look(right);
      }
    });
    if (name !== "notices.ts") assert.doesNotMatch(source, /\bshow\w+Message\b/, `${name} shows messages itself`);
    if (name !== "messages.ts") assert.doesNotMatch(source, /\bl10n\b[^;]*from "vscode"/, `${name} has its own l10n`);
  }
  assert.deepEqual(found, [], "these are not said by l10n.t");
});

it("A notice holds no link, whatever a file is called", () => {
  assert.equal(withoutLinks("[a](command:x) and [b]."), "[a]\u200b(command:x) and [b].");
});

it("Client and server are told each language for which there is a table, also for a country", () => {
  for (const language of languages)
    for (const shown of [language, `${language}-at`, `${language.toUpperCase()}-CH`])
      assert.equal(languageOf(shown), language);
  for (const shown of ["en", "en-gb", "fr", "den"]) assert.equal(languageOf(shown), undefined);
});

it("What is said from a table has its values, and is English where the table has nothing", () => {
  speakWith(speakFrom(JSON.parse(readFileSync("l10n/bundle.l10n.de.json", "utf8"))));
  assert.equal(l10n.t("{0} days ago", 2), "vor 2 Tagen");
  assert.equal(l10n.t("nothing of ours: {0}", 2), "nothing of ours: 2");
  speakWith(null);
});
