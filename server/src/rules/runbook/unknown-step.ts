import { replaceSpan } from "../../document/edits.ts";
import type { Book } from "../../document/runbook/runbook.ts";
import { fitsLabel, isNamed, stepLabelled, stepsLike } from "../../document/runbook/step-labels.ts";
import type { StepReference } from "../../document/runbook/step-references.ts";
import type { Step } from "../../document/runbook/steps.ts";
import { listed } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { type Finding, type Fix, rule } from "../rule.ts";

export const unknownStep = rule({
  id: "unknown-step",
  kinds: ["runbook"],
  severity: "error",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  summary: "Every step that a runbook refers to exists, under the name that it is given.",
  *check({ books }) {
    for (const book of books) {
      for (const reference of book.references) {
        if (reference.target) yield* wrongLabel(reference, reference.target, book);
        else yield* noStep(reference, book);
      }
    }
  }
});

function* noStep(reference: StepReference, book: Book): Iterable<Finding> {
  const alike = stepsLike(reference, book);
  if (alike.length === 0) return;
  const ids = [...new Set(alike.map(step => step.id))];
  const meant = reference.label === null ? null : stepLabelled(reference.label, book.steps);
  yield {
    message: t`There is no step ${reference.id} in this runbook: ${known(ids)}.`,
    span: reference.span,
    fixes: meant ? [toStep(reference, meant)] : []
  };
}

function* wrongLabel(reference: StepReference, target: Step, { steps }: Book): Iterable<Finding> {
  const { label } = reference;
  if (label === null || !isNamed(target) || fitsLabel(label, target)) return;
  const meant = stepLabelled(label, steps);
  if (!meant || meant.id === target.id) return;
  yield {
    message: t`Step ${target.id} is '${target.title}'; '${label}' is step ${meant.id}. Name the one that is meant.`,
    span: reference.span,
    severity: "warning",
    related: [{ message: t`Step ${meant.id}`, span: meant.name.span }],
    fixes: [toStep(reference, meant)]
  };
}

function toStep({ span, id }: StepReference, step: Step): Fix {
  return { title: t`Replace step ${id} by step ${step.id} (${step.title})`, edits: [replaceSpan(span, step.id)] };
}

function known(ids: readonly string[]): string {
  const shown = listed(ids.slice(0, 8));
  return ids.length > 8 ? t`it has ${shown} and others` : t`it has ${shown}`;
}
