/** Links of a document that lead nowhere, as far as anybody can know. */

import { sourceOf } from "../markdown/block.ts";
import { anchorsOf } from "./anchors.ts";
import type { DocumentBase } from "./document-base.ts";
import { proseOf, type Span, type Words } from "./facts.ts";
import { byFact } from "./gathering.ts";
import { relativeTarget } from "./link-target.ts";
import { type DocumentLink, linksOfFact } from "./links.ts";
import { remembering } from "./remembering.ts";
import type { Surroundings } from "./surroundings.ts";
import { noTarget, openPath, openTarget } from "./vocabulary/links.ts";

/** What is wrong with a link. */
type Defect =
  /** No file is there; `elsewhere` is the one of that name that may have been meant. */
  | { readonly type: "file"; readonly path: string; readonly elsewhere: string | null }
  /** The file has no such place; `path` is empty for the document itself. */
  | { readonly type: "anchor"; readonly path: string; readonly fragment: string; readonly anchors: ReadonlySet<string> }
  /** Nobody wrote where it leads. */
  | { readonly type: "open"; readonly target: string }
  /** A reference with no definition. */
  | { readonly type: "reference"; readonly label: string };

/**
 * A target that leads nowhere. `spans` are the places where it is written, each the part that is wrong: the path, the
 * fragment with its `#`, the label with its brackets, the link without an address.
 */
export type BrokenLink = Defect & { readonly spans: readonly [Span, ...Span[]] };

type Broken = Defect & { readonly span: Span };

/**
 * What the links of a document lead to that is not there, each once. Addresses of the web are not looked up; in what
 * becomes the text of an issue, relative links mean something else.
 */
export function brokenLinks(document: DocumentBase, surroundings: Surroundings): BrokenLink[] {
  if (/issue_template|pull_request_template|merge_request_templates/i.test(document.path)) return [];
  let own: ReadonlySet<string> | undefined;
  const ownAnchors = (): ReadonlySet<string> => {
    own ??= anchorsOf(document.facts);
    return own;
  };
  const links = doubtfulLinks(document.tree).flatMap(
    link => brokenLink(link, document, surroundings, ownAnchors) ?? []
  );
  const dangling = danglingIn(document.tree);
  return together([...links, ...dangling]);
}

const danglingIn = byFact(fact => proseOf(fact).flatMap(prose => prose.dangling.map(brokenReference)));

/** The links that may be broken by what is around them. Addresses of the web are not; references are where they lead. */
const doubtfulLinks = byFact(fact =>
  linksOfFact(fact).flatMap(link => (link.form !== "reference" && isInDoubt(link) ? [link] : []))
);

function isInDoubt({ address, target }: DocumentLink): boolean {
  return address !== null && (target === "" || openTarget.test(target) || relativeTarget(target) !== null);
}

/** The same mistake in several places is one; a link without an address is its own. */
function together(links: readonly Broken[]): BrokenLink[] {
  const groups = new Map<string | Span, [Span, ...Span[]]>();
  const first = new Map<string | Span, Defect>();
  for (const { span, ...defect } of links) {
    const key = keyOf(defect) ?? span;
    const spans = groups.get(key);
    if (spans) spans.push(span);
    else {
      groups.set(key, [span]);
      first.set(key, defect);
    }
  }
  return [...groups].map(([key, spans]) => ({ ...(first.get(key) as Defect), spans }));
}

function keyOf(defect: Defect): string | null {
  switch (defect.type) {
    case "file":
      return `file ${defect.path}`;
    case "anchor":
      return `anchor ${defect.path}#${defect.fragment}`;
    case "open":
      return defect.target === "" ? null : `open ${defect.target}`;
    case "reference":
      return `reference ${defect.label}`;
  }
}

function brokenReference({ text, span }: Words): Broken {
  return { type: "reference", label: text, span };
}

function brokenLink(
  link: DocumentLink,
  document: DocumentBase,
  surroundings: Surroundings,
  ownAnchors: () => ReadonlySet<string>
): Broken | null {
  const { target, address, span: whole, form } = link;
  if (address === null || (form === "definition" && noTarget.test(target))) return null;
  const isTemplate = document.mode === "template";
  if (target === "" || openTarget.test(target)) {
    // An address of no length is not to be seen.
    return isTemplate || form === "html" ? null : { type: "open", target, span: target === "" ? whole : address };
  }
  const relative = pathOf(link);
  if (!relative || (isTemplate && openPath.test(target))) return null;
  const [before, behind] = cutAtHash(address);
  const { path, fragment } = relative;
  const found = path === "" ? null : surroundings.target(target);
  if (found?.state === "missing") {
    // A word in lower case may be a label of the site generator's.
    return isLabel.test(path) ? null : { type: "file", path, span: before, elsewhere: found.elsewhere };
  }
  if (found?.state === "unknown" || fragment === null) return null;
  const anchors = found ? found.anchors : ownAnchors();
  return anchors === null || leads(fragment, anchors)
    ? null
    : { type: "anchor", path, fragment, span: behind, anchors };
}

const pathOf = remembering(({ target }: DocumentLink) => relativeTarget(target));

const isLabel = /^[a-z\d_:-]+$/;

/** What is written up to the `#` of an address, and from there on. */
function cutAtHash(address: Span): readonly [Span, Span] {
  const hash = sourceOf(address).indexOf("#");
  const cut = hash < 0 ? address.end : address.start + hash;
  return [
    { ...address, end: cut },
    { ...address, start: cut }
  ];
}

/** Whether a fragment names a place: an anchor, the top, a line, a footnote, or words to be searched. */
function leads(fragment: string, anchors: ReadonlySet<string>): boolean {
  if (/^(?:|top|l\d+(?:-l?\d+)?|(?:user-content-)?fn(?:ref)?[-:]?.{1,40}|:~:.*)$/.test(fragment)) return true;
  const plain = fragment.replace(/^user-content-/, "");
  return anchors.has(plain);
}
