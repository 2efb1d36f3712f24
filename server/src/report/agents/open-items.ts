/** What keeps documents from being go, and what would satisfy it: as agents are told. */
import type { DocumentKind, DocumentMode, Review, ReviewItem, Verdict } from "../../protocol.ts";
import { pageOf as pageOfRule } from "../../rules/rule-texts.ts";
import { printable } from "../printable.ts";
import { headOf } from "./check-text.ts";

/** In the order of the document. Lines and columns are 1-based. */
export interface OpenItem {
  readonly line: number;
  readonly column: number;
  /** What is wrong, or what is still to be decided. */
  readonly message: string;
  readonly state: ReviewItem["state"];
  /** `null` where no rule speaks: a criterion that is no-go, or that nobody has decided. */
  readonly rule: string | null;
  /** The heading above it; `null` for none. */
  readonly section: string | null;
  /** Whether it is among the items that are to be filled. */
  readonly toFill: boolean;
}

export interface OpenDocument {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  readonly title: string;
  readonly verdict: Verdict | null;
  readonly open: number;
  readonly items: readonly OpenItem[];
}

/** Of what a reviewer walks through what the verdict counts: hints and information keep nobody. */
export function openDocument(path: string, { kind, mode, title, verdict, open, items }: Review): OpenDocument {
  return {
    ...{ path, kind, mode, title, verdict, open },
    items: items
      .filter(({ isOpen, state }) => isOpen || (state !== "information" && state !== "hint"))
      .map(({ range, message, state, rule, section, isOpen }) => ({
        ...{ line: range.start.line + 1, column: range.start.character + 1 },
        ...{ message, state, rule, section, toFill: isOpen }
      }))
  };
}

/** What would satisfy the rules of these items, by rule, each once; in Markdown. */
export async function satisfiedBy(documents: readonly OpenDocument[]): Promise<Readonly<Record<string, string>>> {
  const rules = new Set(documents.flatMap(({ items }) => items.flatMap(({ rule }) => rule ?? [])));
  const texts = await Promise.all(
    [...rules].sort().map(async rule => [rule, (await pageOfRule(rule))?.sections.get("How to satisfy it")] as const)
  );
  return Object.fromEntries(texts.flatMap(([rule, text]) => (text ? [[rule, text.replaceAll("\n", " ")]] : [])));
}

/** In English. */
export function openItemsText(
  documents: readonly OpenDocument[],
  satisfying: Readonly<Record<string, string>>
): string {
  const lines = documents.flatMap(document => {
    const { items } = document;
    const none = document.verdict === "go" ? "- Nothing is open." : "- Nothing that the verdict counts.";
    return [headOf(document), ...(items.length === 0 ? [none] : items.map(lineOf))];
  });
  const help = Object.entries(satisfying).map(([rule, text]) => `- ${rule}: ${text}`);
  return [...lines, ...(help.length > 0 ? ["", "What satisfies each rule:", ...help] : [])].join("\n");
}

/** "- 12:3 Go/no-go, warning unfilled-status: Criterion …" */
function lineOf({ line, column, message, state, rule, section }: OpenItem): string {
  const place = section === null ? "" : ` in '${printable(section)}'`;
  return `- ${line}:${column}${place} ${state}${rule === null ? "" : ` ${rule}`}: ${printable(message)}`;
}
