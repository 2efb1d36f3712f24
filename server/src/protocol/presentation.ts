/** What a preview shows of a document: a part of the contract between client and server. */
import type { Verdict } from "../protocol.ts";

/** What a mark says of a word: a status, who answers for something, what is late or still to be filled in. */
export type MarkKind = "go" | "no-go" | "conditional" | "settled" | "open" | "placeholder" | "owner" | "overdue";

/** A word that stands out where a document is shown. */
export interface Mark {
  readonly kind: MarkKind;
  /** 0-based. */
  readonly line: number;
  /** As it reads: without emphasis, links and the marks of code. */
  readonly text: string;
  /** How often the same text stands before it on its line. */
  readonly before: number;
}

/** What a preview shows of a document besides its text. Lines are 0-based. */
export interface Presentation {
  readonly uri: string;
  readonly version: number;
  /** `null` for templates, archived documents and chats; `text` says it in words. */
  readonly badge: { readonly verdict: Verdict | null; readonly text: string };
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** How far what stands below a heading is, in words and as a share. */
  readonly progress: readonly {
    readonly line: number;
    readonly text: string;
    readonly done: number;
    readonly all: number;
  }[];
  /** As HTML in which everything is escaped, each to be shown below what begins on its line. */
  readonly pictures: readonly { readonly line: number; readonly html: string }[];
}
