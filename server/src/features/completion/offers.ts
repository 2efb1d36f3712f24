/** What is offered at a cursor, and the items that a client shows of it. */
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  MarkupKind
} from "vscode-languageserver-protocol";
import { editOf, type Slot } from "./slot.ts";

/** Something that may be written, in the order in which it is offered. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written, where it is not the label. */
  readonly text?: string;
  /** The same with tab stops, for clients that have them. */
  readonly snippet?: string;
  /** What it is found by, where it is not the label. */
  readonly filter?: string;
  /** Where it comes from, beside its label: "CODEOWNERS", "named 4 times here". */
  readonly detail?: string;
  /** More about it, as Markdown. */
  readonly documentation?: string;
}

/** Offers for a slot. */
export interface Offered {
  readonly slot: Slot;
  readonly offers: readonly Offer[];
}

/** What a client can do with items. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly markdown: boolean;
}

export function completionAbilities({ textDocument }: ClientCapabilities): CompletionAbilities {
  const item = textDocument?.completion?.completionItem ?? {};
  return {
    snippets: item.snippetSupport === true,
    insertReplace: item.insertReplaceSupport === true,
    labelDetails: item.labelDetailsSupport === true,
    markdown: item.documentationFormat?.includes(MarkupKind.Markdown) === true
  };
}

/** The items of offers, in their order. */
export function itemsOf({ slot, offers }: Offered, can: CompletionAbilities): CompletionItem[] {
  return offers.map((offer, index) => {
    const { label, kind, text = label, snippet, filter = label, detail, documentation } = offer;
    const hasStops = snippet !== undefined && can.snippets;
    return {
      label,
      kind,
      textEdit: editOf(slot, hasStops ? snippet : text, can.insertReplace),
      filterText: filterOf(slot, filter),
      sortText: String(index).padStart(4, "0"),
      ...(hasStops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(detail === undefined ? {} : can.labelDetails ? { labelDetails: { description: detail } } : { detail }),
      ...documentationOf(documentation, can)
    };
  });
}

/** A client compares it with what stands in the slot: nothing in a placeholder narrows the choice. */
function filterOf({ typed, isOpen, start, cursor }: Slot, filter: string): string {
  const isBlank = cursor > start && typed.trim() === "";
  return isOpen && typed !== "" ? `${typed} ${filter}` : isBlank ? typed + filter : filter;
}

/** Words about an item, in the form that the client shows; none for none. */
export function documentationOf(
  words: string | undefined,
  can: Pick<CompletionAbilities, "markdown">
): Pick<CompletionItem, "documentation"> {
  if (words === undefined) return {};
  return { documentation: can.markdown ? { kind: MarkupKind.Markdown, value: words } : words };
}
