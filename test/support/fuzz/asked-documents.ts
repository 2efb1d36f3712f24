/** Opens documents in a server and asks for all that it answers: nothing may fail, and nothing may take long. */
import { methods } from "../../../server/src/protocol.ts";
import { connect, type TestClient } from "../server.ts";
import { everything } from "../stdio.ts";
import { type MadeDocument, madeDocument } from "./made-documents.ts";
import { random } from "./random.ts";

/** Something that went wrong, with what repeats it. */
export interface Accident {
  readonly seed: number;
  readonly what: string;
  readonly document: MadeDocument;
}

/** What took longest of all. */
export interface Longest {
  readonly milliseconds: number;
  readonly what: string;
  readonly seed: number;
  /** Of the document, in UTF-16 units. */
  readonly length: number;
}

export interface DocumentsFuzzOptions {
  readonly seed: number;
  /** How many documents. */
  readonly documents: number;
  readonly real: readonly string[];
  readonly examples?: readonly string[];
  /** A call may take so long, in milliseconds. */
  readonly slow: number;
  readonly now: () => number;
  readonly isEnough?: () => boolean;
  found(accident: Accident): void;
  /** Told after each document. */
  progress?(documents: number, longest: Longest): void;
}

const ofDocument = [
  ...["diagnostic", "documentSymbol", "codeLens", "documentLink", "foldingRange", "semanticTokens/full"]
].map(name => `textDocument/${name}`);
const ofPlace = ["hover", "completion", "definition", "references", "documentHighlight", "prepareRename"].map(
  name => `textDocument/${name}`
);
const byAddress = [
  ...["openItems", "review", "reviewComment", "readinessSummary", "explainConfiguration", "presentation"],
  ...["insertMermaid", "draftRetrospective"]
] as const;
const byPosition = ["cycleStatus", "alignTable", "addRow", "owners", "sortTimeline", "convertActionItems"] as const;
const drafts = [
  ...[{ draft: "runbook" }, { draft: "template" }],
  ...[
    { draft: "stakeholder-update", audience: "external" },
    { draft: "stakeholder-update", audience: "internal" }
  ]
] as const;

/** How many documents there were, and which call took longest. */
export async function fuzzDocuments(options: DocumentsFuzzOptions) {
  const { seed, documents, real, examples, isEnough = () => false, found, progress, now } = options;
  const client = await connect({ capabilities: everything as object });
  // What is loaded and compiled at the first call is no matter of the document that happens to be the first.
  const first = { path: "releases/first.md", text: "[09:12] <ledger-oncall> hello\n[09:14] <ledger-lead> looking\n" };
  await askAll(client, first, 0, async (_, call) => void (await call().catch(() => {})));
  let longest: Longest = { milliseconds: 0, what: "nothing", seed, length: 0 };
  let done = 0;
  for (; done < documents && !isEnough(); done++) {
    const own = (seed + done * 2_654_435_761) >>> 0;
    const from = random(own);
    const document = madeDocument(from, real, examples);
    const accident = (what: string): void => found({ seed: own, what, document });
    await askAll(client, document, from.int(document.text.split("\n").length), async (what, call) => {
      const start = now();
      try {
        await call();
      } catch (error) {
        // A refusal says why in words for people; anything else is an error of ours.
        if (!isRefusal(error)) accident(`${what}: ${error instanceof Error ? error.stack : error}`);
      }
      const milliseconds = now() - start;
      if (milliseconds > longest.milliseconds)
        longest = { milliseconds, what, seed: own, length: document.text.length };
      if (milliseconds > options.slow) accident(`${what} took ${milliseconds.toFixed()} ms`);
    });
    // A feature that fails says nothing, and a word in the log.
    for (const { type, message } of client.logged) if (type === 1) accident(message);
    for (const list of [client.logged, client.states, client.pushed]) list.length = 0;
    progress?.(done + 1, longest);
  }
  client.close();
  return { documents: done, longest };
}

function isRefusal(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === -32803;
}

async function askAll(
  { connection }: TestClient,
  { path, text }: MadeDocument,
  line: number,
  ask: (what: string, call: () => Promise<unknown>) => Promise<void>
): Promise<void> {
  const uri = `file:///work/${path}`;
  const textDocument = { uri };
  const position = { line, character: 3 };
  const range = { start: { line: 0, character: 0 }, end: { line: line + 1, character: 0 } };
  const request = (method: string, params: object, what = method): Promise<void> =>
    ask(what, () => connection.sendRequest(method, params));
  const notify = (method: string, params: object): Promise<void> => connection.sendNotification(method, params);
  await notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  for (const method of ofDocument) await request(method, { textDocument });
  for (const method of ofPlace)
    await request(method, { textDocument, position, context: { includeDeclaration: true } });
  await request("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } });
  await request("textDocument/inlayHint", { textDocument, range });
  await request("textDocument/selectionRange", { textDocument, positions: [position] });
  await request("textDocument/onTypeFormatting", { textDocument, position, ch: "\n", options: {} });
  for (const name of byAddress) await request(methods[name], { uri });
  for (const name of byPosition) await request(methods[name], { uri, position, now: "2026-03-20T10:00" });
  await request(methods.assignOwner, { uri, position, owner: "@ledger-oncall" });
  await request(methods.pasteRows, { uri, position, text, html: null });
  const made = { title: "a", today: "2026-03-20" };
  for (const draft of drafts) await request(methods.draftFrom, { uri, ...draft, ...made }, `draft ${draft.draft}`);
  await request(methods.draftPostmortem, { ...made, text, source: null });
  const edit = { range: { start: position, end: position }, text: "x" };
  await notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [edit] });
  await request("textDocument/diagnostic", { textDocument }, "an edit");
  await notify("textDocument/didClose", { textDocument });
}
