/** What front matter says, and whether it can be read at all. */
import type { FrontMatterFact, Span } from "./facts.ts";
import { readData } from "./front-matter-data.ts";
import { remembering } from "./remembering.ts";

export interface FrontMatter {
  /** Top-level scalars and lists of scalars as text, by key in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** All top-level keys, in lower case. */
  readonly keys: ReadonlySet<string>;
  readonly span: Span;
  /** Why it cannot be read; `values` is then empty. */
  readonly problem: { readonly message: string; readonly span: Span } | null;
}

export const readFrontMatter = remembering((fact: FrontMatterFact): FrontMatter => {
  const parsed = readData(fact);
  const { span } = fact.content;
  if ("message" in parsed) return { values: new Map(), keys: new Set(), span, problem: parsed };
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(parsed.data)) {
    const text = textOf(value);
    if (text !== null) values.set(key.toLowerCase(), text);
  }
  return { values, keys: new Set(Object.keys(parsed.data).map(key => key.toLowerCase())), span, problem: null };
});

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.every(each => typeof each !== "object") ? value.join(", ") : null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "object" ? null : String(value);
}
