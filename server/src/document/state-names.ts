/** What people call how far an action item is. */
import { t } from "../text/translate.ts";
import type { ActionState } from "./postmortem/action-item.ts";

export function stateName(state: ActionState): string {
  switch (state) {
    case "open":
      return t`open`;
    case "done":
      return t`done`;
    case "cancelled":
      return t`cancelled`;
    case "moved":
      return t`moved`;
    case "proposed":
      return t`proposed`;
  }
}
