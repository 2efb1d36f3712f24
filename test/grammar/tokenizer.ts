/**
 * The tokenizer of VS Code (vscode-textmate on Oniguruma) with the built-in Markdown grammar and, on demand, our
 * injections.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IOnigLib } from "vscode-textmate";

const require = createRequire(import.meta.url);
/** The project's root. */
export const root = path.resolve(import.meta.dirname, "../..");

/** One run of text with the scopes around it, outermost first. */
export interface Token {
  readonly text: string;
  /** 0-based UTF-16 column. */
  readonly start: number;
  readonly scopes: readonly string[];
}

/** The tokens of each line of a text. */
export type Tokenize = (text: string) => readonly (readonly Token[])[];

/** Where a grammar of a given scope is kept; `undefined` for a scope that this source does not have. */
interface GrammarSource {
  readonly name: string;
  readonly file: (scope: string) => string | undefined;
}

const packaged: Readonly<Record<string, string>> = {
  "text.html.markdown": "markdown",
  "text.html.derivative": "html-derivative",
  "text.html.basic": "html",
  "source.yaml": "yaml",
  "source.shell": "shellscript",
  "source.sql": "sql",
  "source.json": "json",
  "source.css": "css",
  "source.js": "javascript"
};

const builtIn: Readonly<Record<string, string>> = {
  "text.html.markdown": "markdown-basics/syntaxes/markdown.tmLanguage.json",
  "text.html.derivative": "html/syntaxes/html-derivative.tmLanguage.json",
  "text.html.basic": "html/syntaxes/html.tmLanguage.json",
  "source.yaml": "yaml/syntaxes/yaml.tmLanguage.json",
  "source.yaml.1.3": "yaml/syntaxes/yaml-1.3.tmLanguage.json",
  "source.yaml.1.2": "yaml/syntaxes/yaml-1.2.tmLanguage.json",
  "source.yaml.1.1": "yaml/syntaxes/yaml-1.1.tmLanguage.json",
  "source.yaml.1.0": "yaml/syntaxes/yaml-1.0.tmLanguage.json",
  "source.yaml.embedded": "yaml/syntaxes/yaml-embedded.tmLanguage.json",
  "source.shell": "shellscript/syntaxes/shell-unix-bash.tmLanguage.json",
  "source.sql": "sql/syntaxes/sql.tmLanguage.json",
  "source.json": "json/syntaxes/JSON.tmLanguage.json",
  "source.css": "css/syntaxes/css.tmLanguage.json",
  "source.js": "javascript/syntaxes/JavaScript.tmLanguage.json"
};

/** Where the embedded VS Code keeps its built-in extensions; absent while it is not installed. */
export const builtInFolder = path.join(root, "tools/vscode/node_modules/code-server/lib/vscode/extensions");

/** The grammars of VS Code as a package keeps them: always here. */
export const packagedGrammars: GrammarSource = {
  name: "the packaged grammars",
  file: scope => packaged[scope] && require.resolve(`tm-grammars/grammars/${packaged[scope]}.json`)
};

/**
 * The grammars of VS Code, as a package keeps them and, where the embedded VS Code is installed, as VS Code ships them.
 */
export const grammarSources: readonly GrammarSource[] = [
  packagedGrammars,
  ...(existsSync(builtInFolder)
    ? [
        {
          name: "the grammars of the embedded VS Code",
          file: (scope: string) => builtIn[scope] && path.join(builtInFolder, builtIn[scope])
        }
      ]
    : [])
];

/** What package.json says about our grammars. */
interface ContributedGrammar {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly contributes: { readonly grammars: readonly ContributedGrammar[] };
};

let engine: Promise<IOnigLib> | undefined;

async function startEngine(): Promise<IOnigLib> {
  const wasm = readFileSync(path.join(path.dirname(require.resolve("vscode-oniguruma")), "onig.wasm"));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return {
    createOnigScanner: patterns => oniguruma.createOnigScanner(patterns),
    createOnigString: text => oniguruma.createOnigString(text)
  };
}

/**
 * A tokenizer for Markdown.
 *
 * @param source which copy of the built-in grammars
 * @param injected whether our grammars are injected, as package.json contributes them
 */
export async function markdownTokenizer(source: GrammarSource, injected: boolean): Promise<Tokenize> {
  engine ??= startEngine();
  const ours = new Map(manifest.contributes.grammars.map(grammar => [grammar.scopeName, grammar]));
  const registry = new textmate.Registry({
    onigLib: engine,
    loadGrammar: async scope => {
      const own = ours.get(scope);
      const file = own ? path.join(root, own.path) : source.file(scope);
      return file ? textmate.parseRawGrammar(readFileSync(file, "utf8"), file) : null;
    },
    getInjections: scope =>
      injected ? [...ours.values()].filter(own => own.injectTo?.includes(scope)).map(own => own.scopeName) : []
  });
  const grammar = await registry.loadGrammar("text.html.markdown");
  if (!grammar) throw new Error(`${source.name} hold no Markdown grammar`);
  return text => tokenizeLines(grammar, text);
}

function tokenizeLines(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map(line => {
    const result = grammar.tokenizeLine(line, state);
    if (result.stoppedEarly) throw new Error(`The tokenizer gave up on: ${line}`);
    state = result.ruleStack;
    return result.tokens.map(token => ({
      text: line.slice(token.startIndex, token.endIndex),
      start: token.startIndex,
      scopes: token.scopes
    }));
  });
}
