/** What those need who review documents: a part of the contract between client and server. */
import type { DocumentKind, DocumentMode, Range, Verdict } from "../protocol.ts";

/**
 * The schemes of addresses that stand for a state of a file, not for the file: what source control and reviews show beside
 * a working copy, or instead of it. Nobody writes there.
 */
export const revisionSchemes: readonly string[] = [
  // VS Code's Git: the index, and each commit; the path is that of the file.
  "git",
  // GitHub Pull Requests: other states of a pull request that is checked out, and both sides of one that is not.
  "review",
  "pr",
  // The same extension while a pull request is made: as GitHub has the file, and as Git has it.
  "githubpr",
  "gitpr",
  // GitLens: any commit; the path is that of the file, the authority no machine.
  "gitlens"
];

/** A state of a file that is shown to be read, and not only to compare another with. */
export interface ShownRevision {
  readonly uri: string;
  /** The address of the file whose state it is: what is configured and what lies around there counts. */
  readonly place: string;
}

/** What a reviewer of a document walks through. */
export interface Review {
  readonly version: number;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  readonly title: string;
  /** `null` for what has none: templates, archived documents, chats. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
  /** What is open or found, in the order of the document. */
  readonly items: readonly ReviewItem[];
}

/** An open item or a finding. */
export interface ReviewItem {
  /** What is wrong, or what is still to be decided. On one line. */
  readonly message: string;
  readonly range: Range;
  /** What a rule finds it; or what a criterion is where no rule speaks of it: `open`, when nobody has decided yet. */
  readonly state: "error" | "warning" | "information" | "hint" | "no-go" | "conditional" | "open";
  /** Whether it is among the items that are still to be filled. */
  readonly isOpen: boolean;
  /** `null` where no rule speaks. */
  readonly rule: string | null;
  /** The heading above it; `null` for none. */
  readonly section: string | null;
}
