/**
 * The contracts between client and server: plain data only, no behaviour.
 *
 * Positions are those of the Language Server Protocol: lines and characters are 0-based, characters count UTF-16 units.
 * Documents are named by their URI as a string. Days are written `YYYY-MM-DD`.
 */

export * from "./protocol/agents.ts";
export type * from "./protocol/overview.ts";
export type * from "./protocol/presentation.ts";
export * from "./protocol/reviewing.ts";

/** The kinds of documents that Go/No-Go reads. A document of no kind gets no diagnostic at all. */
export type DocumentKind = "release-checklist" | "postmortem" | "runbook" | "stakeholder-update" | "transcript";

/** The kinds that a command can scaffold. */
export type ScaffoldKind = Exclude<DocumentKind, "transcript">;

/** An instance is judged in full; a template has nothing to fill; an archived document is history. */
export type DocumentMode = "instance" | "template" | "archived";

/** Whether a document is safe to act on. Templates and archived documents have no verdict. */
export type Verdict = "go" | "no-go" | "open";

/** 0-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What the client hands over when it starts the server (`initializationOptions`). */
export interface InitializationOptions {
  /** Who reads files: the client by `gonogo/readFile` and `gonogo/listFiles`, or the server from its own disk. */
  readonly files?: "client" | "server";
  /** Whether the files of the workspace lie far away, so that each reading of one costs time: the server reads few. */
  readonly virtual?: boolean;
  /** What people read, in their language: translations by the keys of `text/translate.ts`. Without: English. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** How dates are written, in the letters in which such styles are usually named; `iso` is `2026-03-25`. */
export const dateStyles = [
  "iso",
  "yyyy/MM/dd",
  "dd.MM.yyyy",
  "d MMM yyyy",
  "MMM d, yyyy",
  "d MMMM yyyy",
  "MMMM d, yyyy"
] as const;
export type DateStyle = (typeof dateStyles)[number];

/** How times of day are written: `14:05` or `2:05 PM`. */
export const timeStyles = ["24h", "12h"] as const;
export type TimeStyle = (typeof timeStyles)[number];

/** How findings of a rule are shown to a person, whatever the repository says of their severity; `off`: not at all. */
export const shownSeverities = ["off", "hint", "information", "warning", "error"] as const;
export type ShownSeverity = (typeof shownSeverities)[number];

/** What a person may set for themselves (`gonogo.*`); read by `workspace/configuration`, section `gonogo`. */
export interface Settings {
  /** Whether diagnostics are reported at all. */
  readonly enable: boolean;
  /** The day that counts as today, or an empty string for the clock's. For rehearsals and tests. */
  readonly today: string;
  /** Whether lines above tables and timelines say what they come to. */
  readonly codeLens: boolean;
  /** Whether times and due dates say how far away they are. */
  readonly inlayHints: boolean;
  /** How findings are shown, by their rules. They are judged, and counted, as the repository says. */
  readonly rules: Readonly<Record<string, ShownSeverity>>;
  /** Whom completion offers as owners besides those whom the repository knows, as they are to be written. */
  readonly people: readonly string[];
  /** How dates are written that we insert; `document`: as the document writes its own. */
  readonly dateStyle: DateStyle | "document";
  /** The same for times of day. */
  readonly timeStyle: TimeStyle | "document";
  /** The folder with a person's templates, `<kind>.md`, relative to the workspace folder; empty for none. */
  readonly templateFolder: string;
}

/** The state of one open document, for the status item. Pushed after every judgement of an open document. */
export interface DocumentState {
  readonly uri: string;
  readonly version: number;
  /** `null` when the document is none of ours. */
  readonly kind: DocumentKind | null;
  readonly mode: DocumentMode | null;
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
  /** How many findings are not shown since a person does not want to see them (`gonogo.rules`). */
  readonly hidden: number;
  /** Why the document is taken for this kind, one clause each, most telling first. Empty when `kind` is `null`. */
  readonly evidence: readonly string[];
}

/** Asks for the text of a new document. */
export interface ScaffoldParams {
  readonly kind: ScaffoldKind;
  /** What the person typed; may be empty, then the title keeps its placeholder. */
  readonly title: string;
  /** Today in the person's time zone. */
  readonly today: string;
  /** The git identity, where known. */
  readonly author?: string;
  /** The workspace folder in which to look for a place; none means: no place. */
  readonly workspaceFolder?: string;
}

/** A new document, not yet written anywhere. */
export interface Scaffold {
  readonly text: string;
  /** The first placeholder, to be selected. */
  readonly selection: Range;
  /** The address where the workspace keeps such documents (a name not yet taken), or `null`: leave it untitled. */
  readonly uri: string | null;
}

/** Asks for a postmortem from a chat. */
export interface DraftPostmortemParams extends Omit<ScaffoldParams, "kind"> {
  /** The chat, or what is selected of it. */
  readonly text: string;
  /** Where it stands, so that the draft can link each message; `null` for what has no file, such as the clipboard. */
  readonly source: ChatPlace | null;
}

export interface ChatPlace {
  readonly uri: string;
  /** The line on which the text begins. */
  readonly line: number;
}

/** What may be made of what an open document tells. */
export type DraftChoice = Omit<ScaffoldParams, "kind"> &
  (
    | { readonly draft: "stakeholder-update"; readonly audience: "external" | "internal" }
    | { readonly draft: "runbook" }
    | { readonly draft: "template" }
  );

/** Asks for it; `uri`: the open document. */
export type DraftFromParams = DraftChoice & { readonly uri: string };

/** Asks to tell in a runbook that it was used in the incident of an open postmortem. */
export interface LastWorkedParams {
  /** The postmortem. */
  readonly uri: string;
  /** The runbook that a person names: the postmortem need not tell then that it was used. */
  readonly runbook?: string;
}

/** Edits of a runbook; or the runbooks among which a person has to choose; or why there is nothing to do. */
export type LastWorkedAnswer =
  | { readonly runbook: string; readonly edits: readonly DocumentEdit[] }
  | { readonly choices: readonly string[] }
  | {
      /** A clause that ends without a full stop. */
      readonly reason: string;
      /** The runbook of which a person may say all the same that it was used; `null` where there is none. */
      readonly runbook: string | null;
    };

/** A draft, not yet written anywhere; or why there is none, as a clause that ends without a full stop. */
export type Draft = Scaffold | { readonly reason: string };

/** Asks for an edit of what stands under the cursor. */
export interface EditParams {
  readonly uri: string;
  readonly position: Position;
}

/** What a command that edits answers. */
export interface DocumentChange {
  /** As one unit. None: there is nothing to do. */
  readonly edits: readonly DocumentEdit[];
  /** What is selected afterwards, in the document as it is then. */
  readonly selection?: Range;
  /** What the person is told: why there is nothing to do. */
  readonly message?: string;
}

/** The time on somebody's clock. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** How far the clock is ahead of UTC, in minutes. */
  readonly offset: number;
}

/** Asks for a further row below the one under the cursor. */
export interface AddRowParams extends EditParams {
  readonly now: LocalTime;
}

/** An edit of a document. */
export interface DocumentEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Who may own what stands under the cursor. */
export interface OwnerChoice {
  /** What wants an owner; may be empty. */
  readonly subject: string;
  /** As it is written; `null` for nobody. */
  readonly current: string | null;
  /** The likeliest first, as they are to be written. */
  readonly candidates: readonly {
    readonly name: string;
    /** How often they are named, and what lists them. */
    readonly detail: string | null;
  }[];
}

/** Asks what becomes of rows that are pasted. */
export interface PasteRowsParams extends EditParams {
  /** The clipboard as plain text, and as HTML where it is there. */
  readonly text: string;
  readonly html: string | null;
}

/** What pasted rows become. */
export interface PastedRows {
  /** Whether they become rows of a table that is there; else a table of their own. */
  readonly inTable: boolean;
  /** What is inserted at the cursor. */
  readonly text: string;
  /** What is changed besides. */
  readonly edits: readonly DocumentEdit[];
}

export interface AssignOwnerParams extends EditParams {
  readonly owner: string;
}

/** Asks the client to list files below a folder. */
export interface ListFilesParams {
  readonly folder: string;
  /** File name endings without the dot, in lower case. */
  readonly extensions: readonly string[];
  readonly limit: number;
}

/** Somebody who committed to a repository. */
export interface CommitAuthor {
  readonly name: string;
  /** `null` where none is known. */
  readonly mail: string | null;
}

/** The kinds of our code actions, for clients that ask for some only. */
export const codeActionKinds = {
  fix: "quickfix.gonogo",
  /** To look away, with a reason. */
  silence: "quickfix.gonogo.silence",
  /** All that needs no judgement; made on request only, as when a document is saved. */
  fixAll: "source.fixAll.gonogo",
  /** All placeholders as tab stops. */
  fillPlaceholders: "refactor.rewrite.gonogo.fillPlaceholders",
  /** What our extension has commands for. */
  rewrite: "refactor.rewrite.gonogo"
} as const;

/** Commands that the server runs for clients that cannot make what a code action would do there. */
export const serverCommands = {
  /** With the address of a document: its first placeholder is shown, selected. */
  selectPlaceholder: "gonogo.server.selectPlaceholder"
} as const;

/** Method names, each with its direction. */
export const methods = {
  /** client → server, request: {@link ScaffoldParams} → {@link Scaffold} */
  scaffold: "gonogo/scaffold",
  /** client → server, request: {@link DraftPostmortemParams} → {@link Draft} */
  draftPostmortem: "gonogo/draftPostmortem",
  /** client → server, request: {@link DraftFromParams} → {@link Draft} */
  draftFrom: "gonogo/draftFrom",
  /** client → server, request: {@link LastWorkedParams} → {@link LastWorkedAnswer} */
  lastWorked: "gonogo/lastWorked",
  /**
   * client → server, request: `{ uri }` of a document → what is configured for it, as JSON with comments that say where
   * each part comes from
   */
  explainConfiguration: "gonogo/explainConfiguration",
  /** client → server, request: {@link EditParams} → {@link DocumentChange}, or `null` where there is no status to change */
  cycleStatus: "gonogo/cycleStatus",
  /** client → server, request: {@link EditParams} → {@link DocumentChange}, or `null` outside of tables */
  alignTable: "gonogo/alignTable",
  /** client → server, request: {@link AddRowParams} → {@link DocumentChange}, or `null` outside of tables */
  addRow: "gonogo/addRow",
  /** client → server, request: {@link EditParams} → {@link OwnerChoice}, or `null` where nothing has an owner */
  owners: "gonogo/owners",
  /** client → server, request: {@link AssignOwnerParams} → {@link DocumentChange}, or `null` where nothing has an owner */
  assignOwner: "gonogo/assignOwner",
  /** client → server, request: {@link EditParams} → {@link DocumentChange}, or `null` where there is no timeline */
  sortTimeline: "gonogo/sortTimeline",
  /** client → server, request: {@link EditParams} → {@link DocumentChange}, or `null` where there are no action items */
  convertActionItems: "gonogo/convertActionItems",
  /** client → server, request: {@link EditParams} → {@link DocumentChange}, or `null` where there is no picture */
  insertMermaid: "gonogo/insertMermaid",
  /** client → server, request: {@link EditParams} → {@link DocumentChange}, or `null` for what is no release checklist */
  draftRetrospective: "gonogo/draftRetrospective",
  /** client → server, request: {@link PasteRowsParams} → {@link PastedRows}, or `null` for what is no rows */
  pasteRows: "gonogo/pasteRows",
  /** client → server, request: `{ uri }` of a document → how far it is as Markdown, or `null` for what has no verdict */
  readinessSummary: "gonogo/readinessSummary",
  /** client → server, request: `{ uri }` of a document → the ranges of its open items, in its order */
  openItems: "gonogo/openItems",
  /** client → server, request: `{ uri }` of a document → {@link Review}, or `null` for none of ours */
  review: "gonogo/review",
  /** client → server, request: `{ uri }` of a document → what a reviewer would say of it as Markdown, or `null` for none of ours */
  reviewComment: "gonogo/reviewComment",
  /**
   * client → server, notification: `{ shown }` with every {@link ShownRevision}, instead of those before. Of all other
   * addresses with one of the {@link revisionSchemes} nothing is said.
   */
  revisions: "gonogo/revisions",
  /** client → server, request: {@link OverviewParams} → {@link Overview} */
  overview: "gonogo/overview",
  /** server → client, notification without parameters: the views may show something else; once after each answer */
  overviewChanged: "gonogo/overviewChanged",
  /** server → client, notification without parameters: configurations have changed, what was explained may be another */
  configurationChanged: "gonogo/configurationChanged",
  /**
   * client → server, request: → the report over all documents of the workspace as a page of HTML that runs and loads nothing;
   * empty without a workspace. Takes as long as judging all of them; it may be cancelled.
   */
  report: "gonogo/report",
  /** client → server, request: {@link AgentToolParams} → a text for the model; it may be cancelled */
  agentTool: "gonogo/agentTool",
  /** server → client, notification: {@link DocumentState} */
  documentState: "gonogo/documentState",
  /**
   * client → server, request: `{ uri, once? }` of an open document → {@link Presentation}, or `null` for none of ours; from
   * then on the server tells whenever it is another, until the document is closed, unless it was asked for `once`
   */
  presentation: "gonogo/presentation",
  /** server → client, notification: `{ uri, presentation }` with a {@link Presentation} or `null` */
  presentationChanged: "gonogo/presentationChanged",
  /** server → client, request: `{ uri }` → the text, or `null` when it cannot be read */
  readFile: "gonogo/readFile",
  /** server → client, request: `{ uri }` → `"file"`, `"folder"` or `null` for nothing that can be seen */
  stat: "gonogo/stat",
  /** server → client, request: {@link ListFilesParams} → URIs */
  listFiles: "gonogo/listFiles",
  /** server → client, request: `{ uri }` → those who committed lately where it lies ({@link CommitAuthor}), busiest first */
  authors: "gonogo/authors"
} as const;
