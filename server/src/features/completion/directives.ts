/** Directives: what they order, and which rules they name. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import { directiveCommands } from "../../document/directives.ts";
import { catalogue } from "../../rules/index.ts";
import { t } from "../../text/translate.ts";
import type { Known } from "./known.ts";
import type { Offer, Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

const meanings: Readonly<Record<(typeof directiveCommands)[number], () => string>> = {
  "gonogo-disable-next-line": () => t`what stands below, as a whole`,
  "gonogo-disable-line": () => t`this line`,
  "gonogo-disable": () => t`up to gonogo-enable, or the end`,
  "gonogo-enable": () => t`ends gonogo-disable`,
  "gonogo-disable-file": () => t`the whole document`
};

/** What may stand at a cursor in a comment; `null` outside of comments that are, or may become, directives. */
export function directivePart(known: Known, lineNumber: number, line: CursorLine, isAsked: boolean): Offered | null {
  const comment = /<!--((?:(?!-->).){0,400})$/.exec(line.before)?.[1];
  if (comment === undefined) return null;
  const command = /^\s*([\w-]*)$/.exec(comment)?.[1];
  if (command !== undefined) {
    if (!isAsked || !"gonogo-".startsWith(command.slice(0, 7).toLowerCase())) return null;
    return { slot: wordSlot(lineNumber, line, command), offers: directiveCommands.map(commandOffer) };
  }
  const rules = /^\s*gonogo-(?:disable|enable)[\w-]*:?\s{1,100}([^>]*)$/i.exec(comment)?.[1];
  // Behind a dash stands the reason.
  if (rules === undefined || /(?:^|\s)(?:-{2,}|[—–])/.test(rules)) return null;
  const typed = /(?<![^\s,])[^\s,]*$/.exec(rules)?.[0] ?? "";
  return { slot: wordSlot(lineNumber, line, typed), offers: ruleOffers(known, lineNumber, rules) };
}

function commandOffer(command: (typeof directiveCommands)[number]): Offer {
  return { label: command, kind: CompletionItemKind.Keyword, detail: meanings[command]() };
}

/** Those that speak nearby first, then all that judge such documents; none that is named already. */
function ruleOffers({ document, problems }: Known, line: number, named: string): Offer[] {
  const already = new Set(
    named
      .split(/[\s,]+/)
      .slice(0, -1)
      .map(name => name.toLowerCase())
  );
  const found = new Map<string, number>();
  for (const { rule, range } of problems) {
    const distance = range.start.line >= line ? range.start.line - line : Number.MAX_SAFE_INTEGER;
    found.set(rule, Math.min(found.get(rule) ?? Number.POSITIVE_INFINITY, distance));
  }
  const rank = (id: string): number => found.get(id) ?? Number.POSITIVE_INFINITY;
  return catalogue
    .filter(
      ({ id, ...rule }) =>
        !already.has(id) && "kinds" in rule && (rule.kinds as readonly string[]).includes(document.kind)
    )
    .sort((one, other) => (rank(one.id) === rank(other.id) ? 0 : rank(one.id) - rank(other.id)))
    .map(({ id, summary }) => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      documentation: summary,
      ...(found.has(id) ? { detail: t`found in this document` } : {})
    }));
}
