/** Who and what a document names, and how often: what its author is likely to name again. */
import type { OpsDocument } from "../ops-document.ts";
import { isOwnerMissing } from "../people.ts";
import { remembering, rememberingTexts } from "../remembering.ts";
import { everybody } from "../vocabulary/people.ts";
import { type NameInFact, namesInFact } from "./names-in-facts.ts";

/** A name as it is written first, and how often it is written. */
export interface NameInUse {
  readonly text: string;
  readonly count: number;
}

/** The names of a type, those that are written first in front. */
function namesOf({ facts }: Pick<OpsDocument, "facts">, type: NameInFact["type"]): readonly NameInUse[] {
  const names = new Map<string, { text: string; count: number }>();
  for (const fact of facts) {
    for (const name of namesInFact(fact)) {
      if (name.type !== type) continue;
      const known = names.get(name.key);
      if (known) known.count++;
      else names.set(name.key, { text: name.text, count: 1 });
    }
  }
  return [...names.values()];
}

/** The handles of people and teams. */
export const handlesInUse = remembering((document: Pick<OpsDocument, "facts">) => namesOf(document, "person"));

/** The ids of incidents and tickets. */
export const identifiersInUse = remembering((document: Pick<OpsDocument, "facts">) => namesOf(document, "identifier"));

const name = /^\p{Lu}[\p{L}\p{N}.'’-]{0,30}(?: [\p{L}\p{N}.'’-]{1,30}){0,3}$/u;

/** The same few owners stand in thousands of rows. */
const isNamedOwner = rememberingTexts((text: string) => name.test(text) && !everybody.test(text), 200);

/** Who stands in the columns of owners without a handle: "Ledger core". */
export const ownersWithoutHandle = remembering(readOwners);

function readOwners({ tables }: Pick<OpsDocument, "tables">): readonly NameInUse[] {
  return counted(
    tables.flatMap(({ columns, rows }) => {
      const owners = columns.flatMap(({ role }, index) => (role === "owner" || role === "name" ? [index] : []));
      return rows.flatMap(({ cells }) =>
        owners.flatMap(index => {
          const cell = cells[index];
          return cell && isNamedOwner(cell.text) && !isOwnerMissing(cell) ? [cell.text] : [];
        })
      );
    })
  );
}

function counted(texts: readonly string[]): NameInUse[] {
  const names = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const known = names.get(text.toLowerCase());
    if (known) known.count++;
    else names.set(text.toLowerCase(), { text, count: 1 });
  }
  return [...names.values()];
}
