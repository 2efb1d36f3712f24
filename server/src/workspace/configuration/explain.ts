/** The configuration that counts for a document, as a configuration: with comments that say where each part comes from. */
import { catalogue } from "../../rules/index.ts";
import { t } from "../../text/translate.ts";
import type { Settings } from "./effective.ts";
import { isStated } from "./merge.ts";
import type { Resolved } from "./resolver.ts";
import type { StatedRule } from "./rule-settings.ts";
import type { Origin, Stated } from "./shapes.ts";

export interface ExplainOptions {
  /** The document, as people call it. */
  readonly document: string;
  /** What people call a file. */
  readonly nameOf: (uri: string) => string;
  /** The rules of which a person has findings shown otherwise, with how. */
  readonly shown?: readonly (readonly [rule: string, severity: string])[];
}

/** JSON with comments. Read as a configuration, it says the same of the document. */
export function explainConfiguration(resolved: Resolved, { document, nameOf, shown = [] }: ExplainOptions): string {
  const { files, unread } = resolved;
  const from =
    files.length === 0
      ? t`No configuration was found: these are the defaults.`
      : t`It comes from these files; what stands in a later one counts more:`;
  const head = [
    t`What counts for ${document}, and where each part comes from.`,
    from,
    ...files.map(file => `  ${nameOf(file)}`),
    ...unread.map(name => t`'${name}' is extended, but was not found from here.`),
    ...ownSettings(shown)
  ];
  const comments = head.map(line => `// ${oneLine(line)}`);
  return `${[...comments, ...linesOf(partOf(resolved, nameOf), "", "")].join("\n")}\n`;
}

/** What a person sees otherwise: it changes no verdict, and so is no part of what counts. */
function ownSettings(shown: NonNullable<ExplainOptions["shown"]>): string[] {
  if (shown.length === 0) return [];
  const rules = shown.map(([rule, severity]) => `${rule} (${severity === "off" ? t`not shown` : severity})`).join(", ");
  return [t`Your own setting gonogo.rules changes how findings look in this editor, and nothing else: ${rules}.`];
}

/** A value on one line, with what is said of it; or parts between brackets. */
type Part =
  | { readonly text: string; readonly comment: string }
  | { readonly brackets: "{}" | "[]"; readonly parts: readonly (readonly [key: string | null, Part])[] };

function partOf({ settings, kind, configuration }: Resolved, nameOf: ExplainOptions["nameOf"]): Part {
  const { preset, rules, staleAfter, ...others } = settings;
  const origin = originIn(nameOf);
  const part = partIn(origin);
  return {
    brackets: "{}",
    parts: [
      ["preset", preset ? part(preset) : byDefault(configuration.judging.preset)],
      ["rules", { brackets: "{}", parts: rulesOf(rules, configuration.judging.preset, origin) }],
      ...(kind ? ([["documents", { brackets: "{}", parts: [[kind.glob, part(kind.stated)]] }]] as const) : []),
      ["staleAfter", staleAfter ? part(staleAfter) : byDefault(configuration.judging.conventions.staleAfter)],
      ...Object.entries(others).map(([key, value]) => [key, part(value)] as const)
    ]
  };
}

function rulesOf(
  rules: Settings["rules"],
  preset: string,
  originOf: (origin: Origin) => string
): readonly (readonly [string, Part])[] {
  return catalogue.map(rule => {
    const stated = rules?.get(rule.id);
    if (stated) return [rule.id, ruleOf(stated, originOf)];
    const isOn = rule.preset !== "strict" || preset === "strict";
    return [rule.id, { text: isOn ? '"on"' : '"off"', comment: isOn ? t`preset ${preset}` : t`only in strict` }];
  });
}

function ruleOf({ severity, options = new Map() }: StatedRule, originOf: (origin: Origin) => string): Part {
  const word = JSON.stringify(severity?.value ?? "on");
  const values = [...options].map(([name, { value }]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const origins = [...(severity ? [severity] : []), ...options.values()].map(({ origin }) => originOf(origin));
  return {
    text: values.length === 0 ? word : `[${word}, { ${values.join(", ")} }]`,
    comment: [...new Set(origins)].join(", ")
  };
}

function byDefault(value: unknown): Part {
  return { text: JSON.stringify(value), comment: t`default` };
}

/** Any part of the settings: values with their origins in lists, maps and objects. */
function partIn(originOf: (origin: Origin) => string): (value: unknown) => Part {
  const part = (value: unknown): Part => {
    if (isStated(value)) return statedPart(value, originOf);
    if (Array.isArray(value)) return { brackets: "[]", parts: value.map(item => [null, part(item)] as const) };
    const entries = value instanceof Map ? [...value] : Object.entries(value as object);
    return { brackets: "{}", parts: entries.map(([key, each]) => [String(key), part(each)] as const) };
  };
  return part;
}

function statedPart({ value, origin }: Stated<unknown>, originOf: (origin: Origin) => string): Part {
  // A reason that nobody gave is no part of a configuration.
  const text = JSON.stringify(value, (key, each) => (key === "reason" && each === null ? undefined : each));
  return { text, comment: originOf(origin) };
}

function originIn(nameOf: ExplainOptions["nameOf"]): (origin: Origin) => string {
  return origin => (typeof origin === "string" ? origin : `${nameOf(origin.uri)}:${origin.range.start.line + 1}`);
}

/** `before` stands before the part on its first line, `after` behind it on its last. */
function linesOf(part: Part, before: string, after: string, indent = ""): string[] {
  if ("text" in part) return [`${indent}${before}${part.text}${after} // ${oneLine(part.comment)}`];
  const [open, close] = [part.brackets[0], part.brackets[1]];
  if (part.parts.length === 0) return [`${indent}${before}${open}${close}${after}`];
  const inner = part.parts.flatMap(([key, each], index) =>
    linesOf(
      each,
      key === null ? "" : `${JSON.stringify(key)}: `,
      index < part.parts.length - 1 ? "," : "",
      `${indent}  `
    )
  );
  return [`${indent}${before}${open}`, ...inner, `${indent}${close}${after}`];
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
