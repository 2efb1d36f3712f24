/** Runbooks, those first that nobody has tried for too long. Pure: knows no editor. */
import type { OverviewDocument, OverviewReview } from "../../../server/src/protocol.ts";
import { inEnglish, l10n } from "../l10n.ts";
import { asMarkdown, icons, joined, plainNode, type ViewNode } from "./node.ts";

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
  return {
    ...plainNode,
    ...{ id: uri, label: title, description: joined(reviewText(review), path) },
    icon: review.isStale ? icons.warning : review.last === null ? icons.nobody : icons.go,
    target: { uri, version, range: review.range },
    markdown: inEnglish(() => `**${asMarkdown(title)}**: ${joined(reviewText(review), asMarkdown(path))}`)
  };
}

function reviewText({ last, left, isStale }: OverviewReview): string {
  if (last === null) return l10n.t("no use recorded");
  const days = left ?? 0;
  const stale = days === -1 ? l10n.t("stale for 1 day") : l10n.t("stale for {0} days", -days);
  const state = isStale ? stale : left === null ? "" : leftText(days);
  return joined(state, lastText(last));
}

function leftText(days: number): string {
  return days === 1 ? l10n.t("1 day left") : l10n.t("{0} days left", days);
}

function lastText({ what, age }: NonNullable<OverviewReview["last"]>): string {
  const ago = agoText(age);
  switch (what) {
    case "worked":
      return l10n.t("last worked {0}", ago);
    case "rehearsed":
      return l10n.t("last rehearsed {0}", ago);
    case "tested":
      return l10n.t("last tested {0}", ago);
    case "reviewed":
      return l10n.t("last reviewed {0}", ago);
    default:
      return l10n.t("last updated {0}", ago);
  }
}

function agoText(days: number): string {
  if (days < 2) return days === 1 ? l10n.t("yesterday") : l10n.t("today");
  return l10n.t("{0} days ago", days);
}
