/** What a caller gives, told apart from what is asked for: whoever writes JavaScript hears it in words of the library. */
import { parseDay } from "../document/days.ts";
import { nearestName } from "../rules/did-you-mean.ts";
import type * as api from "./api/index.ts";

type Given = Readonly<Record<string, unknown>>;

/** Throws a {@link TypeError} that names what is no text and no option of `check`. */
export function refuseWrongCheck(text: unknown, options: unknown): void {
  refuseUnless(typeof text === "string", "text", "the document as a string", text);
  const { today, path, configuration, files } = optionsIn(options, checkOptions, 'an object: { today: "2026-03-20" }');
  refuseUnless(isDay(today), "today", "a date as YYYY-MM-DD", today);
  refuseUnless(path === undefined || typeof path === "string", "path", "a string", path);
  const isConfiguration = configuration == null || typeof configuration === "string" || isPlain(configuration);
  refuseUnless(isConfiguration, "configuration", configured, configuration);
  refuseUnless(files == null || isPlain(files), "files", "an object of texts by their paths", files);
  for (const [name, content] of Object.entries(files ?? {}))
    refuseUnless(typeof content === "string", `files["${name}"]`, "a text as a string", content);
}

/** Throws a {@link TypeError} for what is no id of a rule, and for what is no rule at all. */
export function refuseWrongId(rule: unknown): void {
  refuseUnless(typeof rule === "string", "rule", "the id of a rule as a string", rule);
}

export function refuseWrongRule(rule: unknown): void {
  refuseUnless(isPlain(rule), "rule", "an object with id, kinds, severity, summary and check", rule);
}

/** Throws a {@link TypeError} that names what is no path. */
export function refuseWrongPaths(paths: unknown): void {
  const arePaths = Array.isArray(paths) ? paths.every(each => typeof each === "string") : typeof paths === "string";
  refuseUnless(arePaths, "paths", "a path or a list of paths, as strings", paths);
}

/** Throws a {@link TypeError} that names what is no option of `checkFiles`. */
export function refuseWrongFilesOptions(options: unknown): void {
  const { cwd, ...others } = optionsIn(options, ["cwd", ...pluginOptions], "an object");
  refuseUnless(cwd === undefined || typeof cwd === "string", "cwd", "a folder as a string", cwd);
  refuseWrongPluginOptions(others);
}

/** Throws a {@link TypeError} that names what is no option of the plugin for remark: the folder is that of each file. */
export function refuseWrongPluginOptions(options: unknown): void {
  const { configuration, preset, today, baseline } = optionsIn(options, pluginOptions, "an object");
  const isPath = configuration == null || typeof configuration === "string";
  refuseUnless(isPath, "configuration", "the path of a file as a string, or null for none", configuration);
  const isPreset = preset === undefined || preset === "recommended" || preset === "strict";
  refuseUnless(isPreset, "preset", "'recommended' or 'strict'", preset);
  refuseUnless(today === undefined || isDay(today), "today", "a date as YYYY-MM-DD", today);
  refuseUnless(baseline === undefined || typeof baseline === "boolean", "baseline", "true or false", baseline);
}

const configured = "what gonogo.json says, as a string or an object";

/** A configuration as text. Throws a {@link TypeError} for an object that no file could hold. */
export function configurationText(given: string | object): string {
  if (typeof given === "string") return given;
  try {
    const text: unknown = JSON.stringify(given, null, 2);
    if (typeof text === "string") return text;
  } catch {
    // It names itself, or holds what JSON has no word for.
  }
  throw new TypeError(`'configuration' is ${configured}, not one that cannot be written as JSON.`);
}

const checkOptions: readonly (keyof api.CheckOptions)[] = ["today", "path", "configuration", "files", "rules"];
const pluginOptions: readonly (keyof api.CheckFilesOptions)[] = ["configuration", "preset", "today", "baseline"];

function optionsIn(options: unknown, names: readonly string[], expected: string): Given {
  refuseUnless(isPlain(options), "options", expected, options);
  for (const name of Object.keys(options as Given)) {
    if (names.includes(name)) continue;
    const meant = nearestName(name, names);
    const hint = meant === null ? `known are ${names.join(", ")}.` : `did you mean '${meant}'?`;
    throw new TypeError(`There is no option '${name.slice(0, 100)}': ${hint}`);
  }
  return options as Given;
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && parseDay(value) !== null;
}

/** No list, and nothing that keeps what it holds elsewhere, as a Map does. */
function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(Symbol.iterator in value);
}

function refuseUnless(isRight: boolean, name: string, expected: string, given: unknown): void {
  if (!isRight) throw new TypeError(`'${name}' is ${expected}, not ${shown(given)}.`);
}

/** A string as it is, of anything else what it is. */
function shown(given: unknown): string {
  if (typeof given === "string") return `'${given.slice(0, 100)}'`;
  if (typeof given !== "object" || given === null) return String(given);
  return Array.isArray(given) ? "a list" : `a ${Object.prototype.toString.call(given).slice(8, -1)}`;
}
