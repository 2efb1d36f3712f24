/** What a release checklist tells a team's own rules. */
import { formatDay } from "../document/days.ts";
import type { Box } from "../document/release/boxes.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import type { ReleaseChecklistView } from "../library/api/own-rules.ts";
import type { Placer } from "./placer.ts";

export function releaseView(document: ReleaseChecklist, { words, of, maybe }: Placer): ReleaseChecklistView {
  const { releaseDate, decision, criteria, listedCriteria, boxes, rollouts } = document;
  return {
    releaseDate: releaseDate && formatDay(releaseDate.day),
    criteria: [
      ...criteria.map(({ text, row, status, owner, remarks }) => ({
        ...words(text, row),
        ...{ state: status.state, status: of(status.cell), owner: maybe(owner), remarks: remarks.map(of) }
      })),
      ...listedCriteria.map(({ text, item, status }) => ({
        ...words(text, item.span),
        ...{ state: status.state, status: of(status.cell), owner: null, remarks: [] }
      }))
    ],
    decision: decision && { ...words(decision.text, decision.span), outcome: decision.outcome },
    boxes: allOf(boxes).map(({ text, prose, ticked, section }) => ({
      ...words(text, prose.span),
      ...{ ticked, section: section?.name.text ?? null }
    })),
    stages: rollouts
      .flatMap(({ stages }) => stages)
      .map(({ name, span, traffic, bakeTime }) => ({
        ...words(name, span),
        ...{ percent: traffic?.percent ?? null, bakeSeconds: bakeTime?.seconds ?? null }
      }))
  };
}

/** Each once: those below others may be listed by themselves, too. */
function allOf(boxes: readonly Box[]): readonly Box[] {
  const all = new Set<Box>();
  const add = (box: Box): void => {
    if (all.has(box)) return;
    all.add(box);
    box.below.forEach(add);
  };
  boxes.forEach(add);
  return [...all];
}
