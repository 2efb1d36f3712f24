import { groupBy } from "../../document/groups.ts";
import type { FeatureFlag, FlagStep } from "../../document/release/flags.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { listed, quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
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
      flag => wanted.filter(step => !flag.steps.has(step)).join()
    );
    for (const [steps, flags] of groups) {
      if (steps === "") continue;
      const lacking = listed(wanted.flatMap(step => (flags[0]?.steps.has(step) ? [] : [wanting[step]()])));
      yield about(flags, {
        ofOne: flag =>
          t`The feature flag ${flag} is in scope, but ${lacking}: add what is missing, or the flag is forgotten.`,
        ofAll: names =>
          t`The feature flags ${names} are in scope, but ${lacking}: add what is missing, or the flag is forgotten.`
      });
    }
    const unknown = document.flags.filter(({ inScope }) => !inScope);
    if (unknown.length === 0) return;
    yield about(unknown, {
      ofOne: flag =>
        t`The feature flag ${flag} is used here, but no change in scope has it: add the flag to the scope, or correct its name.`,
      ofAll: names =>
        t`The feature flags ${names} are used here, but no change in scope has it: add the flag to the scope, or correct its name.`
    });
  }
});

const wanting: Readonly<Record<FlagStep, () => string>> = {
  check: () => t`no check asks how it is set before the release`,
  rollback: () => t`the rollback does not switch it`,
  "clean-up": () => t`nothing says when it is removed`
};

/** Where there is no rollback, another rule asks for one; a linked runbook may switch the flags. */
function wantedSteps({ procedures, leadsToRunbook }: ReleaseChecklist): readonly FlagStep[] {
  return procedures.length === 0 || leadsToRunbook ? ["check", "clean-up"] : ["check", "rollback", "clean-up"];
}

function about(
  flags: readonly FeatureFlag[],
  says: { ofOne(flag: string): string; ofAll(flags: string): string }
): Finding {
  const [first, ...more] = flags as readonly [FeatureFlag, ...FeatureFlag[]];
  const names = listed(flags.map(({ name }) => quoted(name)));
  return {
    message: more.length > 0 ? says.ofAll(names) : says.ofOne(names),
    span: first.span,
    related: more.map(({ name, span }) => ({ message: t`The flag '${name}'`, span }))
  };
}
