/** What documents speak of by name, so that one can go from each place where it is named to all others. */
import type { Words } from "../facts.ts";

export type Subject =
  /** `key`: a handle with its `@`, or a name; in lower case. */
  | { readonly type: "person"; readonly key: string }
  /** `key`: see {@link flagKey}. */
  | { readonly type: "flag"; readonly key: string }
  /** An incident, a ticket. `key`: in capitals. */
  | { readonly type: "identifier"; readonly key: string }
  | StepSubject;

/** A step of the runbook at an address. */
export interface StepSubject {
  readonly type: "step";
  readonly document: string;
  /** Its number, and the index of the fact that it begins with: several steps of a document may have one number. */
  readonly id: string;
  readonly from: number;
}

/** A place where a subject is named. */
export interface Mention extends Words {
  /** Whether this is where the subject is told, rather than referred to. */
  readonly isDefinition: boolean;
  /** Whether its name stands there, or the anchor in the address of a link to it. */
  readonly form: "name" | "anchor";
}

/** The document that mentions are read from, and where its links lead. */
export interface Addresses {
  /** The address of the document. */
  readonly own: string;
  /** The file that a link target of the document leads to; `null` for the web, and for what nobody knows. */
  of(target: string): string | null;
}

/** Whether two subjects are one. */
export function isSame(one: Subject, other: Subject): boolean {
  if (one.type === "step" || other.type === "step")
    return (
      one.type === "step" &&
      other.type === "step" &&
      one.document === other.document &&
      one.id === other.id &&
      one.from === other.from
    );
  return one.type === other.type && one.key === other.key;
}
