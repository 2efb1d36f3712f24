/**
 * Nothing that the server says in an editor is left in English. Each message is translated into itself in brackets, without its
 * values, and documents are read in capitals: whatever is shown in small letters outside of brackets is a word of ours that no
 * table can hold.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
  Position
} from "vscode-languageserver-protocol/node";
import {
  type DocumentChange,
  methods,
  type Overview,
  type OverviewDocument,
  type OwnerChoice,
  type Presentation
} from "../../server/src/protocol.ts";
import { catalogue } from "../../server/src/rules/index.ts";
import { translateWith } from "../../server/src/text/translate.ts";
import { bracketed, tableOf } from "../support/languages.ts";
import { connect, pulling, type TestClient } from "../support/server.ts";
import { inCapitals, moreDocuments } from "../support/shouted.ts";

const folder = "file:///w";
const examples = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter(name => /\.(?:md|txt)$/.test(name))
  .map(name => [name, inCapitals(readFileSync(`examples/${name}`, "utf8"))] as const);
const documents = new Map(
  [...examples, ...Object.entries(moreDocuments)].map(([name, text]) => [`${folder}/${name}`, text])
);
/** The parts of their names: what stands in small letters and is none of our words. */
const names = [...documents.keys()].flatMap(uri => uri.slice(folder.length + 1).split("/"));

let server: TestClient;
/** What is English whoever reads it: rules by their ids, what their pages say, and what is to be written into documents. */
let english: readonly string[];

async function begin(): Promise<void> {
  server = await connect({
    capabilities: {
      ...pulling,
      textDocument: {
        ...pulling.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        codeLens: {},
        completion: { completionItem: { snippetSupport: true } },
        documentLink: { tooltipSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        hover: { contentFormat: ["markdown"] },
        inlayHint: {},
        rename: { prepareSupport: true }
      }
    },
    folders: [folder],
    files: Object.fromEntries(documents),
    settings: () => ({ people: ["@SOMEBODY"] }),
    initializationOptions: { messages: bracketed() }
  });
  for (const [uri, text] of documents) server.open(uri, text);
  english = [...catalogue.map(({ id }) => id), ...written];
}

async function stop(): Promise<void> {
  // What is shown in previews is told again after a while, as long as it is open.
  for (const uri of documents.keys())
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await ask(methods.report, {});
  server.close();
  translateWith(null);
}

const ask = <Answer>(method: string, parameters: object): Promise<Answer> =>
  server.connection.sendRequest<Answer>(method, parameters);

/** Asks about each document; what is shown of it, each text once. */
async function shownBy(tell: (uri: string, text: string) => Promise<readonly (string | null | undefined)[]>) {
  const shown = new Set<string>();
  for (const [uri, text] of documents) for (const each of await tell(uri, text)) if (each) shown.add(each);
  return [...shown];
}

/** The same at each place where a word begins, and at the ends of lines. */
function shownAt(tell: (uri: string, position: Position) => Promise<readonly (string | null | undefined)[]>) {
  return shownBy(async (uri, text) => {
    const told: (string | null | undefined)[] = [];
    for (const [line, words] of text.split("\n").entries())
      for (const { index } of words.matchAll(/(?<![\p{L}\d])[\p{L}\d@#`]|$/gu))
        told.push(...(await tell(uri, { line, character: index })));
    return told;
  });
}

/** Fails for words of ours that stand in what is shown; `least`: how many texts there are at least, or nothing was shown. */
function assertTranslated(shown: readonly string[], least: number, known: readonly string[] = []): void {
  assert.ok(shown.length >= least, `only ${shown.length} texts`);
  assert.ok(shown.some(text => text.includes("⟦")));
  const kept = [...english, ...names, ...known].sort((one, other) => other.length - one.length);
  const left = shown.flatMap(text => {
    const words = wordsOf(text, kept);
    return words.length > 0 ? [`${words.join(" ")} ← ${text.slice(0, 300)}`] : [];
  });
  assert.deepEqual(left, []);
}

function wordsOf(text: string, kept: readonly string[]): readonly string[] {
  let rest = text.replace(/⟦[^⟦⟧]*(?:⟧|…$)/g, "");
  for (const each of kept) rest = rest.replaceAll(each, "");
  return rest.replace(/`[^`\n]*`/g, "").match(/\p{L}*\p{Ll}{2,}/gu) ?? [];
}

/** What is seen and heard of a page. */
function perceived(html: string): string {
  const heard = [...html.matchAll(/(?:aria-label|title|alt)="([^"]*)"/g)].map(([, label]) => label);
  const seen = html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ");
  return [seen, ...heard].join("\n").replace(/&(?:lt|gt|amp|quot|#39);/g, " ");
}

/** The names of fields and sections, and placeholders, as fixes insert them. */
const written = [
  ...["**Author**", "**On-call engineer**", "**Release manager**", "**Severity**", "**Status**", "**Version**"],
  ...["Impact", "Rollback Procedure", "Root Cause and Contributing Factors", "Summary", "[reason]"]
];
const weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const now = { day: "2026-03-20", minutes: 600, offset: 0 };

describe("in another language is", () => {
  // Not of the whole file: all files of a run share a process, and with it the language.
  before(begin);
  after(stop);
  it("what is found", async () => {
    const shown = await shownBy(async uri => {
      const found = await server.diagnostics(uri);
      return found.flatMap(({ message, relatedInformation = [] }) => [
        String(message),
        ...relatedInformation.map(related => related.message)
      ]);
    });
    assertTranslated(shown, 60, weekdays);
  });

  it("what stands in and over a document", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
    const within = (symbols: readonly DocumentSymbol[]): (string | undefined)[] =>
      symbols.flatMap(({ name, detail, children = [] }) => [name, detail, ...within(children)]);
    const shown = await shownBy(async uri => {
      const textDocument = { uri };
      const lenses = await ask<CodeLens[]>("textDocument/codeLens", { textDocument });
      const hints = await ask<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
      const symbols = await ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
      const links = await ask<DocumentLink[]>("textDocument/documentLink", { textDocument });
      return [
        ...(lenses ?? []).map(({ command }) => command?.title),
        ...(hints ?? []).map(({ label }) => String(label)),
        ...within(symbols ?? []),
        ...(links ?? []).map(({ tooltip }) => tooltip)
      ];
    });
    assertTranslated(shown, 150);
  });

  it("what is told of a place", async () => {
    const shown = await shownAt(async (uri, position) => {
      const hover = await ask<Hover | null>("textDocument/hover", { textDocument: { uri }, position });
      return [(hover?.contents as MarkupContent | undefined)?.value];
    });
    assertTranslated(shown, 90, ["Mi 2", "Do 2", "Fr 2"]);
  });

  it("what is said of what may be written", async () => {
    const shown = await shownAt(async (uri, position) => {
      const parameters = { textDocument: { uri }, position, context: { triggerKind: 1 } };
      return ((await ask<CompletionItem[] | null>("textDocument/completion", parameters)) ?? []).map(
        ({ detail }) => detail
      );
    });
    assertTranslated(shown, 40, weekdays);
  });

  it("what can be done", async () => {
    const shown = await shownBy(async (uri, text) => {
      const told: string[] = [];
      for (const [line, words] of text.split("\n").entries()) {
        const range = { start: { line, character: 0 }, end: { line, character: words.length } };
        const parameters = { textDocument: { uri }, range, context: { diagnostics: [] } };
        const actions = (await ask<CodeAction[] | null>("textDocument/codeAction", parameters)) ?? [];
        told.push(...actions.map(({ title }) => title));
      }
      return told;
    });
    assertTranslated(shown, 40);
  });

  it("why a command does nothing, and whom it asks for; what it writes is in the language of the document", async () => {
    const commands = [
      methods.cycleStatus,
      methods.alignTable,
      methods.sortTimeline,
      methods.convertActionItems,
      methods.addRow
    ];
    const answered = async (method: string, parameters: object): Promise<string | undefined> => {
      const change = await ask<DocumentChange | null>(method, { now, owner: "@NOBODY", ...parameters });
      for (const { newText } of change?.edits ?? []) assert.doesNotMatch(newText, /[⟦⟧]/);
      return change?.message;
    };
    const shown = await shownBy(async (uri, text) => {
      const told: (string | null | undefined)[] = [];
      for (const method of [methods.insertMermaid, methods.draftRetrospective])
        told.push(await answered(method, { uri }));
      for (const [line] of text.split("\n").entries()) {
        const position = { line, character: 2 };
        for (const method of commands) told.push(await answered(method, { uri, position }));
        const owners = await ask<OwnerChoice | null>(methods.owners, { uri, position });
        told.push(...(owners?.candidates ?? []).map(({ detail }) => detail));
      }
      return told;
    });
    assertTranslated(shown, 20);
  });

  it("what previews show", async () => {
    const shown = await shownBy(async uri => {
      const presentation = await ask<Presentation | null>(methods.presentation, { uri });
      if (!presentation) return [];
      const { badge, progress, pictures } = presentation;
      return [badge.text, ...progress.map(({ text }) => text), ...pictures.map(({ html }) => perceived(html))];
    });
    assertTranslated(shown, 20);
  });

  it("the report", async () => {
    const page = await ask<string>(methods.report, {});
    assert.match(page, /^<!doctype html>\n<html lang="de">/);
    assertTranslated([perceived(page)], 1, weekdays);
  });

  it("what the views list; what is copied of it is English", async () => {
    let heard = (): void => {};
    server.connection.onNotification(methods.overviewChanged, () => heard());
    const rows = new Map<string, OverviewDocument>();
    for (let revision = 0; ; ) {
      const isNew = new Promise<void>(resolve => {
        heard = resolve;
      });
      const answer = await ask<Overview>(methods.overview, { since: revision, me: [] });
      for (const row of answer.documents) rows.set(row.uri, row);
      revision = answer.revision;
      if (answer.state === "complete" && !answer.isMore) break;
      if (!answer.isMore) await isNew;
    }
    const all = [...rows.values()];
    const items = all.flatMap(row => row.items);
    const shown = [...all.flatMap(({ readiness }) => readiness), ...items.map(({ label }) => label)];
    assertTranslated(shown, 60, weekdays);
    const copied = [
      ...all.flatMap(({ readiness, readinessInEnglish }) => readinessInEnglish ?? readiness),
      ...items.map(({ label, labelInEnglish }) => labelInEnglish ?? label)
    ];
    assert.equal(copied.length, shown.length);
    assert.doesNotMatch(copied.join("\n"), /[⟦⟧]/);
  });

  it("but not what is copied for others", async () => {
    const copied: string[] = [];
    for (const uri of documents.keys())
      for (const method of [methods.readinessSummary, methods.reviewComment])
        copied.push((await ask<string | null>(method, { uri })) ?? "");
    assert.ok(copied.filter(text => text !== "").length > 18);
    assert.doesNotMatch(copied.join(""), /[⟦⟧]/);
  });

  it("what is explained of a configuration", async () => {
    const shown = await shownBy(async uri =>
      (await ask<string>(methods.explainConfiguration, { uri })).split("\n").map(line => /\/\/.*/.exec(line)?.[0])
    );
    assertTranslated(shown, 10, ["recommended", "strict"]);
  });
});

describe("a language", () => {
  const uri = `${folder}/postmortems/2026-03-12-ledger-api-failed-postings.md`;
  const text = readFileSync("examples/postmortems/2026-03-12-ledger-api-failed-postings.md", "utf8");

  async function lensesIn(initializationOptions: object): Promise<readonly (string | undefined)[]> {
    const client = await connect({
      capabilities: { ...pulling, textDocument: { ...pulling.textDocument, codeLens: {} } },
      initializationOptions
    });
    client.open(uri, text);
    const lenses: CodeLens[] = await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    client.close();
    return lenses.map(({ command }) => command?.title);
  }

  it("is that of the client that starts the server, else English", async () => {
    assert.deepEqual(await lensesIn({ messages: tableOf("de") }), [
      "erkannt +3 min · bestätigt +5 min · eingedämmt +21 min · behoben +39 min"
    ]);
    assert.deepEqual(await lensesIn({ messages: tableOf("ja") }), [
      "検知 +3分 · 受領確認 +5分 · 緩和 +21分 · 解決 +39分"
    ]);
    assert.deepEqual(await lensesIn({}), [
      "detected +3 min · acknowledged +5 min · mitigated +21 min · resolved +39 min"
    ]);
  });
});
