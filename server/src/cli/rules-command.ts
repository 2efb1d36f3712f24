/** `gonogo rules`: what is checked, and the page of each rule. */
import { parseArgs } from "node:util";
import { pageText } from "../report/page-text.ts";
import { severityStyles } from "../report/pretty.ts";
import { type Paint, painter } from "../report/styles.ts";
import type { ConfigurationRule } from "../rules/configuration-rule.ts";
import { judgedBy } from "../rules/describe.ts";
import { nearestName } from "../rules/did-you-mean.ts";
import { catalogue } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { wholePage } from "../rules/rule-texts.ts";
import { oneOf, parsing } from "./options.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

type AnyRule = Rule | ConfigurationRule;

export async function rulesCommand(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsing(() =>
    parseArgs({ args: [...line], allowPositionals: true, options: { format: { type: "string", default: "pretty" } } })
  );
  const format = oneOf("--format", values.format, ["pretty", "json"]);
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError("rules takes one rule, or none for a list of all.");
  const rule = id === undefined ? null : ruleNamed(id);
  if (!rule) {
    terminal.out(
      format === "json" ? json({ version: 1, rules: catalogue.map(factsOf) }) : listOf(painter(terminal.colour))
    );
    return 0;
  }
  const page = await wholePage(rule.id);
  const { colour, columns = 80 } = terminal;
  terminal.out(
    format === "json" ? json({ version: 1, rule: factsOf(rule), page }) : pageText(page, { colour, columns })
  );
  return 0;
}

function ruleNamed(id: string): AnyRule {
  const rule = catalogue.find(each => each.id === id);
  if (rule) return rule;
  const ids = catalogue.map(each => each.id);
  const nearest = nearestName(id, ids);
  const help = nearest === null ? "gonogo rules lists all of them." : `did you mean '${nearest}'?`;
  throw new UsageError(`There is no rule '${id}': ${help}`);
}

/** One rule on each line: those of several kinds first, then kind by kind. */
function listOf(paint: Paint): string {
  const width = catalogue.reduce((widest, { id }) => Math.max(widest, id.length), 0);
  const groups = new Map<string, string[]>([["several kinds", []]]);
  for (const rule of catalogue) {
    const { id, severity, preset, fixable, summary } = rule;
    const kinds = judgedBy(rule);
    const group = rule.kinds.length === 1 ? kinds : "several kinds";
    const words = [
      id.padEnd(width),
      paint(severity.padEnd(11), severityStyles[severity]),
      paint(preset.padEnd(11), "dim"),
      paint(fixable ? "fixes" : "     ", "dim"),
      summary,
      ...(rule.kinds.length === 1 ? [] : [paint(`(${kinds})`, "dim")])
    ];
    groups.set(group, [...(groups.get(group) ?? []), `  ${words.join("  ")}`]);
  }
  const lines = [...groups].flatMap(([name, rows]) => [paint(name.toUpperCase(), "bold"), ...rows, ""]);
  return `${lines.join("\n")}\ngonogo rules RULE shows the page of a rule.\n`;
}

function factsOf({ id, severity, preset, kinds, fixable, options, summary }: AnyRule) {
  return { id, severity, preset, kinds, fixable, options, summary };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
