/** Documents by kind, each with what stands between it and go. Pure: knows no editor. */
import type { DocumentKind, OverviewDocument, OverviewItem, Verdict } from "../../../server/src/protocol.ts";
import { inEnglish, l10n } from "../l10n.ts";
import { verdictName } from "../verdict-name.ts";
import { type Filter, isDueSoon } from "./filter.ts";
import {
  asMarkdown,
  errorsText,
  icons,
  joined,
  numbering,
  openText,
  plainNode,
  type ViewIcon,
  type ViewNode,
  warningsText
} from "./node.ts";

const kinds: readonly (readonly [DocumentKind, () => string])[] = [
  ["release-checklist", () => l10n.t("Release Checklists")],
  ["postmortem", () => l10n.t("Postmortems")],
  ["runbook", () => l10n.t("Runbooks")],
  ["stakeholder-update", () => l10n.t("Stakeholder Updates")]
];

/** What needs somebody comes first. */
const verdicts: readonly Verdict[] = ["no-go", "open", "go"];

const verdictIcons: Readonly<Record<Verdict, ViewIcon>> = { "no-go": icons.noGo, open: icons.open, go: icons.go };

const stateIcons: Readonly<Record<OverviewItem["state"], ViewIcon>> = {
  "no-go": icons.noGo,
  error: icons.error,
  conditional: icons.warning,
  warning: icons.warning,
  open: icons.item
};

const stateNames: Readonly<Record<OverviewItem["state"], () => string>> = {
  "no-go": () => l10n.t("no-go"),
  error: () => l10n.t("error"),
  conditional: () => l10n.t("conditional go"),
  warning: () => l10n.t("warning"),
  open: () => l10n.t("open")
};

const countTexts: Readonly<Record<Verdict, (count: number) => string>> = {
  "no-go": count => l10n.t("{0} no-go", count),
  open: openText,
  go: count => l10n.t("{0} go", count)
};

/** Only what has a verdict: templates, archived documents and chats have none. */
export function readinessTree(documents: Iterable<OverviewDocument>, filter: ReadonlySet<Filter>): ViewNode[] {
  const judged = [...documents].filter(each => each.verdict !== null && isWanted(each, filter));
  return kinds.flatMap(([kind, label]): ViewNode[] => {
    const group = judged.filter(each => each.kind === kind).sort(byVerdict);
    if (group.length === 0) return [];
    const description = (): string => joined(...verdicts.map(verdict => countText(group, verdict)));
    return [
      {
        ...plainNode,
        ...{ id: `kind ${kind}`, label: label(), description: description(), icon: icons.group, isOpen: true },
        markdown: inEnglish(() => `**${label()}**: ${description()}`),
        children: group.map(each => documentNode(each, filter))
      }
    ];
  });
}

function countText(group: readonly OverviewDocument[], verdict: Verdict): string {
  const count = group.filter(each => each.verdict === verdict).length;
  return count === 0 ? "" : countTexts[verdict](count);
}

/** How many of the documents that are shown are no-go. */
export function countNoGo(documents: Iterable<OverviewDocument>, filter: ReadonlySet<Filter>): number {
  return [...documents].filter(each => each.verdict === "no-go" && isWanted(each, filter)).length;
}

function isWanted(document: OverviewDocument, filter: ReadonlySet<Filter>): boolean {
  if (filter.has("noGo") && document.verdict !== "no-go") return false;
  if (filter.has("mine") && !document.items.some(each => each.isMine)) return false;
  return !filter.has("week") || isDue(document);
}

/** A release that is go is over, or nothing is left to be done for it. */
function isDue({ dueIn, verdict, actions, review }: OverviewDocument): boolean {
  return (
    (verdict !== "go" && isDueSoon(dueIn)) ||
    actions.some(each => isDueSoon(each.dueIn)) ||
    isDueSoon(review?.left ?? null)
  );
}

function byVerdict(one: OverviewDocument, other: OverviewDocument): number {
  const rank = ({ verdict }: OverviewDocument): number =>
    verdict === null ? verdicts.length : verdicts.indexOf(verdict);
  return rank(one) - rank(other) || compare(one.path, other.path);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function documentNode(document: OverviewDocument, filter: ReadonlySet<Filter>): ViewNode {
  const { uri, version, path, title, verdict, open, errors, warnings, readiness, more } = document;
  const items = filter.has("mine") ? document.items.filter(each => each.isMine) : document.items;
  const name = numbering(uri);
  const { readinessInEnglish = readiness } = document;
  const facts = (counts: readonly string[]): string =>
    joined(...(counts.length > 0 ? counts : [openText(open)]), errorsText(errors), warningsText(warnings));
  const start = { line: 0, character: 0 };
  return {
    ...plainNode,
    ...{ id: uri, label: title, icon: verdict ? verdictIcons[verdict] : icons.unknown },
    description: joined(verdict === null ? "" : verdictName(verdict), facts(readiness), path),
    target: { uri, version, range: { start, end: start } },
    markdown: inEnglish(
      () => `**${asMarkdown(title)}** is **${verdict}**: ${joined(facts(readinessInEnglish), asMarkdown(path))}`
    ),
    children: [
      ...items.map(item => itemNode(item, name(item.label), document)),
      ...(more > 0 ? [moreNode(`${uri} more`, more, document)] : [])
    ]
  };
}

function itemNode(
  { label, labelInEnglish = label, state, owner, range, can }: OverviewItem,
  id: string,
  { uri, version }: OverviewDocument
): ViewNode {
  const description = (): string => joined(stateNames[state](), owner ?? "");
  return {
    ...plainNode,
    ...{ id, label, description: description(), icon: stateIcons[state], can },
    target: { uri, version, range },
    markdown: inEnglish(() => `${asMarkdown(labelInEnglish)} – ${asMarkdown(description())}`)
  };
}

function moreNode(id: string, more: number, { uri, version, items }: OverviewDocument): ViewNode {
  const label = (): string => l10n.t("{0} more", more);
  const range = items.at(-1)?.range;
  return {
    ...plainNode,
    id,
    label: label(),
    description: "",
    icon: icons.item,
    target: range ? { uri, version, range } : null,
    markdown: inEnglish(label)
  };
}
