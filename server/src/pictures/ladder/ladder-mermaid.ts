/** The ladder of a rollout as a flow chart of Mermaid: stages, gates on the arrows between them, and the way back. */
import { mermaidLabel } from "../mermaid.ts";
import type { LadderPicture, PicturedRollout } from "./ladder-picture.ts";
import { gapWords, stageWords } from "./ladder-words.ts";

/** No more conditions and triggers than these have room in a chart. */
const mostGates = 4;
const mostTriggers = 8;

/** The text of the diagram, without a fence; ends with a line end. */
export function ladderMermaid({ rollouts, bands, triggers }: LadderPicture): string {
  let used = 0;
  const parts = rollouts.flatMap((rollout, index) => {
    const before = used;
    used += rollout.stages.length;
    const lines = stagesOf(rollout, before);
    return rollouts.length === 1 ? lines : [`subgraph r${index + 1}[${mermaidLabel(rollout.name)}]`, ...lines, "end"];
  });
  const stages = Array.from({ length: used }, (_, index) => `s${index + 1}`);
  const texts = triggers.map(({ text }) => text);
  const back =
    texts.length === 0
      ? []
      : [
          `back[[${mermaidLabel("Roll back when", ...cut(texts, mostTriggers))}]]`,
          ...stages.map(stage => `${stage} -.-> back`)
        ];
  const gaps = bands.flatMap(band => {
    const gap = gapWords(band);
    return gap === null ? [] : [`${band.name}: ${gap}`];
  });
  const undefinedBands =
    gaps.length === 0 ? [] : [`gaps[${mermaidLabel("Undefined", ...cut(gaps, mostTriggers))}]`, "gaps -.- back"];
  return `${["flowchart LR", ...[...parts, ...back, ...undefinedBands].map(line => `  ${line}`)].join("\n")}\n`;
}

function stagesOf({ stages }: PicturedRollout, before: number): string[] {
  const name = (index: number): string => `s${before + index + 1}`;
  return stages.flatMap((stage, index) => {
    const node = `${name(index)}[${mermaidLabel(stage.name, stageWords(stage))}]`;
    if (index === stages.length - 1) return [node];
    const gate = cut(stage.gate, mostGates);
    return [node, `${name(index)} -->${gate.length === 0 ? "" : `|${mermaidLabel(...gate)}|`} ${name(index + 1)}`];
  });
}

function cut(texts: readonly string[], most: number): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most - 1), `and ${texts.length - most + 1} more`];
}
