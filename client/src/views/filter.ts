/** Which rows somebody wants to see. Pure: knows no editor. */
export const filters = ["mine", "week", "noGo"] as const;
export type Filter = (typeof filters)[number];

export const filterNames: Readonly<Record<Filter, { readonly label: string; readonly detail: string }>> = {
  mine: { label: "Only mine", detail: "What you own: by your git name and mail, and the setting gonogo.me" },
  week: { label: "Due this week", detail: "Late, or due within the next seven days" },
  noGo: { label: "Only no-go", detail: "Documents with an error, a no-go criterion or a no-go decision" }
};

/** The days of a week, today included. */
export const week = 7;

/** Late, or due within a week. */
export function isDueSoon(days: number | null): boolean {
  return days !== null && days < week;
}
