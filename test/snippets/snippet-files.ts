/** The snippets that package.json contributes. */
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export interface Snippet {
  /** The file that holds it, relative to the project's root. */
  readonly file: string;
  readonly name: string;
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  /** The lines of the body, joined. */
  readonly body: string;
}

interface Manifest {
  readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] };
}

/** The contributed files, relative to the root, with the language they are for. */
export function contributedFiles(): readonly { readonly language: string; readonly file: string }[] {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Manifest;
  return manifest.contributes.snippets.map(entry => ({ language: entry.language, file: path.normalize(entry.path) }));
}

/** The snippets of one file, in its order. */
export function snippetsOf(file: string): readonly Snippet[] {
  const entries = JSON.parse(readFileSync(path.join(root, file), "utf8")) as Record<
    string,
    { scope: string; prefix: string[]; description: string; body: string[] }
  >;
  return Object.entries(entries).map(([name, entry]) => ({ file, name, ...entry, body: entry.body.join("\n") }));
}

/** The text of a template, by its file name without the ending. */
export function templateText(name: string): string {
  return readFileSync(path.join(root, "templates", `${name}.md`), "utf8");
}
