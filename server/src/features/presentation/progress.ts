/** How far the sections of a document are: criteria that are go, boxes that are ticked, action items that are done. */
import type { Words } from "../../document/facts.ts";
import { groupBy } from "../../document/groups.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { SectionHeading } from "../../document/sections.ts";
import type { StatusState } from "../../document/vocabulary/statuses.ts";
import type { Presentation } from "../../protocol.ts";
import { t } from "../../text/translate.ts";
import { readinessOf } from "../readiness.ts";

/** What is told of one section. */
interface Told {
  readonly name: Words;
  readonly text: string;
  readonly done: number;
  readonly all: number;
}

/** In document order, at most one for each line. */
export function progressOf(document: OpsDocument): Presentation["progress"] {
  if (document.mode === "template") return [];
  const lines = new Map<number, Presentation["progress"][number]>();
  for (const { name, ...told } of toldOf(document)) {
    const { line } = document.rangeOf(name.span).start;
    if (!lines.has(line)) lines.set(line, { line, ...told });
  }
  return [...lines.values()].sort((one, other) => one.line - other.line);
}

function toldOf(document: OpsDocument): Told[] {
  switch (document.kind) {
    case "release-checklist": {
      const { boxes, criteria, listedCriteria } = document;
      const ticked = boxes.filter(({ later }) => !later);
      return [
        ...bySection([...criteria, ...listedCriteria], ofCriteria),
        ...bySection(ticked, each =>
          counted(
            each,
            box => box.ticked || box.skipped,
            (done, all) => t`${done} of ${all} ticked`
          )
        )
      ];
    }
    case "postmortem":
      return document.actionItems.flatMap(({ section, items }) => {
        const stated = items.filter(({ hasState }) => hasState);
        return stated.length === 0
          ? []
          : [{ name: section.name, ...counted(stated, isOver, (done, all) => t`${done} of ${all} done`) }];
      });
    default:
      return [];
  }
}

/** What is told of the things in each section; above the first one there is no place to tell it. */
function bySection<Thing extends { readonly section: SectionHeading | null }>(
  things: readonly Thing[],
  tell: (things: readonly Thing[]) => Omit<Told, "name">
): Told[] {
  return [...groupBy(things, ({ section }) => section?.name ?? null)].flatMap(([name, those]) =>
    name === null ? [] : [{ name, ...tell(those) }]
  );
}

function ofCriteria(criteria: readonly { readonly status: { readonly state: StatusState } }[]): Omit<Told, "name"> {
  const settled = criteria.filter(({ status: { state } }) => state === "waived" || state === "not-applicable").length;
  const go = criteria.filter(({ status: { state } }) => state === "go").length;
  return { text: readinessOf(criteria).join(" · "), done: go, all: criteria.length - settled };
}

function counted<Thing>(
  things: readonly Thing[],
  isDone: (thing: Thing) => boolean,
  tell: (done: number, all: number) => string
): Omit<Told, "name"> {
  const done = things.filter(isDone).length;
  return { text: tell(done, things.length), done, all: things.length };
}

function isOver({ state }: { readonly state: string }): boolean {
  return state !== "open" && state !== "proposed";
}
