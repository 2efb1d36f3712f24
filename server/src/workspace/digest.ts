/** What a workspace remembers of each operational document: enough to offer, to list and to find, without its model. */
import type { DocumentKind, Range } from "../protocol.ts";

export interface Digest {
  /** Its address. */
  readonly uri: string;
  readonly kind: DocumentKind;
  /** Its title, else its file name. */
  readonly title: string;
  /** How often each person or team is named, by the handle as it is written first: `@ledger-oncall`. */
  readonly handles: ReadonlyMap<string, number>;
  /** The names of people that own or do something, and how often. */
  readonly names: ReadonlyMap<string, number>;
  /** The ids of incidents that it names, as they are written first. */
  readonly incidents: readonly string[];
  /** The ids of tickets that it names, likewise. */
  readonly tickets: readonly string[];
  /** The feature flags of its scope. */
  readonly flags: readonly string[];
  readonly symbols: readonly DigestSymbol[];
}

/** Something in a document that one may look for by its name. */
export interface DigestSymbol {
  readonly type: "document" | "criterion" | "step" | "action-item";
  readonly name: string;
  readonly range: Range;
}
