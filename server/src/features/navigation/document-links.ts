/** Ids that lead somewhere: tickets to their tracker, incidents to their postmortem, flags to the release that has them. */
import type { DocumentLink } from "vscode-languageserver-protocol";
import { insideAny } from "../../document/enclosing-spans.ts";
import type { Span } from "../../document/facts.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { flagKey } from "../../document/release/flags.ts";
import { identifierKey } from "../../document/subjects/identifiers.ts";
import { allMentions, type MentionContext } from "../../document/subjects/mentions.ts";
import { namesLike, searchedTexts } from "../../document/subjects/searched-texts.ts";
import type { Conventions } from "../../rules/conventions.ts";
import { t } from "../../text/translate.ts";
import type { Digest } from "../../workspace/digest.ts";
import { byStart } from "../positions.ts";

export interface DocumentLinkOptions {
  readonly document: OpsDocument;
  readonly context: MentionContext;
  /** The other documents of the workspace. */
  readonly neighbours: readonly Digest[];
  readonly tickets: Conventions["tickets"];
}

interface Found {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

/** The links of a document that its own Markdown does not make, in its order; each place at most once. */
export function documentLinksOf(options: DocumentLinkOptions): DocumentLink[] {
  const { document } = options;
  const isLinked = insideAny(document.links.map(({ span }) => span));
  const isFirst = firstAtItsPlace();
  return [...ticketLinks(options), ...subjectLinks(options)]
    .filter(({ span }) => !isLinked(span) && isFirst(span))
    .map(({ span, target, tooltip }) => ({ range: document.rangeOf(span), target, tooltip }))
    .sort(byStart);
}

/** The patterns are a team's own: tickets are looked for in no longer texts, and in so many characters of a document. */
const longestText = 4_000;
const mostSearched = 200_000;

function ticketLinks({ document, tickets }: DocumentLinkOptions): Found[] {
  const addressed = tickets.flatMap(({ pattern, address }) =>
    address === null ? [] : [{ pattern, address, all: new RegExp(pattern, `${pattern.flags.replace("g", "")}g`) }]
  );
  if (addressed.length === 0) return [];
  let left = mostSearched;
  return document.facts.flatMap(searchedTexts).flatMap(({ text, form, span, isCode }) => {
    if (form === "code" || text.length > longestText) return [];
    left -= text.length * addressed.length;
    if (left < 0) return [];
    return addressed.flatMap(({ pattern, address, all }) =>
      namesLike(text, all, written => (written === "" ? null : written)).flatMap(({ start, end, key }) => {
        const place = span(start, end);
        const target = key.replace(pattern, address);
        return isCode(place) ? [] : [{ span: place, target, tooltip: t`Open ${key}` }];
      })
    );
  });
}

/** Incidents and flags that another document tells of. */
function subjectLinks({ document, context, neighbours }: DocumentLinkOptions): Found[] {
  const incidents = firstOf(neighbours, ({ about }) => about.map(identifierKey));
  const flags = firstOf(neighbours, digest => digest.flags.map(flagKey));
  if (incidents.size === 0 && flags.size === 0) return [];
  return allMentions(document, context).flatMap(({ subject, text, span, isDefinition }) => {
    if (isDefinition || (subject.type !== "identifier" && subject.type !== "flag")) return [];
    const digest = (subject.type === "flag" ? flags : incidents).get(subject.key);
    return digest ? [{ span, target: digest.uri, tooltip: t`Open "${digest.title}", which tells of ${text}` }] : [];
  });
}

/** The one document that has each key; of several nobody knows which is meant. */
function firstOf(
  digests: readonly Digest[],
  keysOf: (digest: Digest) => readonly string[]
): ReadonlyMap<string, Digest> {
  const found = new Map<string, Digest>();
  const several = new Set<string>();
  for (const digest of digests) {
    for (const key of keysOf(digest)) {
      if (found.has(key)) several.add(key);
      found.set(key, digest);
    }
  }
  for (const key of several) found.delete(key);
  return found;
}

/** Whether a place is the first of those that begin there, as a ticket may be an incident, too. */
function firstAtItsPlace(): (span: Span) => boolean {
  const taken = new Map<Span["block"], Set<number>>();
  return ({ block, start }) => {
    const there = taken.get(block) ?? new Set();
    taken.set(block, there);
    return !there.has(start) && there.add(start).has(start);
  };
}
