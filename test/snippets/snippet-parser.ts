/** Reads the body of a TextMate snippet as VS Code does, but refuses what VS Code would silently take for plain text. */

export type SnippetPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "variable"; readonly name: string; readonly default: readonly SnippetPart[] | undefined }
  | { readonly type: "stop"; readonly index: number; readonly default: readonly SnippetPart[] | undefined }
  | { readonly type: "choice"; readonly index: number; readonly options: readonly string[] };

/** Something in a snippet body that VS Code would insert as it stands, `$`s and braces included. */
export class SnippetSyntaxError extends Error {}

const stopOrVariable = /\$(?:(?<bare>\d+|[A-Za-z_]\w*)|\{(?<braced>\d+|[A-Za-z_]\w*)(?<follows>[:|}]))/y;

/**
 * Parses a snippet body.
 *
 * @throws {SnippetSyntaxError} on a `$` that begins nothing, a brace without its partner, an unknown escape, an empty choice
 */
export function parseSnippet(body: string): readonly SnippetPart[] {
  const [parts, end] = parseParts(body, 0, false);
  if (end !== body.length) throw new SnippetSyntaxError(`A closing brace without an opening one at ${end}`);
  return parts;
}

function parseParts(body: string, start: number, inBraces: boolean): readonly [readonly SnippetPart[], number] {
  const parts: SnippetPart[] = [];
  let text = "";
  let at = start;
  const flush = () => {
    if (text) parts.push({ type: "text", text });
    text = "";
  };
  while (at < body.length && body[at] !== "}") {
    if (body[at] === "\\") {
      text += escaped(body, at, "$}\\");
      at += 2;
    } else if (body[at] === "$") {
      flush();
      const [part, end] = parseDollar(body, at);
      parts.push(part);
      at = end;
    } else {
      text += body[at];
      at += 1;
    }
  }
  if (inBraces && at >= body.length) throw new SnippetSyntaxError(`A brace opened before ${start} is never closed`);
  flush();
  return [parts, at];
}

function parseDollar(body: string, at: number): readonly [SnippetPart, number] {
  stopOrVariable.lastIndex = at;
  const match = stopOrVariable.exec(body);
  if (!match?.groups) throw new SnippetSyntaxError(`A bare $ at ${at}`);
  const { bare, braced, follows } = match.groups;
  const named = (value: readonly SnippetPart[] | undefined): SnippetPart => {
    const name = bare ?? braced ?? "";
    return /^\d/.test(name)
      ? { type: "stop", index: Number(name), default: value }
      : { type: "variable", name, default: value };
  };
  const afterHead = at + match[0].length;
  if (bare !== undefined || follows === "}") return [named(undefined), afterHead];
  if (follows === "|") return parseChoice(body, Number(braced), afterHead);
  const [parts, end] = parseParts(body, afterHead, true);
  return [named(parts), end + 1];
}

function parseChoice(body: string, index: number, start: number): readonly [SnippetPart, number] {
  if (Number.isNaN(index)) throw new SnippetSyntaxError(`A choice without a number before ${start}`);
  const options: string[] = [""];
  const add = (text: string) => {
    options[options.length - 1] += text;
  };
  let at = start;
  while (!body.startsWith("|}", at)) {
    const character = body[at];
    if (character === undefined || character === "|") throw new SnippetSyntaxError(`An open choice at ${start}`);
    if (character === ",") options.push("");
    else if (character === "\\") add(escaped(body, at++, "$}\\,|"));
    else add(character);
    at += 1;
  }
  if (options.some(option => option.trim() === "")) throw new SnippetSyntaxError(`An empty option at ${start}`);
  return [{ type: "choice", index, options }, at + 2];
}

function escaped(body: string, at: number, escapable: string): string {
  const next = body[at + 1];
  if (next === undefined || !escapable.includes(next)) throw new SnippetSyntaxError(`A lone backslash at ${at}`);
  return next;
}

/** All tab stops and choices of a snippet in the order of the text, those within defaults included. */
export function tabStops(parts: readonly SnippetPart[]): readonly Extract<SnippetPart, { index: number }>[] {
  return parts.flatMap(part => {
    if (part.type === "text") return [];
    if (part.type === "choice") return [part];
    return [...(part.type === "stop" ? [part] : []), ...tabStops(part.default ?? [])];
  });
}

/**
 * What stands in the document when nobody has typed anything: defaults, first options, and mirrors of both.
 *
 * @param variables values of the editor's variables; one that is missing makes it throw, unless it has a default
 */
export function expandSnippet(parts: readonly SnippetPart[], variables: Readonly<Record<string, string>>): string {
  const values = new Map<number, string>();
  const expand = (list: readonly SnippetPart[]): string => list.map(expandPart).join("");
  const expandPart = (part: SnippetPart): string => {
    switch (part.type) {
      case "text":
        return part.text;
      case "variable": {
        const value = variables[part.name] ?? (part.default && expand(part.default));
        if (value === undefined) throw new SnippetSyntaxError(`Nothing fills $${part.name}`);
        return value;
      }
      case "choice":
        values.set(part.index, part.options[0] ?? "");
        return part.options[0] ?? "";
      case "stop":
        if (part.default) values.set(part.index, expand(part.default));
        return values.get(part.index) ?? "";
    }
  };
  return expand(parts);
}
