/** What a risky release must have: its own rollback runbook, linked, and a retrospective. */

import { sourceOf } from "../../markdown/block.ts";
import { type Link, proseOf, type Span, type Words } from "../facts.ts";
import { anyFact, byFact, byPart, bySection } from "../gathering.ts";
import { rememberedTest } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import type { Section } from "../sections.ts";
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
export function requirementsOf(tree: SectionTree): readonly Requirement[] {
  const sentences = requiredBySentence(tree);
  const risk = highRiskPlace(tree);
  return risk
    ? [...sentences, { span: risk.span, by: "risk", wants: ["rollback-runbook", "retrospective"] }]
    : sentences;
}

const requiredBySentence = byFact(fact => {
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

function highRiskPlace(tree: SectionTree): Words | null {
  return highRiskHeadings(tree)[0] ?? highRiskLines(tree)[0] ?? null;
}

const highRiskHeadings = bySection(({ role, form, name }): readonly Words[] =>
  role === "risk" && form === "heading" && highRiskHeading.test(name.text) ? [name] : []
);

/** Deeper down it is the risk of an option or of one change. */
const highRiskLines = byPart(({ section, facts }): readonly Words[] =>
  section !== null && !isAboutAll(section)
    ? []
    : facts.flatMap(fact =>
        fact.type !== "paragraph" && fact.type !== "item"
          ? []
          : (fact.prose?.lines ?? []).filter(
              ({ label }) => label && riskLabel.test(label.name.text) && highRiskValue.test(label.value.text)
            )
      )
);

function isAboutAll({ depth, role }: Section): boolean {
  return depth === 1 || (depth === 2 && (role === "risk" || role === "summary"));
}

/** Whether anything links to a runbook, or to any file of the way back. */
export const linksRunbook = anyFact(fact =>
  proseOf(fact).some(
    ({ links, code, text }) =>
      links.some(leadsToRunbook) ||
      code.some(each => isRunbookFile(each.text)) ||
      (text.includes("://") && runbookAddress.test(text))
  )
);

const namesRetrospective = rememberedTest(retrospective);

/** Whether anything besides the sentences that require it plans a retrospective. */
export function plansRetrospective(requirements: readonly Requirement[], tree: SectionTree): boolean {
  const asked = new Set(requirements.map(({ span }) => sourceOf(span)));
  return retrospectiveLines(tree).some(line => !asked.has(sourceOf(line.span)));
}

const retrospectiveLines = byFact(fact => proseOf(fact).flatMap(({ lines }) => lines.filter(namesRetrospective)));

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
