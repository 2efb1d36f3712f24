/** The places of a Markdown document that a link can lead to. */
import { type Fact, proseOf, type Span, type Words } from "./facts.ts";

/**
 * The anchors of a document, in lower case, and where they are: those that GitHub makes of headings, and those that its author wrote, as
 * `<a name>`, as `id`, behind a heading as `{#name}`, above it as `(name)=`.
 */
export function anchorPlaces(facts: readonly Fact[]): ReadonlyMap<string, Span> {
  const anchors = new Map<string, Span>();
  // Of several with one name the first counts.
  const add = (name: string, span: Span): void => {
    if (!anchors.has(name)) anchors.set(name, span);
  };
  const taken = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type === "html") for (const name of namesIn(fact.content)) add(name, fact.content.span);
    for (const { tags } of proseOf(fact)) {
      for (const tag of tags) for (const name of namesIn(tag)) add(name, tag.span);
    }
    if (fact.type === "paragraph") {
      for (const { text, span } of fact.prose.lines) {
        const label = /^\(([^()\s]{1,200})\)=$/.exec(text)?.[1];
        if (label) add(label.toLowerCase(), span);
      }
    }
    if (fact.type !== "heading") continue;
    const own = /^(.{0,1000}?)\s*\{:?\s*#([^\s{}]{1,120})[^{}]{0,120}\}$/.exec(fact.prose.text);
    if (own) add((own[2] as string).toLowerCase(), fact.prose.span);
    const slug = slugOf(own ? (own[1] as string) : fact.prose.text);
    let unique = slug;
    // The first heading of a name has it alone; the next are numbered, past names that are taken.
    while (taken.has(unique)) {
      const count = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, count);
      unique = `${slug}-${count}`;
    }
    taken.set(unique, 0);
    add(unique, fact.prose.span);
  }
  return anchors;
}

/** The anchors of a document alone. */
export function anchorsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(anchorPlaces(facts).keys());
}

/** A heading as GitHub makes an anchor of it: in lower case, without punctuation and pictures, spaces as hyphens. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{Mark}\p{Decimal_Number}\p{Connector_Punctuation}\- ]/gu, "")
    .replace(/ /g, "-");
}

const nameAttribute = /\s(?:id|name)\s*=\s*(?:"([^"<>\n]{1,200})"|'([^'<>\n]{1,200})'|([^\s"'<>=]{1,200}))/gi;

function namesIn({ text }: Words): string[] {
  if (!text.includes("=")) return [];
  return [...text.matchAll(nameAttribute)].map(match => (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase());
}
