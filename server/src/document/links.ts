/** Everything in a document that leads somewhere. */

import { type DefinitionFact, type Fact, type Link, proseOf, type Span, type Words } from "./facts.ts";
import { byFact } from "./gathering.ts";
import { remembering } from "./remembering.ts";
import type { SectionTree } from "./section-tree.ts";

export interface DocumentLink extends Words {
  readonly form: "link" | "image" | "reference" | "definition" | "html";
  readonly target: string;
  /** Where the target is written; `null` for a reference, whose definition stands elsewhere. */
  readonly address: Span | null;
}

/** The links of a document, fact by fact: inline ones, images, references to a definition, definitions, tags of HTML. */
export function linksOf(tree: SectionTree): DocumentLink[] {
  const targets = definedTargets(tree);
  return writtenLinks(tree).flatMap((link): readonly DocumentLink[] => {
    if (link.form !== "reference") return [link];
    const target = targets.get(link.label);
    return target === undefined ? [] : [{ ...link, target }];
  });
}

/** Of several definitions of a label the first counts. */
function definedTargets(tree: SectionTree): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { label, target } of definitionsIn(tree)) if (!targets.has(label)) targets.set(label, target.text);
  return targets;
}

const definitionsIn = byFact((fact): readonly DefinitionFact[] => (fact.type === "definition" ? [fact] : []));

/** A link as it is written: where a reference leads has to be looked up. */
export type WrittenLink =
  | (DocumentLink & { readonly form: Exclude<DocumentLink["form"], "reference"> })
  | (Words & { readonly form: "reference"; readonly label: string; readonly address: null });

const writtenLinks = byFact(fact => linksOfFact(fact));

/** The links of a fact as they are written. */
export const linksOfFact = remembering((fact: Fact): readonly WrittenLink[] => {
  if (fact.type === "definition") {
    const { target, span } = fact;
    return [{ form: "definition", text: fact.label, span, target: target.text, address: target.span }];
  }
  if (fact.type === "html") return linksInTag(fact.content);
  return proseOf(fact).flatMap(prose => [
    ...prose.links.map(link => written("link", link)),
    ...prose.images.map(image => written("image", image)),
    ...prose.references.map(
      ({ text, span, label }): WrittenLink => ({ form: "reference", text, span, label, address: null })
    ),
    ...prose.tags.flatMap(linksInTag)
  ]);
});

function written(form: "link" | "image", { text, span, target, address }: Link): WrittenLink {
  return { form, text, span, target, address };
}

const attribute =
  /<(?:a|img|source|video)\b[^<>]{0,400}?\s(?:href|src)\s*=\s*(?:"([^"<>\n]{0,2000})"|'([^'<>\n]{0,2000})')/gi;

/** The targets that HTML names. */
function linksInTag({ text, span: { block, start } }: Words): WrittenLink[] {
  return [...text.matchAll(attribute)].map(match => {
    const target = match[1] ?? match[2] ?? "";
    const end = start + match.index + match[0].length - 1;
    const address = { block, start: end - target.length, end };
    return { form: "html", text: target, span: address, target: target.replace(/&amp;/g, "&"), address };
  });
}
