/** Runbooks, those first that nobody has tried for too long. Pure: knows no editor. */
import type { OverviewDocument, OverviewReview } from "../../../server/src/protocol.ts";
import { asMarkdown, counted, icons, joined, plainNode, type ViewNode } from "./node.ts";

interface Reviewed {
  readonly document: OverviewDocument;
  readonly review: OverviewReview;
}

export function runbookTree(documents: Iterable<OverviewDocument>): ViewNode[] {
  const reviewed = [...documents].flatMap(document => (document.review ? [{ document, review: document.review }] : []));
  return reviewed.sort(byStaleness).map(runbookNode);
}

/** Stale ones, the longest first; then those that record nothing; then what becomes stale next. */
function byStaleness(one: Reviewed, other: Reviewed): number {
  const rank = ({ review: { isStale, last } }: Reviewed): number => (isStale ? 0 : last === null ? 1 : 2);
  return (
    rank(one) - rank(other) ||
    (one.review.left ?? 0) - (other.review.left ?? 0) ||
    (one.document.path < other.document.path ? -1 : 1)
  );
}

function runbookNode({ document: { uri, version, title, path }, review }: Reviewed): ViewNode {
  const text = reviewText(review);
  return {
    ...plainNode,
    ...{ id: uri, label: title, description: joined(text, path) },
    icon: review.isStale ? icons.warning : review.last === null ? icons.nobody : icons.go,
    target: { uri, version, range: review.range },
    markdown: `**${asMarkdown(title)}**: ${joined(text, asMarkdown(path))}`
  };
}

function reviewText({ last, left, isStale }: OverviewReview): string {
  if (last === null) return "no use recorded";
  const { what, age } = last;
  const ago = age <= 0 ? "today" : age === 1 ? "yesterday" : `${counted(age, "day")} ago`;
  const state = isStale ? `stale for ${counted(-(left ?? 0), "day")}` : left === null ? "" : `${left} days left`;
  return joined(state, `last ${what} ${ago}`);
}
