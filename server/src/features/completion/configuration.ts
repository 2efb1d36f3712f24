/** What may be written in a `gonogo.json`: by its schema, and by what the workspace holds. */
import { findNodeAtLocation, getLocation, type JSONPath, type Node, parseTree } from "jsonc-parser";
import { type CompletionItem, CompletionItemKind, InsertTextFormat, TextEdit } from "vscode-languageserver-protocol";
import { kindName } from "../../document/kind-names.ts";
import type { Position } from "../../protocol.ts";
import { t } from "../../text/translate.ts";
import { folderOf, pathWithin } from "../../workspace/addresses.ts";
import { configurationSchema } from "../../workspace/configuration/schema.ts";
import type { Schema } from "../../workspace/configuration/shapes.ts";
import type { Digest } from "../../workspace/digest.ts";
import { positionsIn } from "../../workspace/text-positions.ts";
import { type CompletionAbilities, documentationOf } from "./offers.ts";

export interface ConfigurationRequest {
  /** The address of the file. */
  readonly uri: string;
  readonly text: string;
  readonly position: Position;
  /** The operational documents of the workspace. */
  readonly documents: readonly Digest[];
  /** Whether the editor completes by the schema itself. */
  readonly knowsSchema: boolean;
  readonly can: Pick<CompletionAbilities, "snippets" | "markdown">;
}

/** A key or a value, without its quotes. */
interface Choice {
  readonly text: string;
  readonly documentation?: string;
  readonly detail?: string;
  /** What follows a key, with a tab stop. */
  readonly value?: string;
}

/** The items at a position; `null` where nothing is offered, and in a text that nests too deeply to be read. */
export function configurationCompletionsAt(request: ConfigurationRequest): CompletionItem[] | null {
  try {
    return itemsAt(request);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function itemsAt(request: ConfigurationRequest): CompletionItem[] | null {
  const { text, position, knowsSchema } = request;
  const { offsetAt, positionAt } = positionsIn(text);
  const offset = offsetAt(position);
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  if (isInComment(text, offset, previousNode)) return null;
  const choices = [
    ...(isAtPropertyKey ? pathsAsKeys(path, request) : [...people(path, request), ...templates(path, request)]),
    ...(knowsSchema ? [] : bySchema(path, isAtPropertyKey))
  ];
  const taken = isAtPropertyKey ? keysAround(text, offset, path) : new Set<string>();
  const isOver = previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
  const start = isOver
    ? previousNode.offset
    : offset - (/(?<![\w@$./-])[\w@$./-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0);
  const end = isOver ? previousNode.offset + previousNode.length : offset;
  const hasColon = /^\s*:/.test(text.slice(end, end + 100));
  const range = { start: positionAt(start), end: positionAt(end) };
  if (range.start.line !== range.end.line) return null;
  const items = choices
    .filter(choice => !taken.has(choice.text))
    .map((choice, index) => itemOf(choice, index, isAtPropertyKey && !hasColon));
  return items.length > 0 ? items : null;

  function itemOf({ text: word, documentation, detail, value }: Choice, index: number, isKey: boolean): CompletionItem {
    const quoted = JSON.stringify(word);
    const { snippets } = request.can;
    const hasStop = isKey && snippets && value !== undefined;
    const newText = isKey ? (hasStop ? `${escaped(quoted)}: ${value}` : `${quoted}: `) : quoted;
    return {
      label: word,
      kind: isAtPropertyKey ? CompletionItemKind.Property : CompletionItemKind.Value,
      textEdit: TextEdit.replace(range, newText),
      filterText: quoted,
      sortText: String(index).padStart(4, "0"),
      ...(hasStop ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(detail === undefined ? {} : { detail }),
      ...documentationOf(documentation, request.can)
    };
  }
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Behind `//` that stands in no text, or in an open comment of several lines. */
function isInComment(
  text: string,
  offset: number,
  node: { readonly offset: number; readonly length: number } | undefined
): boolean {
  if (node && node.offset < offset && offset < node.offset + node.length) return false;
  const before = text.slice(Math.max(0, offset - 10_000), offset);
  const line = /(?<![^\r\n])[^\r\n]*$/.exec(before)?.[0].replace(/"(?:[^"\\]|\\.)*"?/g, "") ?? "";
  return line.includes("//") || before.lastIndexOf("/*") > before.lastIndexOf("*/");
}

/** The other keys of the object at a path; that under the cursor may be written anew. */
function keysAround(text: string, offset: number, path: JSONPath): ReadonlySet<string> {
  const object = objectAt(text, path.slice(0, -1));
  return new Set(
    (object?.children ?? []).flatMap(({ children: [key] = [] }) =>
      key && !(key.offset <= offset && offset <= key.offset + key.length) ? [String(key.value)] : []
    )
  );
}

function objectAt(text: string, path: JSONPath): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, path);
}

/** The keys, or the words, that the schema has at a path. */
function bySchema(path: JSONPath, isKey: boolean): Choice[] {
  const met = new Set<string>();
  return schemasAt(isKey ? path.slice(0, -1) : path)
    .flatMap(schema => (isKey ? keysOf(schema) : wordsOf(schema)))
    .filter(({ text }) => !met.has(text) && met.add(text));
}

function keysOf({ properties }: Schema): Choice[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>).map(([text, property]) => {
    const documentation = property.markdownDescription;
    return {
      text,
      value: beginningOf(schemasOf(property)),
      ...(typeof documentation === "string" ? { documentation } : {})
    };
  });
}

/** How the value of a key begins, with a tab stop inside. */
function beginningOf([schema]: readonly Schema[]): string {
  switch (schema?.type) {
    case "object":
      return "{ $1 }";
    case "array":
      return "[$1]";
    case "string":
      return '"$1"';
    default:
      return "$1";
  }
}

function wordsOf(schema: Schema): Choice[] {
  const words = (schema.enum ?? schema.examples ?? []) as readonly unknown[];
  const meanings = (schema.markdownEnumDescriptions ?? []) as readonly (string | undefined)[];
  return words.flatMap((text, index) => {
    const documentation = schema.enum ? meanings[index] : undefined;
    return typeof text === "string" ? [{ text, ...(documentation === undefined ? {} : { documentation }) }] : [];
  });
}

/** The schemas of what stands at a path: several where it may have several forms. */
function schemasAt(path: JSONPath): Schema[] {
  let schemas = schemasOf(configurationSchema);
  for (const part of path) schemas = schemas.flatMap(schema => partsOf(schema, part)).flatMap(schemasOf);
  return schemas;
}

function partsOf({ properties, additionalProperties, items }: Schema, part: string | number): Schema[] {
  const known = (properties ?? {}) as Readonly<Record<string, Schema>>;
  const found =
    typeof part === "number"
      ? Array.isArray(items)
        ? items[part]
        : items
      : Object.hasOwn(known, part)
        ? known[part]
        : additionalProperties;
  return typeof found === "object" && found !== null ? [found as Schema] : [];
}

/** A schema, what it refers to, and its alternatives. */
function schemasOf(schema: Schema): Schema[] {
  if (typeof schema.$ref === "string") {
    const parts = schema.$ref.replace(/^#\//, "").split("/");
    let found: unknown = configurationSchema;
    for (const part of parts) found = (found as Readonly<Record<string, unknown>> | undefined)?.[part];
    return typeof found === "object" && found !== null ? schemasOf(found as Schema) : [];
  }
  const { anyOf } = schema;
  return [schema, ...(Array.isArray(anyOf) ? (anyOf as Schema[]).flatMap(schemasOf) : [])];
}

/** Whom the documents name, most used first. */
function people(path: JSONPath, { documents, text }: ConfigurationRequest): Choice[] {
  const [key, index, part] = path;
  if (key !== "people" || typeof index !== "number" || (part !== undefined && part !== "handle" && part !== "name"))
    return [];
  const counts = new Map<string, number>();
  for (const { handles, names } of documents) {
    const named = part === undefined ? [...handles, ...names] : part === "handle" ? handles : names;
    for (const [name, count] of named) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts]
    .filter(([name]) => !text.includes(JSON.stringify(name)) && !text.includes(JSON.stringify(name.replace(/^@/, ""))))
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => ({ text: name, detail: count === 1 ? t`named once` : t`named ${count} times` }));
}

/** The documents of the folder, by their paths. */
function pathsIn({ uri, documents }: ConfigurationRequest): { readonly path: string; readonly document: Digest }[] {
  const folder = folderOf(uri);
  return documents.flatMap(document => {
    const path = folder === null ? null : pathWithin(document.uri, folder);
    return path ? [{ path, document }] : [];
  });
}

/** Documents whose kind may be stated. */
function pathsAsKeys(path: JSONPath, request: ConfigurationRequest): Choice[] {
  if (path[0] !== "documents" || path.length !== 2) return [];
  return pathsIn(request).map(({ path: text, document: { kind } }) => ({
    text,
    detail: kindName(kind),
    value: '"$1"'
  }));
}

/** Documents that may be the template of their kind. */
function templates(path: JSONPath, request: ConfigurationRequest): Choice[] {
  if (path[0] !== "templates" || path.length !== 2) return [];
  return pathsIn(request).flatMap(({ path: text, document: { kind, title } }) =>
    kind === path[1] ? [{ text, detail: title }] : []
  );
}
