/** New documents: from a template, and from what another document tells. */
import type { Connection } from "vscode-languageserver";
import { readDocument, sourceReader } from "../document/ops-document.ts";
import { readChat } from "../document/transcript/chat.ts";
import { draftPostmortem } from "../drafting/postmortem/draft.ts";
import { draftRunbook } from "../drafting/runbook/draft.ts";
import { scaffold } from "../drafting/scaffold.ts";
import { draftTemplate } from "../drafting/template/draft.ts";
import { draftUpdate } from "../drafting/update/draft.ts";
import { firstPlaceholder } from "../features/placeholder-stops.ts";
import type { Host } from "../host.ts";
import {
  type Draft,
  type DraftFromParams,
  type DraftPostmortemParams,
  type LastWorkedAnswer,
  type LastWorkedParams,
  methods,
  type Range,
  type Scaffold,
  type ScaffoldKind,
  type ScaffoldParams,
  type Settings
} from "../protocol.ts";
import { t } from "../text/translate.ts";
import { pathBetween } from "../workspace/addresses.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { placeFor } from "../workspace/places.ts";
import type { TeamTemplate } from "../workspace/team-template.ts";
import type { ReadyDocument } from "./answering.ts";
import { lastWorkedIn } from "./last-worked.ts";

/** What new documents need of the server around them. */
export interface DraftingSurroundings {
  readonly host: () => Host | undefined;
  readonly workspace: () => OpenWorkspace | undefined;
  readonly settings: () => Settings;
  /** An open document that is one of ours; `null` for any other. */
  ready(uri: string): Promise<ReadyDocument | null>;
}

/** Where a new document will lie, and what is configured there. */
interface Place {
  /** `null`: nowhere yet. */
  readonly uri: string | null;
  /** The address by which it is configured and from which it links: that of a file in the workspace folder, if any. */
  readonly base: string;
  readonly template: TeamTemplate | undefined;
}

export interface DraftingServing {
  /** What a chat tells, as a postmortem. */
  postmortem(parameters: DraftPostmortemParams): Promise<Draft>;
}

/** Answers the requests for new documents until the connection closes. */
export function serveDrafting(connection: Connection, surroundings: DraftingSurroundings): DraftingServing {
  const { host, workspace, settings, ready } = surroundings;

  async function placeOf(kind: ScaffoldKind, { title, workspaceFolder }: Omit<ScaffoldParams, "kind">): Promise<Place> {
    const outside = host();
    const uri = workspaceFolder && outside ? await placeFor(kind, title, workspaceFolder, outside) : null;
    const base = uri ?? (workspaceFolder === undefined ? "untitled:new.md" : `${workspaceFolder}/new.md`);
    return { uri, base, template: await workspace()?.template(kind, base, settings().templateFolder) };
  }

  connection.onRequest(methods.scaffold, async (parameters: ScaffoldParams): Promise<Scaffold> => {
    const { uri, template } = await placeOf(parameters.kind, parameters);
    return { ...scaffold({ ...parameters, template: template?.text }), uri };
  });

  async function postmortem(parameters: DraftPostmortemParams): Promise<Draft> {
    const { text, source, title, author, today } = parameters;
    const chat = readChat(text);
    if ("reason" in chat) return chat;
    const { uri, base, template } = await placeOf("postmortem", parameters);
    const { markdown } = draftPostmortem(chat, {
      ...{ title, author, today },
      template: template?.text,
      vocabulary: template?.vocabulary,
      timeZone: template?.timeZone,
      source: source && pathBetween(base, source.uri),
      firstLine: source?.line
    });
    return { text: markdown, selection: toFill("postmortem", markdown, template), uri };
  }

  connection.onRequest<Draft, never>(methods.draftPostmortem, postmortem);

  connection.onRequest<Draft, never>(methods.draftFrom, async (parameters: DraftFromParams) => {
    const { model: document, place } = (await ready(parameters.uri)) ?? {};
    const { title, author, today } = parameters;
    if (parameters.draft === "template") {
      if (!document || document.kind === "transcript")
        return { reason: t`this is none of the documents that have a form` };
      const { markdown } = draftTemplate(document);
      return { text: markdown, selection: toFill(document.kind, markdown, undefined), uri: null };
    }
    if (document?.kind !== "postmortem") return { reason: t`this is no postmortem` };
    if (document.mode === "template") return { reason: t`this is a template: fill it in first` };
    const { uri, base, template } = await placeOf(parameters.draft, parameters);
    const request = {
      ...{ author, today },
      ...(title === "" ? {} : { title }),
      template: template?.text,
      vocabulary: template?.vocabulary,
      timeZone: template?.timeZone,
      source: pathBetween(base, place ?? parameters.uri)
    };
    const { markdown } =
      parameters.draft === "runbook"
        ? draftRunbook(document, request)
        : draftUpdate(document, { ...request, audience: parameters.audience });
    return { text: markdown, selection: toFill(parameters.draft, markdown, template), uri };
  });

  connection.onRequest<LastWorkedAnswer, never>(methods.lastWorked, async ({ uri, runbook }: LastWorkedParams) => {
    const { model: postmortem, place = uri } = (await ready(uri)) ?? {};
    const around = workspace();
    if (postmortem?.kind !== "postmortem" || !around) return { reason: t`this is no postmortem`, runbook: null };
    const homes = await around.homesOf(place);
    return lastWorkedIn(around.index, { uri: place, homes, postmortem, named: runbook ?? null });
  });

  return { postmortem };
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The first placeholder of a draft, to be selected; its start where nothing is left open. */
function toFill(kind: ScaffoldKind, markdown: string, template: TeamTemplate | undefined): Range {
  const document = readDocument(sourceReader().read(markdown), `${kind}.md`, {
    kind,
    ...(template ? { vocabulary: template.vocabulary } : {})
  });
  return (document && firstPlaceholder(document)) ?? start;
}
