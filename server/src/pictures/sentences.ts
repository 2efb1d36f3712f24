/** What pictures say in words, put together from parts that stand by themselves. */
import { listed } from "../text/spoken.ts";
import { t } from "../text/translate.ts";

/** A sentence for each list that holds anything: "3 steps. Back: 2 to 1, 3 to 1." */
export function sentences(lists: readonly (readonly string[])[]): string {
  return lists
    .filter(parts => parts.length > 0)
    .map(parts => t`${listed(parts)}.`)
    .join(" ");
}
