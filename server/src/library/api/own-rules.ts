/**
 * The types of a team's own rules: a public contract, shipped as it stands here. What a document says is plain data, in the
 * order of the document, and cannot be changed. New properties may be added; what is here keeps its meaning.
 */
import type { DocumentKind, DocumentMode, Range, Severity } from "./index.ts";

/** A rule of a team: loaded by `gonogo check --rules-from FILE`, and given to `check` to test it. */
export interface OwnRule<Kind extends DocumentKind = DocumentKind> {
  /** The name of the team or the repository, a slash, the name of the rule: `payments/named-approver`. Small letters, digits, hyphens. */
  readonly id: string;
  /** The documents that it judges. */
  readonly kinds: readonly Kind[] | "all";
  readonly severity: Severity;
  /** One sentence: what a document that satisfies it has. */
  readonly summary: string;
  /** Whether it judges templates, too, in which nothing is filled in yet; it does not by default. */
  readonly templates?: boolean;
  /** What is wrong with a document. Asked once for each document of its kinds; at most 1,000 findings count. */
  check(document: DocumentView<Kind>, context: OwnRuleContext): Iterable<OwnFinding>;
}

export interface OwnRuleContext {
  /** The day that counts as today, as `YYYY-MM-DD`. */
  readonly today: string;
}

export interface OwnFinding {
  /** What is wrong, where, and what would satisfy the rule. */
  readonly message: string;
  /** That of what it is about; `document.place` where it is about the whole. */
  readonly range: Range;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Other places of the document that belong to it. */
  readonly related?: readonly { readonly message: string; readonly range: Range }[];
}

/** A stretch of text, without markup, and where it stands. */
export interface Words {
  readonly text: string;
  readonly range: Range;
}

/** A document as rules see it: of each kind what only that kind tells, besides what all have. */
export type DocumentView<Kind extends DocumentKind = DocumentKind> = Kind extends DocumentKind
  ? CommonView & ViewsByKind[Kind] & { readonly kind: Kind }
  : never;

export interface ViewsByKind {
  readonly "release-checklist": ReleaseChecklistView;
  readonly postmortem: PostmortemView;
  readonly runbook: RunbookView;
  readonly "stakeholder-update": StakeholderUpdateView;
  readonly transcript: TranscriptView;
}

/** What every document has. Roles are those under which `vocabulary` of gonogo.json lists names; `null` for none that is known. */
export interface CommonView {
  readonly mode: DocumentMode;
  /** From the working directory, with `/` between folders. */
  readonly path: string;
  /** As it is written. */
  readonly text: string;
  readonly title: Words | null;
  /** Where a finding about the whole document is shown. */
  readonly place: Range;
  /** Labelled values, in whatever form: `**Release date**: 2026-03-25`. */
  readonly fields: readonly FieldView[];
  readonly sections: readonly SectionView[];
  readonly tables: readonly TableView[];
  readonly links: readonly LinkView[];
  /** What its author left open: `[X]`, `<name>`, `___`. */
  readonly placeholders: readonly Words[];
  /** Who is named as owner, participant or the like; the same person as often as they are named. */
  readonly people: readonly Words[];
}

export interface FieldView {
  /** `release-date`, `severity`, … */
  readonly role: string;
  readonly name: string;
  readonly value: Words;
}

export interface SectionView {
  /** `go-no-go`, `rollback-procedure`, `timeline`, … */
  readonly role: string | null;
  readonly title: Words;
  /** 1 to 6 for headings, more for labels. */
  readonly depth: number;
  /** The title of the section that it stands in. */
  readonly parent: string | null;
  /** Paragraphs and items directly below its title, up to the next section. */
  readonly paragraphs: readonly Words[];
}

export interface TableView {
  /** The title of the section that it stands in. */
  readonly section: string | null;
  /** `owner`, `status`, … */
  readonly columns: readonly { readonly role: string | null; readonly name: Words }[];
  /** Each with one cell for each column. */
  readonly rows: readonly { readonly range: Range; readonly cells: readonly Words[] }[];
}

export interface LinkView extends Words {
  /** As it is written. */
  readonly target: string;
  readonly form: "link" | "image" | "reference" | "definition" | "html";
}

export interface ReleaseChecklistView {
  /** As `YYYY-MM-DD`. */
  readonly releaseDate: string | null;
  /** Rows and items by which people decide. */
  readonly criteria: readonly CriterionView[];
  readonly decision: (Words & { readonly outcome: "go" | "no-go" | "conditional" | "open" }) | null;
  /** The boxes of lists, those below others too. */
  readonly boxes: readonly (Words & { readonly ticked: boolean; readonly section: string | null })[];
  readonly stages: readonly StageView[];
}

export interface CriterionView extends Words {
  readonly state: "go" | "no-go" | "conditional" | "not-applicable" | "waived" | "pending" | "unfilled" | "other";
  /** Its status as it is written. */
  readonly status: Words;
  readonly owner: Words | null;
  /** The other cells of its row: evidence, notes. */
  readonly remarks: readonly Words[];
}

export interface StageView extends Words {
  readonly percent: number | null;
  readonly bakeSeconds: number | null;
}

export interface PostmortemView {
  /** The day of the incident, as `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly severity: Words | null;
  readonly status: Words | null;
  readonly author: Words | null;
  readonly timeline: readonly EventView[];
  readonly actionItems: readonly ActionItemView[];
}

export interface EventView extends Words {
  /** Its time as it is written. */
  readonly time: string;
  /** As `YYYY-MM-DD`, where a year is known. */
  readonly day: string | null;
  /** `started`, `detected`, `mitigated`, … */
  readonly moments: readonly string[];
}

export interface ActionItemView extends Words {
  readonly state: "open" | "done" | "cancelled" | "moved" | "proposed";
  readonly owner: Words | null;
  /** `day` as `YYYY-MM-DD`, where its words name one. */
  readonly due: (Words & { readonly day: string | null }) | null;
  readonly ticket: Words | null;
  /** The title of its section. */
  readonly section: string;
}

export interface RunbookView {
  readonly steps: readonly StepView[];
  /** In code and in sentences; `text` with one space between words. */
  readonly commands: readonly Words[];
}

/** `text`: what it is called besides its number. */
export interface StepView extends Words {
  /** As a reader sees it, letters small: `3b`. */
  readonly id: string;
  readonly kind: "check" | "diagnosis" | "mitigation" | "verification" | "communicate" | null;
}

export interface StakeholderUpdateView {
  readonly subject: Words | null;
  readonly audience: "internal" | "external" | null;
  /** What subject, fields and body say of how the incident stands. */
  readonly claims: readonly (Words & { readonly status: string })[];
  readonly affected: Words | null;
  /** `day` as `YYYY-MM-DD`, where it is known. */
  readonly nextUpdate: (Words & { readonly day: string | null }) | null;
}

export interface TranscriptView {
  /** `range`: of the line that names who and when. */
  readonly messages: readonly (Words & { readonly speaker: string | null; readonly isBot: boolean })[];
}

/** The rule as it is: for its types. What is wrong in it is told where it is asked; only what is no object is refused. */
export declare function defineRule<Kind extends DocumentKind>(rule: OwnRule<Kind>): OwnRule<Kind>;
