/** What others rely on, as texts that stand under test/contracts: whoever changes one of them decides to. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../../server/src/rules/index.ts";
import { commandLineContract } from "./command-line.ts";
import { editorContract } from "./editor.ts";
import { reportContract } from "./report.ts";
import { toolsContract } from "./tools.ts";

const root = join(import.meta.dirname, "../../..");

export interface Contract {
  /** Below test/contracts. */
  readonly name: string;
  readonly content: string;
}

export async function contracts(): Promise<readonly Contract[]> {
  return [
    { name: "library.txt", content: libraryContract() },
    { name: "rules.txt", content: rulesContract() },
    { name: "settings.txt", content: settingsContract() },
    { name: "commands.txt", content: commandsContract() },
    { name: "editor.txt", content: editorContract(withoutComments) },
    { name: "configuration.txt", content: configurationContract() },
    { name: "command-line.txt", content: await commandLineContract() },
    { name: "report.txt", content: reportContract() },
    { name: "tools.txt", content: toolsContract(manifest().contributes.languageModelTools) }
  ];
}

/** Where contracts are accepted. */
export const contractsFolder = join(root, "test/contracts");

/** The types as they are shipped, without what is said about them. */
function libraryContract(): string {
  const folder = join(root, "server/src/library/api");
  return readdirSync(folder)
    .sort()
    .map(file => `// ${file}\n${withoutComments(readFileSync(join(folder, file), "utf8"))}`)
    .join("\n");
}

function withoutComments(source: string): string {
  return source
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trimStart();
}

function rulesContract(): string {
  return lines(
    catalogue.map(({ id, severity, preset, kinds, fixable, options }) => {
      const named = Object.entries(options).map(([name, each]) => `${name}=${JSON.stringify(each.default)}`);
      return [id, severity, preset, fixable ? "fixable" : "-", kinds.join(",") || "-", ...named].join(" ");
    })
  );
}

interface Setting {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly default?: unknown;
  readonly scope?: unknown;
}

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly id: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly languageModelTools: Parameters<typeof toolsContract>[0];
  };
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}

function settingsContract(): string {
  const { properties } = manifest().contributes.configuration;
  return lines(
    Object.entries(properties).map(([name, { type, enum: words, default: value, scope }]) =>
      [name, JSON.stringify({ type, enum: words, default: value, scope })].join(" ")
    )
  );
}

/** What is named by others: by keys, menus and tasks of people, by packages and by editors. */
function commandsContract(): string {
  const { bin, engines, exports, contributes } = manifest();
  const { commands, keybindings, views, walkthroughs, semanticTokenTypes } = contributes;
  return lines([
    ...Object.keys(bin).map(name => `bin ${name}`),
    ...Object.keys(exports).map(name => `export ${name}`),
    ...Object.entries(engines).map(([name, versions]) => `engine ${name} ${versions}`),
    ...commands.map(({ command }) => `command ${command}`),
    ...keybindings.map(({ command, key, mac }) => `key ${key}${mac ? ` | ${mac}` : ""} ${command}`),
    ...Object.values(views).flatMap(all => all.map(({ id }) => `view ${id}`)),
    ...walkthroughs.map(({ id }) => `walkthrough ${id}`),
    ...semanticTokenTypes.map(({ id }) => `token ${id}`)
  ]);
}

interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** The keys of gonogo.json; rules and the names of the vocabulary are those of other lists. */
function configurationContract(): string {
  const schema: Schema = JSON.parse(readFileSync(join(root, "schemas/gonogo.schema.json"), "utf8"));
  const keysOf = ({ properties = {}, items, anyOf = [], additionalProperties }: Schema, path: string): string[] => [
    ...Object.entries(properties).flatMap(([name, each]) => {
      const words = each.enum ? ` ${JSON.stringify(each.enum)}` : "";
      const isListedElsewhere = name === "rules" || path.startsWith("vocabulary.");
      return [`${path}${name}${words}`, ...(isListedElsewhere ? [] : keysOf(each, `${path}${name}.`))];
    }),
    ...anyOf.flatMap(each => keysOf(each, path)),
    ...(items && !Array.isArray(items) ? keysOf(items as Schema, `${path}[].`) : []),
    ...(typeof additionalProperties === "object" ? keysOf(additionalProperties, `${path}*.`) : [])
  ];
  return lines([...new Set(keysOf(schema, ""))]);
}

function lines(all: readonly string[]): string {
  return `${[...all].sort().join("\n")}\n`;
}
