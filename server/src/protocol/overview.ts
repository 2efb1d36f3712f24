/** What the views show of a workspace: a part of the contract between client and server. */
import type { DocumentKind, Range, Verdict } from "../protocol.ts";

/** Asks what the views show. */
export interface OverviewParams {
  /** The revision of the answer before: only what has changed since is told. 0 for everything. */
  readonly since: number;
  /** The handles, names and mail addresses of the person, so that what is theirs can be told. */
  readonly me: readonly string[];
  /** Whether everything is to be read anew: not every change of a file is told of everywhere. */
  readonly isRefresh?: boolean;
}

/**
 * What the views show, as far as it is known: nobody waits for what is still to be read. After each answer the server says
 * once, by `gonogo/overviewChanged`, that there is more to ask for; until then it goes on in the background.
 */
export interface Overview {
  /** To be told in the next question. */
  readonly revision: number;
  /** What is new or another since the last answer. */
  readonly documents: readonly OverviewDocument[];
  /** The addresses of documents that are no more. */
  readonly gone: readonly string[];
  /** Whether there is more to ask for at once. */
  readonly isMore: boolean;
  /** How far it is: findings are switched off, documents are still being read, or all of them are known. */
  readonly state: "off" | "reading" | "complete";
}

/** A document as the views show it. All texts are on one line and no longer than a row. */
export interface OverviewDocument {
  readonly uri: string;
  /** The version that was judged; `null` for a document that is not open. */
  readonly version: number | null;
  /** In its workspace folder, whose name stands in front where there are several. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** Without the name of its kind in front; its file name where it has none. */
  readonly title: string;
  /** `null` for what is not judged: templates, archived documents, chats. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled, and how many findings are errors and warnings. */
  readonly open: number;
  readonly errors: number;
  readonly warnings: number;
  /** How far the criteria of a checklist are: "4 of 7 go", "1 no-go"; none for other documents. */
  readonly readiness: readonly string[];
  /** The same in English, for what is copied for others; left out where it is in English. */
  readonly readinessInEnglish?: readonly string[];
  /** In how many days it is released, or was to be; `null` where nothing says so. */
  readonly dueIn: number | null;
  /** What stands between it and go, in its order: of many the first, and the first of each owner. */
  readonly items: readonly OverviewItem[];
  /** How many more there are. */
  readonly more: number;
  /** The open action items of a postmortem, in its order. */
  readonly actions: readonly OverviewAction[];
  /** `null` for what is no runbook, or none that is judged. */
  readonly review: OverviewReview | null;
}

/** What commands of ours can do with a row, at the start of its range. */
export type OverviewDeed = "assign" | "status";

/** Something that stands between a document and go. */
export interface OverviewItem {
  /** A criterion, or what a finding says. */
  readonly label: string;
  /** The same in English, for what is copied for others; left out where it is in English or a criterion. */
  readonly labelInEnglish?: string;
  readonly state: "no-go" | "error" | "conditional" | "open" | "warning";
  /** In the words of the document; `null` for nobody. */
  readonly owner: string | null;
  readonly isMine: boolean;
  readonly range: Range;
  readonly can: readonly OverviewDeed[];
}

/** An action item that is still to be done. */
export interface OverviewAction {
  readonly label: string;
  readonly owner: string | null;
  readonly isMine: boolean;
  /** In the words of the document; `null` where it has no due date. */
  readonly due: string | null;
  /** In how many days it is due, below 0 for what is late; `null` where its words name no day: "next sprint". */
  readonly dueIn: number | null;
  /** Days since the incident; `null` where nobody knows. */
  readonly age: number | null;
  readonly ticket: { readonly id: string; readonly address: string | null } | null;
  readonly range: Range;
  readonly can: readonly OverviewDeed[];
}

/** How long a runbook has not been tried. */
export interface OverviewReview {
  /** "worked", "rehearsed", "reviewed" …, with the days since then; `null` where it records nothing. */
  readonly last: { readonly what: string; readonly age: number } | null;
  /** How many days are left until it is stale, below 0 for what is; `null` where nothing says so. */
  readonly left: number | null;
  readonly isStale: boolean;
  readonly range: Range;
}
