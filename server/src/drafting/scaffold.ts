/**
 * New documents from templates. Nothing is invented: what the person did not say stays a visible placeholder, and the
 * day is the one on which the document was created, not the one of the release or the incident.
 */
import { lineStarts } from "../markdown/lines.ts";
import type { Range, ScaffoldKind } from "../protocol.ts";
import { templates } from "../templates.generated.ts";

export interface ScaffoldRequest {
  readonly kind: ScaffoldKind;
  /** What the person typed; may be empty. */
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly author?: string | undefined;
  /** The team's own template; ours where it has none. `{{title}}`, `{{today}}` and `{{author}}` stand for what is known. */
  readonly template?: string | null | undefined;
}

export interface ScaffoldText {
  readonly text: string;
  /** The first placeholder, or the start of the text if there is none. */
  readonly selection: Range;
}

/** The template's placeholder for a title that nobody gave, by kind. */
const untitled: Readonly<Record<ScaffoldKind, string>> = {
  "release-checklist": "[Service and version]",
  postmortem: "[What happened to which service]",
  runbook: "[Alert or procedure]",
  "stakeholder-update": "[Affected service and status]"
};

/** The text of a new document. */
export function scaffold({ kind, title, today, author, template }: ScaffoldRequest): ScaffoldText {
  const values: Readonly<Record<string, string>> = {
    title: oneLine(title) || untitled[kind],
    today,
    author: oneLine(author ?? "") || "[Author]"
  };
  const text = (template ?? templates[kind]).replace(
    /\{\{(title|today|author)\}\}/g,
    (token, name: string) => values[name] ?? token
  );
  return { text, selection: firstPlaceholder(text) };
}

/** In UTF-16 units: no title and no name is longer, but what somebody copied by mistake may be. */
const longest = 300;

/** A title or a name is one line of plain text, of which the beginning counts: what would be markup in it is escaped. */
function oneLine(text: string): string {
  const whole = text.trim();
  const kept = whole.length > longest ? `${whole.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…` : whole;
  return kept
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|]|~(?=.{0,1000}~)|(?<=~.{0,1000})~|&(?=#?\w+;)|(?<!#)#+$/g, "\\$&");
}

function firstPlaceholder(text: string): Range {
  const withoutComments = text.replace(/<!--[\s\S]{0,10000}?-->/g, comment => " ".repeat(comment.length));
  const match = /(?<!\\)\[[^\]\n]{2,1000}\]|_{3,}/.exec(withoutComments.replace(/\[[ xX]\]/g, "   "));
  const start = match?.index ?? 0;
  return { start: positionAt(text, start), end: positionAt(text, start + (match?.[0].length ?? 0)) };
}

function positionAt(text: string, offset: number): Range["start"] {
  const starts = lineStarts(text.slice(0, offset));
  return { line: starts.length - 1, character: offset - (starts.at(-1) ?? 0) };
}
