/** Figures of a chat that say something of what a postmortem leaves open. */
import { type Edit, replaceSpan } from "../edits.ts";
import type { Placeholder, Words } from "../facts.ts";
import { type Fact, proseOf } from "../facts.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import { sharedWords } from "../shared-words.ts";
import type { Transcript } from "../transcript/transcript.ts";
import {
  codeBefore,
  countedBehind,
  failing,
  figure,
  figureWanted,
  moneyOpen,
  shareOpen,
  statusCode
} from "../vocabulary/figures-in-chats.ts";

export interface KnownFigure {
  readonly placeholder: Placeholder;
  /** What the chat says: the figure and its message. */
  readonly said: Words;
  readonly value: string;
  /** Whether the figure may stand where the placeholder stands: of the same unit. */
  readonly fits: boolean;
}

/** The placeholders in lines about the impact for which a chat has a figure of the same subject; one figure each. */
export function knownFigures({ sections }: Postmortem, { messages }: Transcript): KnownFigure[] {
  const figures: readonly SaidFigure[] = messages.flatMap(({ lines }) => lines.flatMap(firstFigure));
  const facts = sections.filter(({ role }) => role === "impact" || role === "summary").flatMap(each => each.facts);
  const open = facts.flatMap(openLines).filter(({ placeholder }) => figureWanted.test(placeholder.text));
  return open.flatMap(({ line, placeholder }): KnownFigure[] => {
    const isMoney = moneyOpen.test(line.text);
    const isShare = shareOpen.test(line.text);
    const fitting = figures.flatMap(({ said, value, currency, unit }) => {
      const isOf = isMoney ? currency !== undefined : sameSubject(line.text, said.text);
      const isCounted = unit === undefined || unit === "%" || /^(?:k|million)$/.test(unit);
      if (!isOf || !isCounted || (currency !== undefined) !== isMoney) return [];
      return [{ said, value, fits: isMoney || (unit === "%" ? isShare : !isShare && unit === undefined) }];
    });
    const best = fitting.find(each => each.fits) ?? fitting[0];
    return best ? [{ placeholder, ...best }] : [];
  });
}

interface SaidFigure {
  readonly said: Words;
  readonly value: string;
  readonly currency: string | undefined;
  readonly unit: string | undefined;
}

/** The first figure of a line that is no status code: "lots of 503s", "HTTP 500 on checkout". */
function firstFigure(said: Words): SaidFigure[] {
  const { text } = said;
  if (text.length >= 600) return [];
  for (const { 0: written, 1: currency, 2: unit, index } of text.matchAll(figure)) {
    const value = written.trim();
    const isCode =
      statusCode.test(value) &&
      (codeBefore.test(text.slice(Math.max(0, index - 32), index)) ||
        !countedBehind.test(text.slice(index + value.length, index + value.length + 60)));
    if (!isCode) return [{ said, value, currency, unit }];
  }
  return [];
}

/** Writes a figure where a placeholder stands; a currency or a per cent sign that stands beside it is not written twice. */
export function takeFigureOver({ placeholder: { span }, value }: KnownFigure): Edit {
  const { block, start, end } = span;
  const isPriced = /[$€£]$/.test(block.source.slice(0, start).slice(-1));
  const isShare = /^\s?%/.test(block.source.slice(end, end + 2));
  const bare = isPriced ? value.replace(/^[$€£]/, "") : value;
  return replaceSpan(span, isShare ? bare.replace(/\s?%$/, "") : bare);
}

/** The same things, and of both that they fail: the rest of a sentence may be about anything. */
function sameSubject(one: string, other: string): boolean {
  return (
    failing.test(one) && failing.test(other) && sharedWords(one.replace(failing, ""), other.replace(failing, "")) >= 1
  );
}

function openLines(fact: Fact): { readonly line: Words; readonly placeholder: Placeholder }[] {
  return proseOf(fact).flatMap(({ lines, placeholders }) =>
    placeholders.flatMap(placeholder => {
      const line = lines.find(({ span }) => span.start <= placeholder.span.start && span.end >= placeholder.span.end);
      return line ? [{ line, placeholder }] : [];
    })
  );
}
