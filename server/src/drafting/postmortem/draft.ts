/** A chat → the draft of a postmortem: what the chat tells, in the template of the team; all else stays a placeholder. */
import { formatDay } from "../../document/days.ts";
import { readDocument, sourceReader } from "../../document/ops-document.ts";
import { plainWords } from "../../document/plain-words.ts";
import type { Chat } from "../../document/transcript/chat.ts";
import type { MomentName } from "../../document/vocabulary/moments.ts";
import type { DraftRequest } from "../draft-request.ts";
import { scaffold } from "../scaffold.ts";
import { capitalised } from "../wording.ts";
import { filled } from "./fill.ts";
import { type Incident, incidentOf } from "./incident.ts";
import { sayingsOf } from "./sayings.ts";

/** Its title is what the incident is called, its vocabulary also that by which the team tells moments. */
export interface PostmortemRequest extends DraftRequest {
  /** The zone of times that name none, where the team has agreed on one. */
  readonly timeZone?: string | null | undefined;
  /** The line (0-based) of the file on which the chat begins; 0 for the whole of it. */
  readonly firstLine?: number | undefined;
}

type DraftMoment = Exclude<MomentName, "declared">;

/** An event of the draft. Lines are 1-based. */
export interface DraftEvent {
  readonly time: string | null;
  readonly text: string;
  readonly speaker?: string;
  readonly moment?: DraftMoment;
  /** How sure its moment is. */
  readonly confidence?: "stated" | "likely";
  /** The line of the chat that proves it. */
  readonly line: number;
}

/** The draft as data: the contract of `gonogo draft postmortem --format json`. */
export interface PostmortemDraft {
  readonly title?: string;
  readonly date?: string;
  readonly participants: readonly string[];
  readonly timeline: readonly DraftEvent[];
  readonly actionItems: readonly { readonly text: string; readonly owner?: string; readonly line: number }[];
  readonly figures: readonly { readonly text: string; readonly time?: string; readonly line: number }[];
  readonly markdown: string;
}

export interface DraftedPostmortem {
  readonly draft: PostmortemDraft;
  readonly markdown: string;
}

/** Drafts a postmortem. Pure: the same chat gives the same draft. */
export function draftPostmortem(chat: Chat, request: PostmortemRequest): DraftedPostmortem {
  const zone = chat.zone ?? (request.timeZone ? { name: request.timeZone, offset: null } : null);
  const incident = incidentOf({ ...chat, zone }, request.vocabulary?.moments);
  const sayings = sayingsOf(chat, request);
  const markdown = markdownOf(incident, request);
  const title = request.title?.trim();
  const draft: PostmortemDraft = {
    ...(title ? { title } : {}),
    ...(chat.day === null ? {} : { date: formatDay(chat.day) }),
    participants: incident.people.map(each => each.name),
    timeline: incident.rows.map(({ minutes, text, speaker, moment, evidence }) => ({
      time: sayings.time(minutes),
      text,
      ...(speaker === null ? {} : { speaker }),
      ...(moment && moment.name !== "declared" ? { moment: moment.name, confidence: moment.confidence } : {}),
      line: sayings.lineOf(evidence)
    })),
    actionItems: incident.actions.map(({ text, owner, message }) => ({
      text: capitalised(plainWords(text)),
      ...(owner === null ? {} : { owner }),
      line: sayings.lineOf(message.head.span)
    })),
    figures: incident.figures.map(({ text, message, span }) => {
      const time = sayings.time(message.minutes);
      return { text: plainWords(text), ...(time === null ? {} : { time }), line: sayings.lineOf(span) };
    }),
    markdown
  };
  return { draft, markdown };
}

function markdownOf(incident: Incident, request: PostmortemRequest): string {
  const { today, title = "", author, template, source, vocabulary } = request;
  const { text } = scaffold({ kind: "postmortem", title, today, author, template });
  const document = readDocument(sourceReader().read(text), "postmortem.md", {
    kind: "postmortem",
    ...(vocabulary ? { vocabulary } : {})
  });
  const sayings = sayingsOf(incident.chat, request);
  return document?.kind === "postmortem" ? filled(document, incident, sayings, source) : text;
}
