/** What asks for a completion, decided from the line alone: most spaces that somebody types ask for none. */
import type { CursorLine } from "../../document/cursor.ts";
import { awaitsStep } from "../../document/vocabulary/steps.ts";

/** The characters after which a client asks. */
export const triggerCharacters = ["@", "|", " ", "[", "(", "#", "`"] as const;

/** What may be completed. */
export type Wanted =
  | "owners"
  | "cells"
  | "labels"
  | "steps"
  | "directives"
  | "links"
  | "sections"
  | "references"
  | "flags"
  | "fields";

const everything: ReadonlySet<Wanted> = new Set<Wanted>([
  ...(["owners", "cells", "labels", "steps", "directives"] as const),
  ...(["links", "sections", "references", "flags", "fields"] as const)
]);

/** A line that may become a rule, an underline or the line below the head of a table: `---`, `| -- |`. */
const ruleBegun = /^[\s>|:]*[-=*_][-=*_|:\s]*$/;
/** An item that is only begun is no rule. */
const itemBegun = /^[\s>]*[-*+] $/;

/**
 * What may be completed at a cursor; `null` for nothing.
 * @param trigger the character that was typed; `undefined` where a person asks
 */
export function wantedAt({ before, after }: CursorLine, trigger?: string): ReadonlySet<Wanted> | null {
  if (ruleBegun.test(before) && ruleBegun.test(before + after) && !(itemBegun.test(before) && trigger === undefined))
    return null;
  if (trigger === undefined) return everything;
  const wanted = triggered(before, trigger);
  return wanted.length > 0 ? new Set(wanted) : null;
}

function triggered(before: string, trigger: string): readonly Wanted[] {
  switch (trigger) {
    case "|":
      return before.endsWith("\\|") ? [] : ["cells"];
    case " ":
      if (/(?<!\\)\| $/.test(before)) return ["cells"];
      if (labelBegun.test(before)) return ["labels"];
      if (/<!--[^>]{0,400}$/.test(before)) return ["directives"];
      return awaitsStep.test(before) ? ["steps"] : [];
    case "@":
      return /(?:^|[^\w.+/@#`-])@$/.test(before) ? ["owners", "cells", "labels"] : [];
    case "[":
      return /(?:^|[^\]!\\[\w])\[$/.test(before) ? ["links"] : [];
    case "(":
      return before.endsWith("](") ? ["links"] : [];
    case "#":
      if (/^ {0,3}#{1,5}$/.test(before)) return ["sections"];
      return /[\s(|[]#$/.test(before) ? ["references", "cells"] : [];
    case "`":
      return /(?:^|[^`])`$/.test(before) ? ["flags"] : [];
    default:
      return [];
  }
}

/** `**Owner:** `, `- Release date: `: a label and nothing behind it. */
const labelBegun =
  /^[\s>]{0,40}(?:[-*+] |\d{1,9}[.)] |#{1,6} )?[*_]{0,3}[^\s:*_|][^:|]{0,60}[:：][*_]{0,3} $|^[\s>]{0,40}(?:[-*+] )?\*\*[^*:|]{1,60}\*\*[:：] $/;
