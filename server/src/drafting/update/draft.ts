/** A postmortem → the draft of a stakeholder update: what the postmortem supports, in the template of the team. */
import type { Span } from "../../document/facts.ts";
import { readDocument, sourceReader } from "../../document/ops-document.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Audience } from "../../document/update/audience.ts";
import type { UpdateStatus } from "../../document/update/status-words.ts";
import type { DraftRequest } from "../draft-request.ts";
import { scaffold } from "../scaffold.ts";
import { filled } from "./fill.ts";
import { instantWords } from "./instants.ts";
import { type News, newsOf } from "./news.ts";
import type { LeftOutReason } from "./tellable.ts";

/** Its title is what readers see first: what the postmortem is called is for people inside. */
export interface UpdateRequest extends DraftRequest {
  readonly audience: Audience;
  /** How the incident stands; by default what the postmortem tells. */
  readonly status?: UpdateStatus | undefined;
  /** The zone of times that name none, where the team has agreed on one. */
  readonly timeZone?: string | null | undefined;
}

/** Something that the update takes from its postmortem. Lines are 1-based. */
export interface TakenFact {
  readonly what:
    | "status"
    | "started"
    | "mitigated"
    | "resolved"
    | "summary"
    | "affected"
    | "unaffected"
    | "done"
    | "planned";
  readonly text: string;
  /** The day by which an action is planned, where one is known. */
  readonly due?: string;
  /** The line of the postmortem that proves it. */
  readonly line: number;
}

/** The draft as data: the contract of `gonogo draft update --format json`. */
export interface UpdateDraft {
  readonly audience: Audience;
  readonly status: UpdateStatus;
  readonly facts: readonly TakenFact[];
  /** What the postmortem says of the same and the update must not, with the reason. */
  readonly leftOut: readonly {
    readonly what: "affected" | "done" | "action";
    readonly text: string;
    readonly reason: LeftOutReason;
    readonly line: number;
  }[];
  readonly markdown: string;
}

export interface DraftedUpdate {
  readonly draft: UpdateDraft;
  readonly markdown: string;
}

/** Drafts an update. Pure: the same postmortem gives the same draft. */
export function draftUpdate(postmortem: Postmortem, request: UpdateRequest): DraftedUpdate {
  const news = newsOf(postmortem, request);
  const markdown = markdownOf(news, request);
  const lineOf = (span: Span): number => postmortem.rangeOf(span).start.line + 1;
  const taken = factsOf(news);
  const draft: UpdateDraft = {
    audience: news.audience,
    status: news.status,
    facts: taken.map(({ evidence, ...fact }) => ({ ...fact, line: lineOf(evidence) })),
    leftOut: news.leftOut.map(({ evidence, what, text, reason }) => ({ what, text, reason, line: lineOf(evidence) })),
    markdown
  };
  return { draft, markdown };
}

function factsOf(news: News): (Omit<TakenFact, "line"> & { readonly evidence: Span })[] {
  const instants = (["started", "mitigated", "resolved"] as const).flatMap(what => {
    const instant = news[what];
    return instant ? [{ what, text: instantWords(instant), evidence: instant.evidence }] : [];
  });
  const told = (["summary", "affected", "unaffected", "done"] as const).flatMap(what =>
    news[what].map(({ text, evidence }) => ({ what, text, evidence }))
  );
  return [
    ...(news.statusEvidence ? [{ what: "status" as const, text: news.status, evidence: news.statusEvidence }] : []),
    ...instants,
    ...told,
    ...news.actions.map(({ text, evidence, isDone, due }) => ({
      what: isDone ? ("done" as const) : ("planned" as const),
      text,
      ...(due === null ? {} : { due }),
      evidence
    }))
  ];
}

function markdownOf(news: News, { today, title = "", author, template, source, vocabulary }: UpdateRequest): string {
  const { text } = scaffold({ kind: "stakeholder-update", title, today, author, template });
  const document = readDocument(sourceReader().read(text), "update.md", {
    kind: "stakeholder-update",
    ...(vocabulary ? { vocabulary } : {})
  });
  return document?.kind === "stakeholder-update" ? filled(document, news, source) : text;
}
