import { groupBy } from "../../document/groups.ts";
import type { FeatureFlag, FlagStep } from "../../document/release/flags.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { type Finding, rule } from "../rule.ts";

export const flagLifecycle = rule({
  id: "flag-lifecycle",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A feature flag in scope is checked, switched by the rollback and cleaned up, and no other flag is used.",
  *check(document) {
    const wanted = wantedSteps(document);
    const groups = groupBy(
      document.flags.filter(({ inScope }) => inScope),
      flag => wanted.flatMap(step => (flag.steps.has(step) ? [] : [wanting[step]])).join(", ")
    );
    for (const [lacking, flags] of groups) {
      if (lacking !== "")
        yield about(flags, `in scope, but ${lacking}: add what is missing, or the flag is forgotten.`);
    }
    const unknown = document.flags.filter(({ inScope }) => !inScope);
    if (unknown.length === 0) return;
    yield about(unknown, "used here, but no change in scope has it: add the flag to the scope, or correct its name.");
  }
});

const wanting: Readonly<Record<FlagStep, string>> = {
  check: "no check asks how it is set before the release",
  rollback: "the rollback does not switch it",
  "clean-up": "nothing says when it is removed"
};

/** Where there is no rollback, another rule asks for one; a linked runbook may switch the flags. */
function wantedSteps({ procedures, leadsToRunbook }: ReleaseChecklist): readonly FlagStep[] {
  return procedures.length === 0 || leadsToRunbook ? ["check", "clean-up"] : ["check", "rollback", "clean-up"];
}

function about(flags: readonly FeatureFlag[], what: string): Finding {
  const [first, ...more] = flags as readonly [FeatureFlag, ...FeatureFlag[]];
  const names = flags.map(({ name }) => `'${name}'`).join(", ");
  return {
    message: more.length > 0 ? `The feature flags ${names} are ${what}` : `The feature flag ${names} is ${what}`,
    span: first.span,
    related: more.map(({ name, span }) => ({ message: `The flag '${name}'`, span }))
  };
}
