/** The documents that are edited: those of this repository, the real ones beside it, and generated ones of any length. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corpus, seeds, withoutShared } from "../shared.ts";

const root = join(import.meta.dirname, "../../..");

export interface Documents {
  /** Of these, stretches are edited. */
  readonly real: readonly string[];
  /** These as a whole. */
  readonly long: readonly string[];
}

/** What `bench/documents.mjs` generates. */
interface Generated {
  readonly kinds: Readonly<Record<string, (lines: number) => string>>;
  mixed(lines: number): string;
  tableOf(rows: number): string;
  listOf(items: number): string;
}

/** Longer ones are left to the benchmarks. */
const longest = 100_000;

export async function documents(): Promise<Documents> {
  const generated = join(root, "bench/documents.mjs");
  const { kinds, mixed, tableOf, listOf }: Generated = await import(generated);
  const own = ["examples", "templates"].flatMap(textsIn);
  const beside = withoutShared ? [] : [...seeds(), ...corpus()].map(each => each.text);
  const real = [...own, ...beside];
  const made = [...Object.values(kinds).map(make => make(400)), mixed(600), tableOf(300), listOf(300)];
  return { real, long: [...real.filter(({ length }) => length > 10_000 && length < longest), ...made] };
}

function textsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".md"))
    .sort()
    .map(name => readFileSync(join(root, folder, name), "utf8"));
}
