/** The picture of a document as a diagram of Mermaid, in the document: for readers whose viewer draws those and not ours. */
import type { DocumentBase } from "../document/document-base.ts";
import { type Edit, insertAtEnd, insertBefore, replaceSpan, spanOf } from "../document/edits.ts";
import type { CodeFact, Fact, Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { ladderMermaid } from "../pictures/ladder/ladder-mermaid.ts";
import { ladderPicture } from "../pictures/ladder/ladder-picture.ts";
import { mapMermaid } from "../pictures/map/map-mermaid.ts";
import { mapPicture } from "../pictures/map/map-picture.ts";
import { timelineMermaid } from "../pictures/timeline/timeline-mermaid.ts";
import { timelinePicture } from "../pictures/timeline/timeline-picture.ts";
import type { DocumentChange } from "../protocol.ts";
import { inEnglish, t } from "../text/translate.ts";
import { changeOf, noChange } from "./document-change.ts";

interface Diagram {
  /** Ends with a line end. */
  readonly text: string;
  /** The heading below which it stands. */
  readonly heading: Span;
}

/**
 * Puts the diagram below the heading of what it shows; one of its kind that stands there already is written anew. `null` for
 * documents of which there is no picture.
 */
export function insertMermaid(document: OpsDocument): DocumentChange | null {
  // A document has a language of its own.
  const diagram = inEnglish(() => diagramOf(document));
  if (diagram === null) return null;
  if (diagram === "nothing") return noChange(t`There is nothing to draw yet: no two times, no stages, no steps.`);
  const { heading, text } = diagram;
  const { facts, lineEnd } = document;
  const from = facts.findIndex(fact => spanOf(fact).block === heading.block);
  const next = facts.slice(from + 1).find(fact => spanOf(fact).block !== heading.block);
  const written = text.trimEnd();
  const lines = ["```mermaid", ...written.split("\n"), "```"];
  if (next?.type !== "code" || !isSameKind(next, text))
    return changeOf(document, [insertedAbove(next, lines, document)]);
  if (next.content.text.replaceAll("\r\n", "\n") === written) return noChange(t`The diagram is up to date.`);
  return changeOf(document, [replaceSpan(next.content.span, lines.join(lineEnd))]);
}

/** Above all of the block that a fact stands in: what code says begins below its fence. */
function insertedAbove(fact: Fact | undefined, lines: readonly string[], document: DocumentBase): Edit {
  if (!fact) return insertAtEnd(lines, document);
  return insertBefore({ ...spanOf(fact), start: 0 }, [...lines, "", ""].join(document.lineEnd));
}

/** Whether a block of code is a diagram like this one: an older state of it. */
function isSameKind({ language, content }: CodeFact, text: string): boolean {
  return language === "mermaid" && content.text.split(/\s/)[0] === text.split(/\s/)[0];
}

function diagramOf(document: OpsDocument): Diagram | "nothing" | null {
  const drawn = <Picture>(picture: Picture | null, write: (picture: Picture) => string, heading?: Span) =>
    picture ? { text: write(picture), heading: heading ?? document.place } : "nothing";
  switch (document.kind) {
    case "postmortem":
      return drawn(timelinePicture(document), timelineMermaid, document.chronology.timelines[0]?.section?.name.span);
    case "release-checklist":
      return drawn(ladderPicture(document), ladderMermaid, document.rollouts[0]?.section?.name.span);
    case "runbook":
      return drawn(mapPicture(document), mapMermaid);
    default:
      return null;
  }
}
