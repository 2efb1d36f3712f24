/** What a reviewer of a document walks through: all that is open and all that is found, in the order of the document. */
import type { Problem } from "../check.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { repeatable } from "../document/repeatable.ts";
import { titleOf } from "../document/title.ts";
import { placesOf } from "../features/open-items.ts";
import { byStart } from "../features/positions.ts";
import { undecidedOf } from "../judging/verdict.ts";
import type { Position, Range, Review, ReviewItem, Verdict } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { decisionsIn } from "./decisions.ts";
import { oneLine } from "./one-line.ts";

export interface ReviewSource {
  readonly version: number;
  readonly model: OpsDocument;
  readonly judgement: {
    readonly verdict: Verdict | null;
    readonly open: number;
    readonly problems: readonly Problem[];
  };
  /** Those of the findings that the reviewer wants to see, as they want to see them. */
  readonly shown: readonly Problem[];
}

/** A message may say what would satisfy it: longer than a row, and never a page. */
const longestMessage = 400;

export function reviewOf({ version, model, judgement, shown }: ReviewSource): Review {
  const { verdict, open, problems } = judgement;
  const undecided = new Set(undecidedOf(model, problems).map(({ start }) => keyOf(start)));
  const found = shown.flatMap(problem =>
    placesOf(problem).map(({ message, range }) => {
      const isOpen = problem.fills > 0 || undecided.has(keyOf(range.start));
      return { message, range, state: problem.severity, rule: problem.rule, isOpen };
    })
  );
  const told = new Set(found.map(({ range }) => keyOf(range.start)));
  const decided = decidedItems(model, problems).filter(({ range }) => !told.has(keyOf(range.start)));
  const sectionAt = sectionsIn(model);
  const items = [...found, ...decided].sort(byStart).map(each => ({
    ...each,
    message: oneLine(each.message, longestMessage),
    section: sectionAt(each.range.start)
  }));
  return repeatable(
    { version, kind: model.kind, mode: model.mode, title: oneLine(titleOf(model)), verdict, open, items },
    model
  );
}

type Item = Omit<ReviewItem, "section">;

/** What criteria and the decision say by themselves, whatever rules say of them. */
function decidedItems(document: OpsDocument, problems: readonly Problem[]): readonly Item[] {
  if (document.kind !== "release-checklist" || document.mode !== "instance") return [];
  const decisions = decisionsIn(document);
  const labels = new Map(decisions.map(({ range, label }) => [keyOf(range.start), oneLine(label)]));
  const item = (range: Range, state: "no-go" | "conditional" | "open"): Item => ({
    ...{ message: criterionIs(state, labels.get(keyOf(range.start)) ?? ""), range, state },
    ...{ rule: null, isOpen: state === "open" }
  });
  const blocking = decisions.flatMap(({ range, state }) =>
    state === "no-go" || state === "conditional" ? [item(range, state)] : []
  );
  const undecided = undecidedOf(document, problems).map(range => item(range, "open"));
  const { decision, rangeOf } = document;
  const refused: readonly Item[] =
    decision?.outcome === "no-go"
      ? [
          {
            message: t`The decision is no-go`,
            range: rangeOf(decision.span),
            state: "no-go",
            rule: null,
            isOpen: false
          }
        ]
      : [];
  return [...undecided, ...blocking, ...refused];
}

function criterionIs(state: "no-go" | "conditional" | "open", name: string): string {
  if (state === "no-go") return name === "" ? t`A criterion is no-go` : t`'${name}' is no-go`;
  if (state === "conditional")
    return name === "" ? t`A criterion is go on a condition` : t`'${name}' is go on a condition`;
  return name === "" ? t`A criterion is not decided` : t`'${name}' is not decided`;
}

/** Tells the heading above a position; the title is none. */
function sectionsIn({ sections, rangeOf }: OpsDocument): (at: Position) => string | null {
  const headings = sections.flatMap(({ name, form, depth }) =>
    form === "heading" && depth > 1 ? [{ name: oneLine(name.text), line: rangeOf(name.span).start.line }] : []
  );
  return ({ line }) => headings.findLast(each => each.line <= line)?.name || null;
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
