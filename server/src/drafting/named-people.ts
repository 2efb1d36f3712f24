/** The people whom a document names anywhere: its lists, its owners, its authors. Teams and roles are no people. */
import type { OpsDocument } from "../document/ops-document.ts";
import { knownPeople, participantsOf } from "../document/participants.ts";
import { namedPeople } from "../document/subjects/people.ts";
import { ownerColumn } from "../document/tables.ts";
import { groupHandle, notPeople, roleNoun } from "../document/vocabulary/people.ts";

/** Names, their first parts and initials, in lower case and without "@". */
export function namesOfPeople(document: OpsDocument): ReadonlySet<string> {
  const participants = participantsOf(document);
  const known = knownPeople(participants, document);
  const said = [...participants.map(({ text }) => text), ...ownersOf(document)];
  const names = new Set<string>();
  for (const text of said) {
    for (const part of text.split(/(?<!\s)\s*(?:[,;/&+|()\n]|\band\b)\s*/)) {
      const name = part.trim().replace(/^@/, "");
      if (!isPerson(part.trim())) continue;
      for (const each of [name, name.split(" ")[0] ?? ""]) if (each.length > 2) names.add(each.toLowerCase());
    }
  }
  for (const each of [...known.names, ...namedPeople(document).keys()]) if (isPerson(each)) names.add(each);
  for (const each of known.initials) names.add(each.toLowerCase());
  return names;
}

/** A name of a few words, no team, role or sentence. */
function isPerson(text: string): boolean {
  return (
    text.length < 60 &&
    text.split(" ").length <= 4 &&
    /^@?[\p{L}][\p{L}\p{N}'’._ -]*$/u.test(text) &&
    !roleNoun.test(text) &&
    !notPeople.test(text) &&
    !(text.startsWith("@") && groupHandle.test(text.slice(1)))
  );
}

function ownersOf(document: OpsDocument): string[] {
  const fields = document.fields.flatMap(({ role, value }) =>
    role === "author" || role === "owner" || role === "commander" || role === "participants" ? [value.text] : []
  );
  const columns = document.tables.flatMap(table => {
    const at = ownerColumn(table);
    return at < 0 ? [] : table.rows.flatMap(({ cells }) => cells[at]?.text.slice(0, 200) ?? []);
  });
  for (const each of columns) fields.push(each);
  if (document.kind !== "postmortem") return fields;
  const items = document.actionItems.flatMap(group => group.items);
  return [...fields, ...items.flatMap(({ owner }) => (owner ? [owner.text] : []))];
}
