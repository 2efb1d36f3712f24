/** The message that proves an event: behind a link to a line of a chat, beside the event's time. */
import { isAt } from "../../document/document-base.ts";
import type { Span } from "../../document/facts.ts";
import { relativeTarget } from "../../document/link-target.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { Position, Range } from "../../protocol.ts";

export interface Evidence {
  /** The target of the link as it is written. */
  readonly target: string;
  /** The line (0-based) to which it leads. */
  readonly line: number;
  /** What was asked about: the time of the event, or the link itself. */
  readonly range: Range;
  /** Whether the link itself was asked about. */
  readonly isLink: boolean;
}

/** The evidence for the event whose time stands at a position, or behind the link there; `null` for none. */
export function evidenceAt(document: OpsDocument, position: Position): Evidence | null {
  const place = document.placeAt(position);
  if (document.kind !== "postmortem" || !place) return null;
  const links = document.links.filter(each => each.span.block === place.block);
  const own = links.find(({ span }) => isAt(place, span));
  if (own) return lineOf(own.target, document.rangeOf(own.span), true);
  for (const { events } of document.chronology.timelines) {
    const event = events.find(({ when }) => isAt(place, when.span));
    if (!event) continue;
    const proof = links.filter(({ span }) => isInside(span, event.span)).map(each => each.target);
    const target = proof.findLast(each => lineFragment.test(each));
    return target === undefined ? null : lineOf(target, document.rangeOf(event.when.span), false);
  }
  return null;
}

/** As editors and code hosts write a line behind a file: `chat.txt#L18`. */
const lineFragment = /#L(?<line>\d{1,8})$/;

function lineOf(target: string, range: Range, isLink: boolean): Evidence | null {
  const line = lineFragment.exec(target)?.groups?.line;
  return line === undefined || !relativeTarget(target)?.path
    ? null
    : { target, line: Math.max(0, Number(line) - 1), range, isLink };
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end;
}
