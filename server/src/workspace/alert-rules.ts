/** Rule files of Prometheus → the alerts in them, read line by line: many are templates that no YAML parser takes. */
import type { AlertRule } from "../document/surroundings.ts";

/** Files that may hold alerts, by their names and folders. */
export const isRuleFile = (path: string): boolean =>
  /\.ya?ml$/i.test(path) && /(?:^|[/_.-])(?:alert|rule|prometheus|mixin|monitoring)/i.test(path);

const alertLine =
  /^\s{0,100}(?:-\s+)?["']?alert["']?\s{0,100}:\s{0,49}["']?([\w:. -]{1,200}?)["']?(?:\s+#.{0,1000})?\s*$/;
const runbookLine = /^\s*["']?runbook(?:_url|_link|url)?["']?\s*:\s*["']?(\S{1,500}?)["']?(?:\s+#.{0,1000})?\s*$/i;

/** The alerts of a rule file. `file` as messages name it. */
export function alertRulesIn(text: string, file: string): AlertRule[] {
  if (!text.includes("alert")) return [];
  const alerts: { name: string; runbook: string | null; file: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const name = alertLine.exec(line)?.[1];
    if (name !== undefined) alerts.push({ name, runbook: null, file });
    const runbook = runbookLine.exec(line)?.[1];
    const last = alerts.at(-1);
    if (runbook !== undefined && last && last.runbook === null) last.runbook = runbook;
  }
  return alerts;
}
