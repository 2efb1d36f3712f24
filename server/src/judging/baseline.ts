/**
 * The findings that a team has accepted, so that only new ones are told. A finding is known again by its file, its rule
 * and what it is about, never by its message or line: moving it within its file, renumbering and reformatting bring none back.
 * A file that takes the place of another may be that one's successor just as well as itself under a new name.
 */
import { messageOf } from "../text/message-of.ts";
import type { Problem } from "./problem.ts";

/** What is accepted of one document: how many findings of each rule and subject, by {@link keyOf}. */
export type AcceptedProblems = ReadonlyMap<string, number>;

/** What is accepted of each document, by its path from the folder of the baseline, with `/`. */
export type Baseline = ReadonlyMap<string, AcceptedProblems>;

/** What tells a finding apart from others in its file. No rule has a space in its name. */
export function keyOf({ rule, subject }: Pick<Problem, "rule" | "subject">): string {
  return `${rule} ${subject}`;
}

/** The problems that are accepted, and the others. Where there are more than were accepted, the first ones are. */
export function withoutAccepted(
  problems: readonly Problem[],
  accepted: AcceptedProblems | undefined
): { readonly problems: readonly Problem[]; readonly accepted: readonly Problem[] } {
  if (!accepted || accepted.size === 0) return { problems, accepted: [] };
  const left = new Map(accepted);
  const isAccepted = (problem: Problem): boolean => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count > 0;
  };
  const told: Problem[] = [];
  const known: Problem[] = [];
  for (const problem of problems) (isAccepted(problem) ? known : told).push(problem);
  return { problems: told, accepted: known };
}

/** What a baseline says that accepts all of these problems. */
export function acceptAll(problems: readonly Problem[]): AcceptedProblems {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return counts;
}

/** How many findings a baseline accepts of a document, by those rules that count. */
export function countAccepted(
  accepted: AcceptedProblems | undefined,
  counts: (rule: string) => boolean = () => true
): number {
  return [...(accepted ?? [])].reduce((sum, [key, count]) => (counts(ruleOf(key)) ? sum + count : sum), 0);
}

function ruleOf(key: string): string {
  return key.slice(0, key.indexOf(" "));
}

/** A baseline as it is written: one finding on each line, in an order that does not depend on that of the documents. */
export function writeBaseline(baseline: Baseline): string {
  const entries = [...baseline].flatMap(([path, accepted]) =>
    [...accepted].map(([key, count]) => {
      const space = key.indexOf(" ");
      return { path, rule: ruleOf(key), text: key.slice(space + 1), count };
    })
  );
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  entries.sort(
    (one, other) => order(one.path, other.path) || order(one.rule, other.rule) || order(one.text, other.text)
  );
  const lines = entries.map(
    entry =>
      `    { ${Object.entries(entry)
        .map(([name, value]) => `"${name}": ${JSON.stringify(value)}`)
        .join(", ")} }`
  );
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]\n}\n`;
}

/** Reads a baseline; of a text that is none it says why, as a clause. */
export function readBaseline(text: string): Baseline | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `it is no JSON: ${messageOf(error)}`;
  }
  if (!isObject(value) || !Array.isArray(value.findings)) return "it has no list of findings";
  if (value.version !== 1) return "it is of another version of Go/No-Go";
  const baseline = new Map<string, Map<string, number>>();
  for (const [index, entry] of value.findings.entries()) {
    if (!isEntry(entry)) return `its finding ${index + 1} has no path, rule, text or count`;
    const accepted = baseline.get(entry.path) ?? new Map<string, number>();
    baseline.set(entry.path, accepted);
    const key = keyOf({ rule: entry.rule, subject: entry.text });
    accepted.set(key, (accepted.get(key) ?? 0) + entry.count);
  }
  return baseline;
}

function isEntry(
  value: unknown
): value is { readonly path: string; readonly rule: string; readonly text: string; readonly count: number } {
  return (
    isObject(value) &&
    typeof value.path === "string" &&
    typeof value.rule === "string" &&
    typeof value.text === "string" &&
    Number.isInteger(value.count) &&
    (value.count as number) > 0
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
