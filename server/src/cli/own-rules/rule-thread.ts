/**
 * A thread in which one file of a team's own rules runs: what they do to what is global, or if they never end, harms no other
 * file and nothing else. It sees documents as copies, one after the other.
 */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { OwnRule } from "../../library/api/own-rules.ts";
import { factsOf, rulesIn } from "../../own-rules/definition.ts";
import { findingsOf } from "../../own-rules/findings.ts";
import type { FromThread, Question, ThreadData } from "./messages.ts";
import { askingReason, loadingReason } from "./rule-reason.ts";

const say = (message: FromThread): void => parentPort?.postMessage(message);
const rules = new Map<string, OwnRule>();

// That a file had to be read twice, that a feature is new: nothing for whoever reads a report.
process.removeAllListeners("warning");

for (const reason of await load((workerData as ThreadData).file)) say({ type: "file-fault", reason });
say({ type: "loaded", rules: [...rules.values()].map(factsOf) });

parentPort?.on("message", ({ view, context, rules: asked }: Question) => {
  for (const id of asked) {
    const rule = rules.get(id);
    if (!rule) continue;
    say({ type: "asking", rule: id });
    try {
      // Each gets a copy of its own: none sees what another has done to it.
      say({ type: "found", rule: id, findings: findingsOf(rule, structuredClone(view), context) });
    } catch (error) {
      say({ type: "rule-fault", rule: id, reason: askingReason(error) });
    }
  }
  say({ type: "answered" });
});

/** What is wrong with the file, as what its name is followed by. */
async function load(file: string): Promise<readonly string[]> {
  if (!existsSync(file)) return ["cannot be loaded: there is no such file."];
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    if (module.default === undefined) return ["exports no rules: write export default [ … ]."];
    const { rules: found, faults } = rulesIn(module.default);
    for (const rule of found) rules.set(rule.id, rule);
    return faults.map(fault => `has a faulty rule: ${fault}`);
  } catch (error) {
    return [`cannot be loaded: ${loadingReason(error, file)}`];
  }
}
