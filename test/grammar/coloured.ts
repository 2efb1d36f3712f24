/** What our grammars add to the tokens of a text. */
import type { Token, Tokenize } from "./tokenizer.ts";

/** One coloured run: 1-based line, text, and the scope without its `.gonogo`. */
export interface Coloured {
  readonly line: number;
  readonly text: string;
  readonly scope: string;
}

const isOurs = (scope: string) => scope.endsWith(".gonogo");
const isMark = (scope: string) => scope.startsWith("meta.");

/** The runs that our grammars colour. The mark on the whole document colours nothing and is left out. */
export function coloured(tokenize: Tokenize, text: string): readonly Coloured[] {
  return tokenize(text).flatMap((tokens, index) =>
    tokens.flatMap(token => {
      const scope = token.scopes.findLast(each => isOurs(each) && !isMark(each));
      return scope ? [{ line: index + 1, text: token.text, scope: scope.slice(0, -".gonogo".length) }] : [];
    })
  );
}

/** The 1-based line from which a text counts as an operational document, or `undefined` when it is none. */
export function markedFrom(tokenize: Tokenize, text: string): number | undefined {
  const index = tokenize(text).findIndex(tokens => tokens.some(token => token.scopes.some(isOurs)));
  return index < 0 ? undefined : index + 1;
}

/** The tokens of a line as they would be without us: our scopes taken away, neighbours that have become equal joined. */
export function withoutOurs(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const scopes = token.scopes.filter(scope => !isOurs(scope));
    const last = joined.at(-1);
    if (last && last.scopes.join(" ") === scopes.join(" ")) {
      joined[joined.length - 1] = { ...last, text: last.text + token.text };
    } else {
      joined.push({ ...token, scopes });
    }
  }
  return joined;
}
