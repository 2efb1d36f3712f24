/**
 * What is known of the world around a document: the files that its links lead to, the people of its team, the documents
 * of the same incident. All of it is looked up before rules run: they are synchronous and ask nobody.
 */
import type { Day } from "./days.ts";
import type { OpsDocument } from "./ops-document.ts";

/** What a link of a document leads to. */
export type LinkTarget =
  /** Nobody can look, or it is an address of the web. */
  | { readonly state: "unknown" }
  | {
      readonly state: "missing";
      /** The one file of that name that lies elsewhere, as this document would link to it; `null` for none or several. */
      readonly elsewhere: string | null;
    }
  | {
      readonly state: "found";
      /** The anchors of a Markdown file, in lower case; `null` for any other file. */
      readonly anchors: ReadonlySet<string> | null;
      /** The model of an operational document; `null` for any other file. */
      readonly document: OpsDocument | null;
    };

/** A document that this one names, that names it, that shares its incident, or that a person pairs with it. */
export interface RelatedDocument {
  /** Its address. */
  readonly uri: string;
  readonly document: OpsDocument;
}

/** Somebody on a roster: a person, a role or a team. */
export interface RosterMember {
  /** As it is written, with its `@`: `@ledger-oncall`, `@ledger/core`. */
  readonly handle: string | null;
  /** A name, else a mail address. */
  readonly name: string | null;
  /** What lists them: "CODEOWNERS". */
  readonly source: string;
}

/** Who may own something. */
export interface Roster {
  /** All that are listed, in the order of their lists. */
  readonly members: readonly RosterMember[];
  /** Whether a handle (with or without its `@`, in any case), a name or a mail address is known. */
  knows(name: string): boolean;
  /** Whether it lists people by their handles; some list only teams. */
  readonly listsHandles: boolean;
  /** Whether it lists people by their names. */
  readonly listsNames: boolean;
  /** Where the roster comes from, for messages: "CODEOWNERS". */
  readonly source: string;
}

/** An alert of the workspace's Prometheus rules. */
export interface AlertRule {
  readonly name: string;
  /** The address of its runbook as the rule writes it; `null` where it names none. */
  readonly runbook: string | null;
  /** The file that it stands in, for messages. */
  readonly file: string;
}

export interface Surroundings {
  /** What a link target, as it is written in the document, leads to. */
  target(target: string): LinkTarget;
  readonly roster: Roster | null;
  readonly related: readonly RelatedDocument[];
  /** The day on which the runbook that a link target leads to was last changed; `null` where no history tells. */
  changedOn(target: string): Day | null;
  /** The alerts that Prometheus rules beside the document define; empty where there are none or nobody asks. */
  readonly alerts: readonly AlertRule[];
}

/** A document alone in the world. */
export const noSurroundings: Surroundings = {
  target: () => ({ state: "unknown" }),
  roster: null,
  related: [],
  changedOn: () => null,
  alerts: []
};
