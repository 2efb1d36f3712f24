/** As much of markdown-it as a preview needs: VS Code brings the library, and hands it to extensions. */

export interface Token {
  readonly type: string;
  readonly tag: string;
  /** 1 opens, -1 closes, 0 does both. */
  readonly nesting: number;
  readonly level: number;
  /** The lines that it stands on, 0-based, the second not included. */
  readonly map: readonly [number, number] | null;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

export interface Renderer {
  render(tokens: readonly Token[], options: object, environment: unknown): string;
}

export interface MarkdownIt {
  readonly renderer: Renderer;
}

/** A token like another one, with something else in it. */
export function changed(token: Token, changes: Partial<Pick<Token, "content" | "children">>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}

/** A token that is written as it is. */
export function html(form: "html_block" | "html_inline", content: string, level = 0): Token {
  const nothing = { tag: "", nesting: 0, map: null, children: null, attrs: null, markup: "", info: "", meta: null };
  return { ...nothing, type: form, content, level, ...{ block: form === "html_block", hidden: false } };
}
