/** What only some formats tell of a document: plain data, which can cross threads. */
import type { Judgement } from "../check.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { readinessCounts } from "../overview/readiness-rows.ts";
import { reviewOf } from "../overview/review.ts";
import type { Review } from "../protocol.ts";
import { type DetailedProblem, detailed, told } from "./detailed-problem.ts";

export interface DocumentDetails {
  /** Also those that nobody is told of; in document order. */
  readonly problems: readonly DetailedProblem[];
  /** What a comment in a review says. */
  readonly review: Pick<Review, "mode" | "title" | "verdict" | "items"> & { readonly readiness: readonly string[] };
}

export function detailsOf(model: OpsDocument, judgement: Judgement): DocumentDetails {
  const { problems, suppressed, accepted, verdict } = judgement;
  const readiness = verdict === null ? [] : readinessCounts(model);
  const { mode, title, items } = reviewOf({ version: 0, model, judgement, shown: problems });
  return {
    problems: detailed([
      ...problems.map(told),
      ...suppressed.map(problem => ({ problem, silencedBy: "directive" as const, reason: problem.reason })),
      ...accepted.map(problem => ({ problem, silencedBy: "baseline" as const, reason: null }))
    ]),
    review: { mode, title, verdict, items, readiness }
  };
}
