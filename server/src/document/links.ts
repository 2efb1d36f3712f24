/** Everything in a document that leads somewhere. */
import { type DefinitionFact, type Fact, type Link, proseOf, type Span, type Words } from "./facts.ts";

export interface DocumentLink extends Words {
  readonly form: "link" | "image" | "reference" | "definition" | "html";
  readonly target: string;
  /** Where the target is written; `null` for a reference, whose definition stands elsewhere. */
  readonly address: Span | null;
}

/** The links of a document, fact by fact: inline ones, images, references to a definition, definitions, tags of HTML. */
export function linksOf(facts: readonly Fact[]): DocumentLink[] {
  const definitions = new Map<string, DefinitionFact>();
  // Of several definitions of a label the first counts.
  for (const fact of facts) {
    if (fact.type === "definition" && !definitions.has(fact.label)) definitions.set(fact.label, fact);
  }
  return facts.flatMap((fact): DocumentLink[] => {
    if (fact.type === "definition") {
      const { target, span } = fact;
      return [{ form: "definition", text: fact.label, span, target: target.text, address: target.span }];
    }
    if (fact.type === "html") return linksInTag(fact.content);
    return proseOf(fact).flatMap(prose => [
      ...prose.links.map(link => written("link", link)),
      ...prose.images.map(image => written("image", image)),
      ...prose.references.flatMap(({ text, span, label }): DocumentLink[] => {
        const definition = definitions.get(label);
        return definition ? [{ form: "reference", text, span, target: definition.target.text, address: null }] : [];
      }),
      ...prose.tags.flatMap(linksInTag)
    ]);
  });
}

function written(form: "link" | "image", { text, span, target, address }: Link): DocumentLink {
  return { form, text, span, target, address };
}

const attribute =
  /<(?:a|img|source|video)\b[^<>]{0,400}?\s(?:href|src)\s*=\s*(?:"([^"<>\n]{0,2000})"|'([^'<>\n]{0,2000})')/gi;

/** The targets that HTML names. */
function linksInTag({ text, span: { block, start } }: Words): DocumentLink[] {
  return [...text.matchAll(attribute)].map(match => {
    const target = match[1] ?? match[2] ?? "";
    const end = start + match.index + match[0].length - 1;
    const address = { block, start: end - target.length, end };
    return { form: "html", text: target, span: address, target: target.replace(/&amp;/g, "&"), address };
  });
}
