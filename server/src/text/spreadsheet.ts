/** Rows as spreadsheets put them on the clipboard: cells between tabs, and tables of HTML. */

/** What has more than one cell; `null` for a text of any other kind. Blanks around a cell are no part of it. */
export function pastedRows(text: string, html: string | null): string[][] | null {
  const rows = text.includes("\t") ? tabbedRows(text) : html === null ? [] : htmlRows(html);
  const filled = rows.map(row => row.map(cell => cell.trim())).filter(row => row.some(cell => cell !== ""));
  // Lines that all begin with a tab are indented code.
  if (filled.every(([first]) => first === "")) return null;
  return filled.length > 1 || (filled[0]?.length ?? 0) > 1 ? filled : null;
}

/** The rows of a text with a tab between cells. A quoted cell may hold tabs, line ends and doubled quotes. */
export function tabbedRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let mayBeQuoted = true;
  const pattern = /[\t\n]|\r\n?/g;
  for (let at = 0; at <= text.length; ) {
    const quoted = mayBeQuoted && text[at] === '"' ? closingQuote(text, at + 1) : -1;
    // One that is not closed is a mere sign; there is no need to look for the end of each.
    if (text[at] === '"' && quoted < 0) mayBeQuoted = false;
    pattern.lastIndex = quoted < 0 ? at : quoted + 1;
    const end = pattern.exec(text);
    const close = end?.index ?? text.length;
    row.push(quoted < 0 ? text.slice(at, close) : text.slice(at + 1, quoted).replaceAll('""', '"'));
    if (end?.[0] !== "\t") {
      rows.push(row);
      row = [];
    }
    if (!end) break;
    at = end.index + end[0].length;
  }
  // What ends with a line end has no row behind it.
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === "") rows.pop();
  return rows;
}

/** Where the quote stands that ends a cell; `-1` if none does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else if (at + 1 === text.length || /[\t\r\n]/.test(text.charAt(at + 1))) return at;
  }
  return -1;
}

/** The rows of the first table in a piece of HTML; none where there is no table. */
function htmlRows(html: string): string[][] {
  const rows: string[][] = [];
  let cell: string[] | null = null;
  let at = 0;
  let isInside = false;
  for (const { 0: tag, 1: slash, 2: written = "", index } of html.matchAll(
    /<(\/?)(table|tr|td|th|br|p|div)\b[^>]{0,2000}>/gi
  )) {
    cell?.push(html.slice(at, index));
    at = index + tag.length;
    const name = written.toLowerCase();
    const isEnd = slash === "/";
    if (name === "table") {
      if (isInside && isEnd) break;
      isInside = true;
    } else if (name === "tr" && !isEnd && isInside) rows.push([]);
    else if (name === "td" || name === "th") {
      if (cell) rows.at(-1)?.push(plainText(cell.join("")));
      cell = isEnd ? null : [];
    } else if (cell && (name === "br" || isEnd)) cell.push("\n");
  }
  return rows.filter(row => row.length > 0);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Without tags; line ends of the source are blanks, those of the text are kept. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]{0,2000}>/g, "")
    .replace(/&(?:#(\d{1,7})|([a-z]{2,6}));/gi, (written, code: string | undefined, name: string | undefined) => {
      if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : written;
      return entities[name?.toLowerCase() ?? ""] ?? written;
    })
    .replace(/[ \t\r]+/g, " ")
    .trim();
}
