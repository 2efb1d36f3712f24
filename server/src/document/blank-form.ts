/**
 * Whether a checklist is a blank form, to be copied for each release: it is about no release, and nobody wrote on it.
 * A blank means something only in an instance.
 */
import { findDay } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import { statusOf } from "./statuses.ts";
import { reusedForm } from "./vocabulary/kinds.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** As many as the distinct placeholders that make any text a template. */
const manyBlanks = 8;

/** `open`: the placeholders in it, also those that recur. */
export function isBlankForm(evidence: Evidence, open: readonly string[], vocabulary: Vocabulary): boolean {
  if (isOfOneRelease(evidence) || hasTicks(evidence)) return false;
  if (saysSo(evidence)) return true;
  const states = evidence.tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell, index) => (columns[index]?.role === "status" ? [statusOf(cell, vocabulary)] : []))
    )
  );
  // A named placeholder that recurs is one; lines to write on are as many as there are.
  const lines = open.filter(each => /^[\s_/:.-]+$/.test(each)).length;
  const blanks = lines + states.filter(state => state === "unfilled").length;
  return blanks >= manyBlanks && states.every(state => state === "unfilled" || state === "other");
}

/** Whether title, file name or a release date say which release it is, or somebody began it on a day. */
function isOfOneRelease({ title, path, fields }: Evidence): boolean {
  const named = `${title?.text ?? ""} ${/(?<![^/])[^/]*$/.exec(path)?.[0] ?? ""}`;
  if (/\bv?\d{1,6}\.\d{1,6}/i.test(named) || findDay(named) !== null) return true;
  return fields.some(
    ({ role, name, value }) =>
      (role === "release-date" || (role === "created" && /^(?:created|creado|erstellt|作成)/i.test(name))) &&
      findDay(value.text) !== null
  );
}

/** "Use this checklist before every release", among the first words below the title. */
function saysSo({ facts }: Evidence): boolean {
  const first = facts.slice(0, 8).flatMap(fact => (fact.type === "paragraph" ? fact.prose.lines : []));
  return first.some(({ text }) => reusedForm.test(text));
}

function hasTicks({ facts }: Evidence): boolean {
  return facts.some(fact => fact.type === "item" && fact.box === "ticked");
}
