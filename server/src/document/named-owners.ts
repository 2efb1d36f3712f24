/** Whom a document names as owners: in Owner columns, in fields, at action items. */

import type { Prose, Span, Words } from "./facts.ts";
import { joined } from "./gathering.ts";
import { groupBy } from "./groups.ts";
import type { OpsDocument } from "./ops-document.ts";
import type { ActionItemGroup } from "./postmortem/action-items.ts";
import { isInCode, spanWithin } from "./prose-spans.ts";
import { remembering, rememberingLists, rememberingWith } from "./remembering.ts";
import { byTable } from "./tables.ts";
import { saysOwner } from "./vocabulary/columns.ts";
import type { FieldRole } from "./vocabulary/fields.ts";
import { everybody, groupHandle } from "./vocabulary/people.ts";

export interface NamedOwner {
  readonly text: string;
  /** `everybody`: a group that nobody can ask; roles, rotas and teams are no owners of these forms. */
  readonly form: "handle" | "name" | "everybody";
  /** Wherever it is named. */
  readonly spans: readonly [Span, ...Span[]];
}

type Mention = Words & Pick<NamedOwner, "form">;

/** The fields that say who answers for something. */
export const owningFields: readonly FieldRole[] = ["owner", "release-manager", "on-call", "decider"];

/** The people, each once, in the order of tables, fields and action items. Rules and features ask for them. */
export const namedOwners = remembering(readOwners);

function readOwners(document: OpsDocument): readonly NamedOwner[] {
  const cells = ownerCells(document.tree);
  const fields = document.fields
    .filter(({ role }) => owningFields.includes(role))
    .flatMap(({ value }) => inField(value));
  const owners = document.kind === "postmortem" ? joined(document.actionItems, ofItems) : [];
  return grouped([...cells, ...fields, ...owners]);
}

const ownerCells = byTable(({ columns, rows }) =>
  columns.flatMap(({ role, name }, index) => {
    if (role !== "owner") return [];
    const isOwner = saysOwner.test(name);
    return joined(rows, ({ cells }) => (cells[index] ? inCell(cells[index], isOwner) : []));
  })
);

/** By name, in any case; a place that is a field and a cell is one. */
const grouped = rememberingLists((mentions: readonly Mention[]): readonly NamedOwner[] => {
  const seen = new Map<Span["block"], Set<string>>();
  const distinct = mentions.filter(({ text, span: { block, start } }) => {
    const places = seen.get(block) ?? new Set();
    seen.set(block, places);
    const place = `${start} ${text.toLowerCase()}`;
    return !places.has(place) && places.add(place);
  });
  const groups = groupBy(distinct, ({ text }) => text.toLowerCase()).values();
  return [...groups].flatMap(([first, ...more]) =>
    first ? [{ text: first.text, form: first.form, spans: [first.span, ...more.map(({ span }) => span)] }] : []
  );
});

const ofItems = remembering(({ items }: ActionItemGroup): readonly Mention[] =>
  items.flatMap(({ owner }) =>
    owner && (owner.form === "handle" || owner.form === "label") ? inWords(owner, owner.form === "label") : []
  )
);

const inField = remembering((value: Words) => inWords(value, true));

const inCell = rememberingWith((cell: Prose, isOwner: boolean): readonly Mention[] =>
  inWords(cell, isOwner).filter(({ span }) => !isInCode(cell, span))
);

const handle = /(?<![\w.+/@#`-])@(?=[\w.-]*[A-Za-z])([A-Za-z\d](?:[\w.-]{0,60}\w)?)(?![\w@/`-])/g;
const fullName = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;

/** `isOwner`: whether what stands there can be nothing but an owner. */
function inWords(words: Words, isOwner: boolean): Mention[] {
  const { text } = words;
  if (isOwner && everybody.test(text.trim())) return [{ text: text.trim(), span: words.span, form: "everybody" }];
  if (isOwner && fullName.test(text) && !groupHandle.test(text.replace(/\s+/g, "-")))
    return [{ text, span: words.span, form: "name" }];
  return [...text.matchAll(handle)].flatMap(({ 0: written, 1: name = "", index }): Mention[] =>
    groupHandle.test(name)
      ? []
      : [{ text: written, span: spanWithin(words, index, index + written.length), form: "handle" }]
  );
}
