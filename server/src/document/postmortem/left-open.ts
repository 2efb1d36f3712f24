/** What keeps a postmortem from being closed: what is still to be filled in, decided or done. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import type { ActionItemGroup } from "./action-items.ts";

export interface LeftOpen extends Words {
  readonly what: "placeholder" | "marker" | "action item without an owner" | "open action item";
}

/** All that is left open; items without an owner are told as such, and not for their blank cells too. */
export function leftOpenIn(
  { markers, placeholders }: Pick<DocumentBase, "markers" | "placeholders">,
  actionItems: readonly ActionItemGroup[]
): LeftOpen[] {
  const open = actionItems.flatMap(group => group.items).filter(({ state }) => state === "open");
  return [
    ...placeholders
      .filter(({ cell }) => cell?.column !== "owner")
      .map(({ text, span }): LeftOpen => ({ text, span, what: "placeholder" })),
    ...markers
      .filter(({ column }) => column !== "owner" && column !== "status")
      .map(({ text, span }): LeftOpen => ({ text, span, what: "marker" })),
    ...open.flatMap(({ text, span, owner, hasState }): LeftOpen[] => {
      if (owner === null) return [{ text, span, what: "action item without an owner" }];
      return hasState ? [{ text, span, what: "open action item" }] : [];
    })
  ];
}
