/** What a risky release must have: its own rollback runbook, linked, and a retrospective. */
import { sourceOf } from "../../markdown/block.ts";
import { type Fact, type Link, proseOf, type Span, type Words } from "../facts.ts";
import { rememberedTest } from "../remembering.ts";
import type { Section, SectionTree } from "../sections.ts";
import {
  highRiskHeading,
  highRiskValue,
  requirementLabel,
  retrospective,
  riskLabel,
  runbookOfRollback
} from "../vocabulary/procedures.ts";
import { wayBack } from "../vocabulary/releases.ts";

export type Required = "rollback-runbook" | "retrospective";

export interface Requirement {
  readonly span: Span;
  /** What makes it one: a sentence that requires it, or the risk of the release. */
  readonly by: "sentence" | "risk";
  readonly wants: readonly Required[];
}

/** Sentences such as "**Required**: rollback runbook …", then the place that calls the risk high. */
export function requirementsOf(tree: SectionTree, facts: readonly Fact[]): Requirement[] {
  const sentences = facts.flatMap(fact => {
    if (fact.type !== "paragraph" && fact.type !== "item") return [];
    return (fact.prose?.lines ?? []).flatMap(({ label, span }): Requirement[] => {
      const text = label && requirementLabel.test(label.name.text) ? label.value.text : "";
      const wants = [
        ...(runbookOfRollback.test(text) ? (["rollback-runbook"] as const) : []),
        ...(retrospective.test(text) ? (["retrospective"] as const) : [])
      ];
      return wants.length > 0 ? [{ span, by: "sentence", wants }] : [];
    });
  });
  const risk = highRiskPlace(tree);
  return risk
    ? [...sentences, { span: risk.span, by: "risk", wants: ["rollback-runbook", "retrospective"] }]
    : sentences;
}

function highRiskPlace({ all, preamble }: SectionTree): Words | null {
  const heading = all.find(
    ({ role, form, name }) => role === "risk" && form === "heading" && highRiskHeading.test(name.text)
  );
  if (heading) return heading.name;
  // Deeper down it is the risk of an option or of one change.
  const own = [...preamble, ...all.filter(isAboutAll).flatMap(section => section.facts)];
  for (const fact of own) {
    if (fact.type !== "paragraph" && fact.type !== "item") continue;
    for (const { label, span, text } of fact.prose?.lines ?? []) {
      if (label && riskLabel.test(label.name.text) && highRiskValue.test(label.value.text)) return { text, span };
    }
  }
  return null;
}

function isAboutAll({ depth, role }: Section): boolean {
  return depth === 1 || (depth === 2 && (role === "risk" || role === "summary"));
}

/** Whether anything links to a runbook, or to any file of the way back. */
export function linksRunbook(facts: readonly Fact[]): boolean {
  return facts
    .flatMap(proseOf)
    .some(
      ({ links, code, text }) =>
        links.some(leadsToRunbook) ||
        code.some(each => isRunbookFile(each.text)) ||
        (text.includes("://") && runbookAddress.test(text))
    );
}

const namesRetrospective = rememberedTest(retrospective);

/** Whether anything besides the sentences that require it plans a retrospective. */
export function plansRetrospective(requirements: readonly Requirement[], facts: readonly Fact[]): boolean {
  const asked = new Set(requirements.map(({ span }) => span.block.source.slice(span.start, span.end)));
  return facts
    .flatMap(proseOf)
    .some(({ lines }) => lines.some(line => namesRetrospective(line) && !asked.has(sourceOf(line.span))));
}

function leadsToRunbook({ text, target }: Link): boolean {
  const words = `${text} ${target.replace(/[-_/]/g, " ")}`;
  return wayBack.test(words) || /\brun-?books?\b/i.test(words);
}

/** `docs/runbooks/rollback.md` as code. */
function isRunbookFile(text: string): boolean {
  return (
    /\.(?:md|markdown|adoc|rst|html?|pdf)\b/i.test(text) &&
    (/run-?book/i.test(text) || wayBack.test(text.replace(/[-_/]/g, " ")))
  );
}

const runbookAddress = /https?:\/\/\S{0,200}(?:roll-?back|run-?book)/i;
