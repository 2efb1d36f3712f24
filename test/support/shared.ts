/** The real documents that stand beside the project. They are read in place and never copied into it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../shared");

export interface SharedDocument {
  readonly name: string;
  readonly text: string;
}

/** A reason to skip a test that needs the shared documents, or `false` when they are there. */
export const withoutShared: string | false = existsSync(join(folder, "seeds"))
  ? false
  : "the shared documents are not beside this checkout";

export function seed(name: string): string {
  return readFileSync(join(folder, "seeds", name), "utf8");
}

export function seeds(): SharedDocument[] {
  return documentsIn(join(folder, "seeds"));
}

/** What a person's reading says of a document of the corpus. */
export interface CorpusDocument extends SharedDocument {
  /** Its path in the repository that it comes from. */
  readonly path: string;
  readonly kind: string;
  readonly confidence: "high" | "medium" | "low";
}

/** The documents of the corpus that may be stored, with their row of the manifest. */
export function corpus(): CorpusDocument[] {
  const [header = "", ...rows] = readFileSync(join(folder, "corpus/manifest.tsv"), "utf8").trim().split("\n");
  const names = header.split("\t");
  const texts = new Map(documentsIn(join(folder, "corpus/files")).map(each => [each.name, each.text]));
  return rows.flatMap(row => {
    const cells = Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell]));
    const text = texts.get(cells.file ?? "");
    if (text === undefined) return [];
    return [
      {
        name: cells.file as string,
        text,
        path: cells.path as string,
        kind: cells.kind as string,
        confidence: cells.confidence as CorpusDocument["confidence"]
      }
    ];
  });
}

function documentsIn(path: string): SharedDocument[] {
  return readdirSync(path)
    .sort()
    .map(name => ({ name, text: readFileSync(join(path, name), "utf8") }));
}
