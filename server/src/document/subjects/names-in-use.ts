/** Who and what a document names, and how often: what its author is likely to name again. */
import type { OpsDocument } from "../ops-document.ts";
import { isOwnerMissing } from "../people.ts";
import { everybody } from "../vocabulary/people.ts";
import { type NameInFact, namesInFact } from "./names-in-facts.ts";

/** A name as it is written first, and how often it is written. */
export interface NameInUse {
  readonly text: string;
  readonly count: number;
}

function namesOf({ facts }: Pick<OpsDocument, "facts">, type: NameInFact["type"]): string[] {
  return facts.flatMap(fact => namesInFact(fact).flatMap(name => (name.type === type ? [name.text] : [])));
}

/** The handles of people and teams. */
export function handlesInUse(document: Pick<OpsDocument, "facts">): readonly NameInUse[] {
  return counted(namesOf(document, "person"));
}

/** The ids of incidents and tickets. */
export function identifiersInUse(document: Pick<OpsDocument, "facts">): readonly NameInUse[] {
  return counted(namesOf(document, "identifier"));
}

const name = /^\p{Lu}[\p{L}\p{N}.'’-]{0,30}(?: [\p{L}\p{N}.'’-]{1,30}){0,3}$/u;

/** Who stands in the columns of owners without a handle: "Ledger core". */
export function ownersWithoutHandle({ tables }: Pick<OpsDocument, "tables">): readonly NameInUse[] {
  return counted(
    tables.flatMap(({ columns, rows }) => {
      const owners = columns.flatMap(({ role }, index) => (role === "owner" || role === "name" ? [index] : []));
      return rows.flatMap(({ cells }) =>
        owners.flatMap(index => {
          const cell = cells[index];
          return cell && name.test(cell.text) && !isOwnerMissing(cell) && !everybody.test(cell.text) ? [cell.text] : [];
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
