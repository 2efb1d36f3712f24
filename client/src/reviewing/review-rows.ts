/** The rows of a review, as VS Code's lists show them. */
import { type QuickInputButton, type QuickPickItem, QuickPickItemKind, ThemeColor, ThemeIcon } from "vscode";
import type { Review, ReviewItem } from "../../../server/src/protocol.ts";
import { l10n } from "../l10n.ts";

/** A row that leads to a place, or does something. */
export interface ReviewRow extends QuickPickItem {
  readonly item?: ReviewItem;
  readonly deed?: "copy" | "next";
}

/** What a row offers for its place. */
export interface FixButton extends QuickInputButton {
  readonly isFix: true;
}

const icons: Readonly<Record<ReviewItem["state"], ThemeIcon>> = {
  error: new ThemeIcon("error", new ThemeColor("problemsErrorIcon.foreground")),
  "no-go": new ThemeIcon("error", new ThemeColor("problemsErrorIcon.foreground")),
  warning: new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground")),
  conditional: new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground")),
  information: new ThemeIcon("info", new ThemeColor("problemsInfoIcon.foreground")),
  hint: new ThemeIcon("lightbulb"),
  open: new ThemeIcon("circle-large-outline")
};

/** So much leaves room for line and rule beside it: VS Code cuts those first. The place says the rest. */
const longest = 64;

/** One row to an item, under the heading above it, and what can be done besides. */
export function reviewRows({ items }: Review, canEdit: boolean): ReviewRow[] {
  const fix: FixButton = { isFix: true, iconPath: new ThemeIcon("lightbulb"), tooltip: l10n.t("Quick Fix…") };
  const rows = items.flatMap((item, index): ReviewRow[] => {
    const { message, state, rule, section, range } = item;
    const label = message.length > longest ? `${message.slice(0, longest - 1).trimEnd()}…` : message;
    const row: ReviewRow = {
      ...{ item, label, iconPath: icons[state] },
      // Icons are not read out.
      description: [wordFor(state), l10n.t("line {0}", range.start.line + 1), rule ?? ""].filter(Boolean).join(" · "),
      ...(canEdit ? { buttons: [fix] } : {})
    };
    const isNew = section !== null && section !== items[index - 1]?.section;
    return isNew ? [{ label: section, kind: QuickPickItemKind.Separator }, row] : [row];
  });
  return [
    ...rows,
    { label: "", kind: QuickPickItemKind.Separator },
    { deed: "next", label: l10n.t("Go to Next Open Item"), iconPath: new ThemeIcon("arrow-down"), alwaysShow: true },
    { deed: "copy", label: l10n.t("Copy Review Comment"), iconPath: new ThemeIcon("copy"), alwaysShow: true }
  ];
}

function wordFor(state: ReviewItem["state"]): string {
  switch (state) {
    case "error":
      return l10n.t("Error");
    case "warning":
      return l10n.t("Warning");
    case "information":
      return l10n.t("Information");
    case "hint":
      return l10n.t("Hint");
    case "no-go":
      return l10n.t("No-go");
    case "conditional":
      return l10n.t("Conditional go");
    case "open":
      return l10n.t("Open");
  }
}
