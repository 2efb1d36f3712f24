/** The shape of the JSON report: which keys it has, and of which types their values are. */
import { jsonReport } from "../../../server/src/report/json.ts";
import type { ReportedProblem } from "../../../server/src/report/report.ts";

/** Of a report in which everything occurs that can. */
export function reportContract(): string {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const problem: ReportedProblem = {
    ...{ rule: "placeholder", severity: "error", message: "A.", range, isFixable: true },
    related: [
      { message: "B.", uri: null, range },
      { message: "C.", uri: "file:///b.md", range }
    ]
  };
  const document = { kind: "runbook", mode: "instance", verdict: "go", open: 0, silenced: 0, accepted: 0 } as const;
  const text = jsonReport(
    {
      documents: [
        { ...document, path: "a.md", problems: [problem, { ...problem, rule: "team/rule", related: [] }] },
        { ...document, path: "b.md", verdict: null, mode: "template", problems: [] }
      ],
      configuration: [{ path: "gonogo.json", problems: [problem], details: [] }],
      others: 0
    },
    () => "b.md"
  );
  const { version, ...report }: { readonly version: number } = JSON.parse(text);
  return [`gonogo check --format json, version ${version}`, ...shapeOf(report, "  "), ""].join("\n");
}

/** A line for each path with the types that occur there. */
function shapeOf(value: unknown, indent: string): readonly string[] {
  const types = new Map<string, Set<string>>();
  const note = (path: string, each: unknown): void => {
    const type = Array.isArray(each) ? "list" : each === null ? "null" : typeof each;
    types.set(path, (types.get(path) ?? new Set()).add(type));
    if (Array.isArray(each)) for (const item of each) note(`${path}[]`, item);
    else if (type === "object") for (const [key, item] of Object.entries(each as object)) note(`${path}.${key}`, item);
  };
  for (const [key, each] of Object.entries(value as object)) note(key, each);
  return [...types].map(([path, all]) => `${indent}${path}: ${[...all].sort().join(" | ")}`).sort();
}
