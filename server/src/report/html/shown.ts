/** What a page shows of a document besides its findings. */

import type { OpsDocument } from "../../document/ops-document.ts";
import { repeatable } from "../../document/repeatable.ts";
import { illustrationsOf } from "../../pictures/illustrations.ts";
import { onOneLine } from "../../pictures/titles.ts";

export interface Shown {
  /** On one line; `null` where it has none. */
  readonly title: string | null;
  /** As HTML in which everything is escaped, in document order. */
  readonly pictures: readonly string[];
}

export function shownOf(document: OpsDocument): Shown {
  return {
    title: repeatable(onOneLine(document.title?.text ?? ""), document) || null,
    pictures: illustrationsOf(document).map(({ html }) => html)
  };
}
