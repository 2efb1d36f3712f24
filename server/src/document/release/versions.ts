/** The versions that a checklist names as its own: in its title, its fields, its branches and tags, its file name. */

import { type Fact, proseOf, type Span, type Words } from "../facts.ts";
import type { Field } from "../fields.ts";
import { byPart, thingByThing } from "../gathering.ts";
import type { SectionTree } from "../section-tree.ts";

export interface NamedVersion {
  /** As it is written, without a `v`. */
  readonly version: string;
  /** Where it names the version: "the title", "the branch". */
  readonly place: "title" | "version field" | "branch" | "tag" | "file name";
  /** The words that hold it; of a file name the place of the document. */
  readonly span: Span;
}

/** What is longer names no branch or tag of its own: it is a log. */
const longest = 4000;

const version = "\\d{1,6}\\.\\d{1,6}(?:\\.\\d{1,6}){0,2}(?:-(?:rc|alpha|beta|pre)[.-]?\\d{0,4})?";
const inText = new RegExp(`(?<![\\w./-])v?(${version})(?![\\w/]|\\.\\d|-[a-z])`, "gi");
const inBranch = new RegExp(
  `(?<![\\w/-])(?:origin/|upstream/)?(?:release|hotfix|rel)[/-]v?(${version})(?![\\w/]|\\.\\d)`,
  "gi"
);
const inTag = new RegExp(
  `\\bgit (?:tag|push)\\b[^\\n]{0,60}?\\sv?(${version})(?![\\w/]|\\.\\d)|\\b(?:refs/)?tags?[ /:]+v(${version})(?![\\w/]|\\.\\d)`,
  "gi"
);
const inFileName = new RegExp(`(?:^|[_-])v?(${version})(?![\\w.])`, "gi");
/** What is counted rather than versioned: "Tier 3.1", "Phase 2.1". */
const numbered = /\b(?:tier|phase|step|section|part|chapter|sprint|stage|task|wave|milestone)\s{1,2}$/i;
/** A branch or a tag of another release, on purpose. */
const another =
  /\b(?:back-?port|cherry-?pick|previous|prior|last|older?|next|from|roll(?:ed|ing)? ?back|revert|upgrad\w{0,3}|since|supported|compar\w{0,4}|diff|example|e\.g|target|clean-?up|dependen\w{0,4}|requires?)\b|\.\.\./i;

/** All of them, the document's own first: title, fields, branches, tags, file name. */
export function namedVersions(
  title: Words | null,
  fields: readonly Field[],
  tree: SectionTree,
  path: string,
  place: Span
): NamedVersion[] {
  const found: NamedVersion[] = [];
  // A title may name what is upgraded, too: only a single version is the document's.
  const titled = [...(title?.text ?? "").matchAll(inText)].filter(
    ({ index }) => !numbered.test(title?.text.slice(0, index) ?? "")
  );
  if (title && titled.length === 1) found.push({ version: titled[0]?.[1] ?? "", place: "title", span: title.span });
  for (const { role, value } of fields) {
    const [only, more] = role === "version" ? [...value.text.matchAll(inText)] : [];
    if (only && !more) found.push({ version: only[1] ?? "", place: "version field", span: value.span });
  }
  for (const mention of mentionsIn(tree)) found.push(mention);
  const name = /(?<![^/])[^/]*$/.exec(path)?.[0].replace(/\.(?:md|markdown)$/i, "") ?? "";
  const named = [...name.matchAll(inFileName)];
  if (named.length === 1) found.push({ version: named[0]?.[1] ?? "", place: "file name", span: place });
  return found;
}

/** The way back leads to another version. */
const mentionsIn = byPart(({ section, facts }) => (section?.role?.startsWith("rollback") ? [] : mentionsOf(facts)));

const mentionsOf = thingByThing((fact: Fact): readonly NamedVersion[] =>
  fact.type === "heading"
    ? []
    : (fact.type === "code" ? [fact.content] : proseOf(fact)).flatMap(({ span }) => [...mentions(span)])
);

/** Read in the source: marks around a branch do not change its name, and positions stay exact. */
function* mentions({ block, start, end }: Span): Iterable<NamedVersion> {
  const source = block.source.slice(start, Math.min(end, start + longest));
  let at = start;
  for (const line of source.split("\n")) {
    if (!another.test(line)) {
      for (const [place, pattern] of [
        ["branch", inBranch],
        ["tag", inTag]
      ] as const) {
        for (const { 0: text, 1: version, 2: other, index } of line.matchAll(pattern)) {
          const from = at + index;
          yield { version: version ?? other ?? "", place, span: { block, start: from, end: from + text.length } };
        }
      }
    }
    at += line.length + 1;
  }
}

/** Whether two versions may be the same one: equal as far as both are written; `2.4.0-rc.1` is one of 2.4.0. */
export function isSameVersion(one: string, other: string): boolean {
  const [left, right] = [one, other].map(each => each.replace(/-.*/s, "").split("."));
  return (left ?? []).every((part, index) => right?.[index] === undefined || Number(part) === Number(right[index]));
}
