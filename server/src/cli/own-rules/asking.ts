/** Has documents judged by a team's own rules, as far as their kind, their mode and their configuration ask for it. */
import { formatDay } from "../../document/days.ts";
import { asRule } from "../../own-rules/as-rule.ts";
import { viewOf } from "../../own-rules/view.ts";
import type { AsksOwn } from "../examine.ts";
import { loadOwnRules } from "./own-rules.ts";

/** `files`: modules that can be loaded, absolute. */
export async function asksOwnRules(files: readonly string[]): Promise<{ readonly ask: AsksOwn; end(): void }> {
  const own = await loadOwnRules(files);
  return {
    async ask(document, { path, today, configuration }) {
      const asked = own.rules.filter(
        ({ id, kinds, templates }) =>
          kinds.includes(document.kind) &&
          (templates || document.mode !== "template") &&
          configuration.rules.get(id)?.severity !== "off"
      );
      const question = {
        view: viewOf(document, path),
        context: { today: formatDay(today) },
        rules: asked.map(({ id }) => id)
      };
      const none = { findings: new Map<string, never>(), failures: [] };
      const { findings, failures } = asked.length === 0 ? none : await own.ask(question);
      // Also those that were not asked: directives may name them. Of one that failed nobody knows what they silence.
      const failed = new Set(failures.map(({ rule }) => rule));
      const rules = own.rules.filter(({ id }) => !failed.has(id));
      return { rules: rules.map(rule => asRule(rule, () => findings.get(rule.id) ?? [])), failures };
    },
    end: () => own.end()
  };
}
