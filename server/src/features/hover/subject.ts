/** What every hover is asked with, and what it answers. */
import type { Problem } from "../../check.ts";
import type { Day } from "../../document/days.ts";
import type { Place } from "../../document/document-base.ts";
import type { Span } from "../../document/facts.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { Position } from "../../protocol.ts";
import type { Conventions } from "../../rules/conventions.ts";
import type { Writer } from "./writer.ts";

export interface HoverRequest {
  readonly document: OpsDocument;
  readonly position: Position;
  readonly place: Place;
  /** The findings that the person sees. */
  readonly problems: readonly Problem[];
  readonly today: Day;
  /** The person's time zone, as IANA calls it. */
  readonly timeZone: string;
  readonly conventions: Conventions;
  readonly write: Writer;
}

export interface Hovered {
  /** What is spoken of. */
  readonly span: Span;
  readonly text: string;
}

/** Answers for one subject; `null` where it has nothing to say. */
export type HoverSubject = (request: HoverRequest) => Hovered | null | Promise<Hovered | null>;
