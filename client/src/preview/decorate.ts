/**
 * Puts what the server says of a document into the tokens of its preview: a badge on top, marks around words, how far each
 * section is beside its heading, pictures below theirs. Pure: knows no editor. The text may be newer than what is said of it:
 * what is not where it should be is left out.
 */
import type { Mark, MarkKind, Presentation } from "../../../server/src/protocol.ts";
import { inLine, l10n } from "../l10n.ts";
import { changed, html, type Token } from "./markdown-tokens.ts";
import { lineMarker, type Piece } from "./marked-words.ts";

/** What is said of a word besides its colour; `null` where the word says it. */
const hints: Readonly<Record<MarkKind, (() => string) | null>> = {
  go: null,
  "no-go": null,
  conditional: null,
  settled: null,
  open: () => l10n.t("Not decided"),
  placeholder: () => l10n.t("Still to be filled in"),
  owner: null,
  overdue: () => l10n.t("Overdue")
};

export function decorated(tokens: readonly Token[], presentation: Presentation): readonly Token[] {
  const { badge, pictures } = presentation;
  const all: Token[] = [
    html(
      "html_block",
      `<p class="gonogo-badge gonogo-${badge.verdict ?? "none"}" role="note">${escaped(badge.text)}</p>\n`
    )
  ];
  const inside = insideLines(presentation);
  /** The line of the row of a table: its cells do not say theirs. */
  let row = 0;
  /** Below the paragraph or heading that is open stand these pictures. */
  let open: { readonly level: number; readonly html: string } | null = null;
  for (const token of tokens) {
    if (token.type === "tr_open" && token.map) row = token.map[0];
    const isText = token.type === "inline" && token.children !== null;
    all.push(isText ? changed(token, { children: inside(token.children ?? [], token.map?.[0] ?? row) }) : token);
    if (!open && token.map && (token.type === "paragraph_open" || token.type === "heading_open")) {
      const [from, to] = token.map;
      const here = pictures.filter(({ line }) => from <= line && line < to);
      if (here.length > 0) open = { level: token.level, html: here.map(picture => `${picture.html}\n`).join("") };
    } else if (open && token.nesting < 0 && token.level === open.level) {
      all.push(html("html_block", open.html, token.level));
      open = null;
    }
  }
  return all;
}

/** Decorates what stands in a paragraph, a heading or a cell that begins on a line. */
function insideLines({
  marks,
  progress
}: Presentation): (children: readonly Token[], first: number) => readonly Token[] {
  const progressOf = new Map(progress.map(each => [each.line, each]));
  const onLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    const { line } = mark;
    const before = onLine.get(line);
    if (before) before.push(mark);
    else onLine.set(line, [mark]);
  }
  /** The cells of a row are asked one after the other, all of the same line. */
  const markers = new Map([...onLine].map(([line, all]) => [line, lineMarker(all)]));
  return (children, first) => {
    const lines: Token[][] = [[]];
    for (const child of children) {
      if (child.type === "softbreak" || child.type === "hardbreak") lines.push([]);
      lines.at(-1)?.push(child);
    }
    const all = lines.flatMap((line, index) => {
      const marker = markers.get(first + index);
      return marker ? marked(line, marker) : line;
    });
    const here = progressOf.get(first);
    return here ? [...all, html("html_inline", progressHtml(here))] : all;
  };
}

function marked(tokens: readonly Token[], marker: ReturnType<typeof lineMarker>): Token[] {
  const isWords = ({ type }: Token): boolean => type === "text" || type === "code_inline";
  const pieces = marker(tokens.filter(isWords).map(({ content }) => content)).values();
  return tokens.flatMap(token =>
    isWords(token) ? (pieces.next().value ?? []).flatMap(piece => pieceTokens(piece, token)) : [token]
  );
}

function pieceTokens({ text, kind }: Piece, token: Token): Token[] {
  const said = changed(token, { content: text });
  if (kind === null) return [said];
  const hint = hints[kind]?.();
  const title = hint ? ` title="${escaped(hint)}"` : "";
  const spoken = hint ? `<span class="gonogo-spoken"> (${escaped(inLine(hint))})</span>` : "";
  return [
    html("html_inline", `<span class="gonogo-mark gonogo-${kind}"${title}>`),
    said,
    html("html_inline", `${spoken}</span>`)
  ];
}

function progressHtml({ text, done, all }: Presentation["progress"][number]): string {
  const bar = `<progress value="${done}" max="${all}" aria-hidden="true"></progress>`;
  return ` <span class="gonogo-progress">${all > 0 ? bar : ""} ${escaped(text)}</span>`;
}

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => references[sign] ?? sign);
}
