/** Which rows somebody wants to see. Pure: knows no editor. */
import { l10n } from "../l10n.ts";

export const filters = ["mine", "week", "noGo"] as const;
export type Filter = (typeof filters)[number];

export interface FilterName {
  readonly label: string;
  readonly detail: string;
}

const names: Readonly<Record<Filter, () => FilterName>> = {
  mine: () => ({
    label: l10n.t("Only mine"),
    detail: l10n.t("What you own: by your git name and mail, and the setting gonogo.me")
  }),
  week: () => ({
    label: l10n.t("Due this week"),
    detail: l10n.t("Late, or due within the next seven days")
  }),
  noGo: () => ({
    label: l10n.t("Only no-go"),
    detail: l10n.t("Documents with an error, a no-go criterion or a no-go decision")
  })
};

export function filterName(filter: Filter): FilterName {
  return names[filter]();
}

/** The days of a week, today included. */
const week = 7;

/** Late, or due within a week. */
export function isDueSoon(days: number | null): boolean {
  return days !== null && days < week;
}
