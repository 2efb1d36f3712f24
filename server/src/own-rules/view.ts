/** A document as a team's own rules see it: plain data, which can cross threads, and of our model only what will stay. */
import { formatDay } from "../document/days.ts";
import { textOf } from "../document/document-base.ts";
import { proseOf, type Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Section } from "../document/sections.ts";
import type { CommonView, DocumentView } from "../library/api/own-rules.ts";
import { rangeOf } from "../library/diagnostics.ts";
import { placer } from "./placer.ts";
import { postmortemView } from "./postmortem-view.ts";
import { releaseView } from "./release-view.ts";

/** `path`: as rules are to see it. */
export function viewOf(document: OpsDocument, path: string): DocumentView {
  const place = placer(document);
  const common = commonView(document, path);
  switch (document.kind) {
    case "release-checklist":
      return { ...common, kind: document.kind, ...releaseView(document, place) };
    case "postmortem":
      return { ...common, kind: document.kind, ...postmortemView(document, place) };
    case "runbook":
      return {
        ...common,
        kind: document.kind,
        steps: document.books
          .flatMap(({ steps }) => steps)
          .map(({ id, title, name, kind }) => ({ ...place.words(title, name.span), id, kind })),
        commands: document.commands.map(({ text, span }) => place.words(text, span))
      };
    case "stakeholder-update": {
      const { subject, audience, claims, affected, nextUpdate } = document;
      return {
        ...common,
        kind: document.kind,
        ...{ audience, subject: place.maybe(subject?.words ?? null), affected: place.maybe(affected) },
        claims: claims.map(({ status, words }) => ({ ...place.of(words), status })),
        nextUpdate: nextUpdate && { ...place.of(nextUpdate.words), day: dayOf(nextUpdate.day) }
      };
    }
    case "transcript":
      return {
        ...common,
        kind: document.kind,
        messages: document.messages.map(({ head, lines, speaker, isBot }) => ({
          ...place.words(lines.map(({ text }) => text).join("\n"), head.span),
          ...{ speaker, isBot }
        }))
      };
  }
}

function dayOf(day: number | null): string | null {
  return day === null ? null : formatDay(day);
}

function commonView(document: OpsDocument, path: string): CommonView {
  const { words, of, maybe } = placer(document);
  const { mode, title, fields, sections, tables, links, placeholders, runs } = document;
  return {
    ...{ mode, path, text: textOf(runs), title: maybe(title), place: rangeOf(document.rangeOf(document.place)) },
    fields: fields.map(({ role, name, value }) => ({ role, name, value: of(value) })),
    sections: sections.map(section => ({
      ...{ role: section.role, title: of(section.name), depth: section.depth },
      parent: section.parent?.name.text ?? null,
      paragraphs: paragraphsOf(section).map(of)
    })),
    tables: tables.map(({ section, columns, rows }) => ({
      section: section?.name.text ?? null,
      columns: columns.map(({ role, name, cell }) => ({ role, name: words(name, cell.span) })),
      rows: rows.map(({ span, cells }) => ({ range: words("", span).range, cells: cells.map(of) }))
    })),
    links: links.map(({ text, span, target, form }) => ({ ...words(text, span), target, form })),
    placeholders: placeholders.map(of),
    people: peopleOf(document).map(of)
  };
}

function paragraphsOf({ facts }: Section) {
  return facts.filter(({ type }) => type === "paragraph" || type === "item").flatMap(proseOf);
}

/** In the order of the document. */
function peopleOf(document: OpsDocument): readonly { readonly text: string; readonly span: Span }[] {
  switch (document.kind) {
    case "release-checklist":
      return document.criteria.flatMap(({ owner }) => (owner && owner.text !== "" ? [owner] : []));
    case "postmortem": {
      const owners = document.actionItems.flatMap(({ items }) => items.flatMap(({ owner }) => owner ?? []));
      return [...document.participants, ...owners];
    }
    default:
      return [];
  }
}
