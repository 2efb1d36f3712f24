/**
 * A thread in which one file of a team's own rules runs: what they do to what is global, or if they never end, harms no other
 * file and nothing else. It sees documents as copies, one after the other.
 */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { OwnRule } from "../../library/api/own-rules.ts";
import { factsOf, rulesIn } from "../../own-rules/definition.ts";
import { findingsOf } from "../../own-rules/findings.ts";
import { printable } from "../../report/printable.ts";
import { leftBehind } from "./left-behind.ts";
import type { FromThread, Question, ThreadData } from "./messages.ts";
import { askingReason, loadingReason, thrownReason } from "./rule-reason.ts";

const say = (message: FromThread): void => parentPort?.postMessage(message);
const rules = new Map<string, OwnRule>();
const { file } = workerData as ThreadData;

// No finding depends on it: whoever judged a document has said by then what is wrong with it.
const watch = leftBehind(error => {
  const told = `${basename(file)} left something behind that failed later: ${thrownReason(error)}`;
  process.stderr.write(`gonogo: ${printable(told)}\n`);
});

// That a file had to be read twice, that a feature is new: nothing for whoever reads a report.
process.removeAllListeners("warning");

const { result: faults, rejection } = await watch(load);
for (const reason of faults) say({ type: "file-fault", reason });
if (rejection) say({ type: "file-fault", reason: rejectedReason(rejection.reason) });
say({ type: "loaded", rules: [...rules.values()].map(factsOf) });

parentPort?.on("message", async (question: Question) => {
  for (const id of question.rules) {
    const rule = rules.get(id);
    if (!rule) continue;
    say({ type: "asking", rule: id });
    const { result, rejection } = await watch(() => answer(rule, question));
    const isFound = result.type === "found" && rejection;
    say(isFound ? { type: "rule-fault", rule: id, reason: `it ${rejectedReason(rejection.reason)}` } : result);
  }
  say({ type: "answered" });
});

function answer(rule: OwnRule, { view, context }: Question): FromThread {
  try {
    // Each gets a copy of its own: none sees what another has done to it.
    return { type: "found", rule: rule.id, findings: findingsOf(rule, structuredClone(view), context) };
  } catch (error) {
    return { type: "rule-fault", rule: rule.id, reason: askingReason(error) };
  }
}

/** What is wrong with the file, as what its name is followed by. */
async function load(): Promise<readonly string[]> {
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

/** As what the name of a file, or "it", is followed by. */
function rejectedReason(reason: unknown): string {
  return `left a rejected promise behind that nothing waits for: ${thrownReason(reason)}`;
}
