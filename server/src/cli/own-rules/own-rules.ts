/** A team's own rules, of all files: each file in a thread of its own, so that none can change what another finds. */
import type { OwnRuleFacts } from "../../own-rules/definition.ts";
import type { Question } from "./messages.ts";
import { loadRuleFile, type OwnAnswer, type RuleFile } from "./rule-file.ts";

export interface OwnRules {
  /** Those that could be loaded. */
  readonly rules: readonly OwnRuleFacts[];
  /** The files that are of use, absolute. */
  readonly files: readonly string[];
  /** What is wrong with which file, as what its name is followed by. */
  readonly faults: readonly { readonly file: string; readonly reason: string }[];
  /** Asks rules, by their ids, about a document. Never rejects. */
  ask(question: Question): Promise<OwnAnswer>;
  end(): void;
}

/** For a file to be loaded, and for all of its rules to judge a document, in milliseconds. */
const longestWait = 10_000;

/** `files`: modules, absolute, each once. Never rejects. */
export async function loadOwnRules(files: readonly string[], limit = longestWait): Promise<OwnRules> {
  const loaded = await Promise.all(files.map(file => loadRuleFile(file, limit)));
  const faults = loaded.flatMap(({ file, faults: found }) => found.map(reason => ({ file, reason })));
  const rules = new Map<string, { readonly rule: OwnRuleFacts; readonly from: RuleFile }>();
  for (const from of loaded)
    for (const rule of from.rules)
      if (rules.has(rule.id)) {
        faults.push({ file: from.file, reason: `has a faulty rule: '${rule.id}' is in another file, too.` });
      } else rules.set(rule.id, { rule, from });

  return {
    ...{ faults, files: loaded.filter(({ isOfUse }) => isOfUse).map(({ file }) => file) },
    rules: [...rules.values()].map(({ rule }) => rule),
    async ask({ rules: asked, ...question }) {
      const answers = await Promise.all(
        loaded.map(from => from.ask({ ...question, rules: asked.filter(id => rules.get(id)?.from === from) }))
      );
      return {
        findings: new Map(answers.flatMap(({ findings }) => [...findings])),
        failures: answers.flatMap(({ failures }) => failures)
      };
    },
    end: () => {
      for (const each of loaded) each.end();
    }
  };
}
