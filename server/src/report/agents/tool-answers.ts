/** What the tools of VS Code's agent mode answer: the same as those of `gonogo mcp`, for what is open in an editor. */
import type { Judgement } from "../../check.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { reviewOf } from "../../overview/review.ts";
import type { AgentToolParams } from "../../protocol.ts";
import { nearestName } from "../../rules/did-you-mean.ts";
import { catalogue } from "../../rules/index.ts";
import { pageOf as pageOfRule } from "../../rules/rule-texts.ts";
import { inEnglish } from "../../text/translate.ts";
import { jsonReport } from "../json.ts";
import { reported } from "../report.ts";
import { checkText, noneOfOurs, type Told } from "./check-text.ts";
import { openDocument, openItemsText, satisfiedBy } from "./open-items.ts";
import { type Cursor, leftText, pageOf, readCursor } from "./pages.ts";

/** A document of the workspace. */
export interface Place {
  readonly uri: string;
  /** As people call it: relative to the workspace folder. */
  readonly path: string;
  /** From the root. */
  readonly fullPath: string;
}

export interface AgentWorkspace {
  /** All operational documents. A path means one of them, or nothing: so none leads out of the workspace. */
  documents(): Promise<readonly Place[]>;
  /** `null` for what is none of ours any more. In English. */
  judge(uri: string): Promise<{ readonly model: OpsDocument; readonly judgement: Judgement } | null>;
  /** The text of a file in one of the workspace folders, and its address; `null` for all others. */
  read(path: string): Promise<{ readonly uri: string; readonly text: string } | null>;
  /** The draft of a postmortem, or why there is none. */
  draft(
    chat: { readonly uri: string | null; readonly text: string },
    title: string
  ): Promise<{ readonly text: string } | { readonly reason: string }>;
}

/** So many documents, and as many findings, are told at once. */
const most = 100;
const longestChat = 1_000_000;

/** A text in English. Throws an error that says to the model what would be right. */
export async function toolAnswer({ tool, input }: AgentToolParams, workspace: AgentWorkspace): Promise<string> {
  const given = readInput(input);
  switch (tool) {
    case "check":
      return checked(given, workspace);
    case "list_open_items":
      return openItems(given, workspace);
    case "explain_rule":
      return explained(given.rule);
    case "draft_postmortem":
      return drafted(given, workspace);
  }
}

type Input = Readonly<Record<"path" | "cursor" | "rule" | "text" | "title", string | undefined>>;

function readInput(input: unknown): Input {
  const given: Readonly<Record<string, unknown>> = typeof input === "object" && input !== null ? { ...input } : {};
  const text = (key: string): string | undefined => {
    const value = given[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "string") throw new Error(`'${key}' is a text.`);
    return value;
  };
  return { path: text("path"), cursor: text("cursor"), rule: text("rule"), text: text("text"), title: text("title") };
}

async function checked({ path, cursor }: Input, workspace: AgentWorkspace): Promise<string> {
  const judged = await judgedAt(path, workspace);
  const { documents }: Told = JSON.parse(
    jsonReport(
      {
        documents: judged.map(({ path, model, judgement }) => ({
          ...{ path, kind: model.kind, mode: model.mode, verdict: judgement.verdict, open: judgement.open },
          ...{ problems: judgement.problems.map(reported), silenced: 0, accepted: 0 }
        })),
        configuration: [],
        others: 0
      },
      uri => uri
    )
  );
  const counts = documents.map(({ diagnostics }) => diagnostics.length);
  const page = pageOf(counts, cursorFrom(cursor), most);
  const told = page.parts.flatMap(({ document, from, to }) => {
    const whole = documents[document];
    return whole ? [{ ...whole, diagnostics: whole.diagnostics.slice(from, to) }] : [];
  });
  return joined(checkText({ documents: told, configuration: [], notes: [] }), leftText(page));
}

async function openItems({ path, cursor }: Input, workspace: AgentWorkspace): Promise<string> {
  const judged = await judgedAt(path, workspace);
  const documents = inEnglish(() =>
    judged.map(({ path, model, judgement }) =>
      openDocument(path, reviewOf({ version: 0, model, judgement, shown: judgement.problems }))
    )
  );
  const page = pageOf(
    documents.map(({ items }) => items.length),
    cursorFrom(cursor),
    most
  );
  const told = page.parts.flatMap(({ document, from, to }) => {
    const whole = documents[document];
    return whole ? [{ ...whole, items: whole.items.slice(from, to) }] : [];
  });
  return joined(openItemsText(told, await satisfiedBy(told)), leftText(page));
}

async function judgedAt(path: string | undefined, workspace: AgentWorkspace) {
  const all = await workspace.documents();
  const wanted = (path ?? "")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .replace(/(?<!\/)\/+$/, "");
  const isWanted = (each: Place): boolean =>
    each.uri === path || [each.path, each.fullPath].some(known => known === wanted || known.startsWith(`${wanted}/`));
  const chosen = wanted === "" || wanted === "." ? all : all.filter(isWanted);
  if (chosen.length === 0) throw new Error(noDocument(path, all));
  const judged = await Promise.all(chosen.map(async each => ({ ...each, ...(await workspace.judge(each.uri)) })));
  return judged.flatMap(({ path, model, judgement }) => (model && judgement ? [{ path, model, judgement }] : []));
}

function noDocument(path: string | undefined, all: readonly Place[]): string {
  const known = all.slice(0, 20).map(each => each.path);
  const there =
    known.length === 0 ? "There are none." : `There are: ${known.join(", ")}${all.length > 20 ? ", …" : "."}`;
  return `${path ? `'${path}' is no operational document of this workspace. ` : ""}${there} ${noneOfOurs}`;
}

async function explained(id: string | undefined): Promise<string> {
  if (id === undefined) return catalogue.map(each => `- ${each.id} (${each.severity}): ${each.summary}`).join("\n");
  const page = await pageOfRule(id);
  if (page) {
    const sections = [...page.sections].map(([name, text]) => `## ${name}\n\n${text}`);
    return [`# ${page.id}`, page.summary, ...sections].join("\n\n");
  }
  const nearest = nearestName(
    id,
    catalogue.map(each => each.id)
  );
  throw new Error(
    `There is no rule '${id}': ${nearest === null ? "ask without an id for all." : `did you mean '${nearest}'?`}`
  );
}

async function drafted({ path, text, title = "" }: Input, workspace: AgentWorkspace): Promise<string> {
  if ((path === undefined) === (text === undefined))
    throw new Error("Give either 'path' or 'text': the file of the chat, or the chat itself.");
  const chat = path === undefined ? { uri: null, text: text ?? "" } : await workspace.read(path);
  if (!chat)
    throw new Error(`'${path}' is no file of this workspace: give the path of one, or the chat itself as 'text'.`);
  if (chat.text.length > longestChat)
    throw new Error(`The chat is too long: at most ${longestChat} characters are read.`);
  const draft = await workspace.draft(chat, title);
  if ("reason" in draft) throw new Error(`No chat could be read: ${draft.reason}.`);
  return draft.text;
}

function cursorFrom(text: string | undefined): Cursor {
  const cursor = text === undefined ? { document: 0, item: 0 } : readCursor(text);
  if (!cursor) throw new Error(`'${text}' is no cursor: give the one of the answer before, or none.`);
  return cursor;
}

function joined(...lines: readonly string[]): string {
  return lines.filter(line => line !== "").join("\n");
}
