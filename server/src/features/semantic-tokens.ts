/**
 * What a grammar cannot know, to be coloured: what is still to be filled in, statuses that nobody has decided, owners,
 * due dates that have passed.
 */
import type { SemanticTokens } from "vscode-languageserver-protocol";
import type { Day } from "../document/days.ts";
import type { Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { ownerPlaces } from "../document/owner-places.ts";
import { overdueDates } from "../document/postmortem/overdue-dates.ts";
import { isUndecided } from "../document/release/criteria.ts";
import type { Position, Range } from "../protocol.ts";
import { placeholdersToFill } from "./placeholder-stops.ts";
import { type TokenType, tokenTypes } from "./token-types.ts";

interface Token {
  readonly type: TokenType;
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** The tokens of a document, or of a range of it, in its order, none over another, each on one line. */
export function semanticTokensOf(document: OpsDocument, today: Day, within?: Range): SemanticTokens {
  const all = allTokens(document, today);
  const tokens = within ? all.filter(({ line }) => within.start.line <= line && line <= within.end.line) : all;
  const data: number[] = [];
  let before: Position = { line: 0, character: 0 };
  let end = 0;
  for (const { type, line, character, length } of tokens) {
    if (line === before.line && character < end) continue;
    const isSame = line === before.line;
    data.push(line - before.line, isSame ? character - before.character : character);
    data.push(length, tokenTypes.indexOf(type), 0);
    before = { line, character };
    end = character + length;
  }
  return { data };
}

/** Editors ask for a range again whenever somebody scrolls. */
const found = new WeakMap<OpsDocument, { readonly today: Day; readonly tokens: readonly Token[] }>();

function allTokens(document: OpsDocument, today: Day): readonly Token[] {
  const known = found.get(document);
  if (known?.today === today) return known.tokens;
  const tokens = spansOf(document, today)
    .flatMap(([type, span]) => tokensOf(type, span, document))
    .sort(inOrder);
  found.set(document, { today, tokens });
  return tokens;
}

function spansOf(document: OpsDocument, today: Day): (readonly [TokenType, Span])[] {
  // In a template everything is to be filled in, and nothing of it is said yet.
  if (document.mode === "template") return [];
  return [
    ...(document.kind === "postmortem" ? overdueDates(document, today) : []).map(
      span => ["gonogoOverdueDate", span] as const
    ),
    ...openStatuses(document).map(span => ["gonogoOpenStatus", span] as const),
    ...placeholdersToFill(document).map(({ span }) => ["gonogoPlaceholder", span] as const),
    ...ownerPlaces(document).map(span => ["gonogoOwner", span] as const)
  ];
}

function openStatuses(document: OpsDocument): Span[] {
  return document.kind === "release-checklist"
    ? document.criteria.filter(isUndecided).map(({ status }) => status.cell.span)
    : [];
}

/** A token for each line of a span, without the white space around it: a blank cell has nothing to colour. */
function tokensOf(type: TokenType, { block, start, end }: Span, { rangeOf }: OpsDocument): Token[] {
  const source = block.source.slice(start, end);
  return [...source.matchAll(/\S(?:[^\r\n]*\S)?/g)].map(({ index, 0: { length } }) => {
    const at = start + index;
    return { type, ...rangeOf({ block, start: at, end: at }).start, length };
  });
}

/** Of two at one place the one of the type that counts more first. */
function inOrder(one: Token, other: Token): number {
  return (
    one.line - other.line ||
    one.character - other.character ||
    tokenTypes.indexOf(one.type) - tokenTypes.indexOf(other.type)
  );
}
