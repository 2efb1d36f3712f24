/** The map of a runbook as a flow chart of Mermaid. */
import { mermaidLabel } from "../mermaid.ts";
import type { MapPicture, MapRow, RunbookMap } from "./map-picture.ts";
import { isOn } from "./map-words.ts";

/** The text of the diagram, without a fence; ends with a line end. */
export function mapMermaid({ maps }: MapPicture): string {
  let used = 0;
  const parts = maps.flatMap((map, index) => {
    const before = used;
    used += map.rows.length;
    const lines = chartOf(map, before);
    return maps.length === 1 ? lines : [`subgraph r${index + 1}[${mermaidLabel(map.title)}]`, ...lines, "end"];
  });
  return `${["flowchart TD", ...parts.map(line => `  ${line}`)].join("\n")}\n`;
}

/** `before`: how many nodes are named already. */
function chartOf({ rows, jumps }: RunbookMap, before: number): string[] {
  const name = (row: number): string => `n${before + row + 1}`;
  const nodes = rows.map((row, index) => `${name(index)}${shape(row)}`);
  const order = new Map(
    rows.flatMap((_, index) =>
      precedingRows(rows, index).map(from => [`${from} ${index}`, `${name(from)} --> ${name(index)}`] as const)
    )
  );
  const sent = jumps.flatMap(jump => {
    // To be sent to what comes next anyway needs no second arrow.
    if (order.has(`${jump.from} ${jump.to}`)) return [];
    const label = isOn(jump) ? "jump" : jump.isEndless ? "back, without an end" : "back";
    return [`${name(jump.from)} -. ${label} .-> ${name(jump.to)}`];
  });
  const missing = rows.flatMap((row, index) =>
    row.missing.map((id, each) => {
      const node = `x${before + index + 1}_${each + 1}`;
      return `${name(index)} -.-x ${node}>${mermaidLabel(`There is no step ${id}`)}]`;
    })
  );
  return [...nodes, ...order.values(), ...sent, ...missing];
}

function shape({ form, id, title, isDeadEnd, isUnreachable }: MapRow): string {
  const faults = `${isDeadEnd ? " — dead end" : ""}${isUnreachable ? " — nothing leads here" : ""}`;
  const label = mermaidLabel(`${id} ${title}${faults}`);
  if (form === "section") return `([${label}])`;
  return isDeadEnd || isUnreachable ? `[[${label}]]` : `[${label}]`;
}

/** The rows from which one goes on to a row: all alternatives lead to what follows them. */
function precedingRows(rows: readonly MapRow[], index: number): readonly number[] {
  const { after = null, parent = null, isAlternative = false } = rows[index] ?? {};
  if (after === null) return parent === null ? [] : [parent];
  if (isAlternative || !rows[after]?.isAlternative) return [after];
  const beside: number[] = [];
  for (let row = after; row > (parent ?? -1); row--) {
    const each = rows[row];
    if (each?.parent === parent && !each.isAlternative) break;
    if (each?.parent === parent) beside.unshift(row);
  }
  return beside;
}
