/**
 * What a configuration may look like, said once: a shape reads a value, keeps what is right of it and reports the rest;
 * and it is the JSON schema by which editors complete, explain and check the same value.
 */

import type { Node } from "jsonc-parser";
import type { Range } from "../../protocol.ts";
import type { ConfigurationFault, NoSuchName } from "../../rules/configuration-rule.ts";
import { anyOf, quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";

/** A part of a JSON schema (draft 7, with the keywords of VS Code). */
export type Schema = Readonly<Record<string, unknown>>;

/** The file that is being read. */
export interface Reading {
  readonly uri: string;
  rangeOf(node: Node): Range;
  /** As it is written, shortened. */
  textOf(node: Node): string;
  report(fault: ConfigurationFault): void;
}

export interface Shape<Value> {
  readonly schema: Schema;
  /** What counts of a value; `undefined` where nothing does. `subject` names it in messages: "'preset'". */
  read(node: Node, subject: string, reading: Reading): Value | undefined;
}

/** What a shape reads. */
export type ReadBy<Any> = Any extends Shape<infer Value> ? Value : never;

/** A value, and where it is stated. */
export interface Stated<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** A place in a configuration file, or what else says so: "--preset". */
export type Origin = { readonly uri: string; readonly range: Range } | string;

/** The shape of a value whose place is remembered. */
export function stated<Value>({ schema, read }: Shape<Value>): Shape<Stated<Value>> {
  return {
    schema,
    read(node, subject, reading) {
      const value = read(node, subject, reading);
      return value === undefined ? undefined : { value, origin: { uri: reading.uri, range: reading.rangeOf(node) } };
    }
  };
}

/** The shape with words for a person, and what else its schema says. */
export function described<Value>(description: string, shape: Shape<Value>, more: Schema = {}): Shape<Value> {
  return { ...shape, schema: { ...wordsOf(description), ...shape.schema, ...more } };
}

/** The words of a schema: for editors that show Markdown, and for those that do not. */
export function wordsOf(description: string): Schema {
  const words = plain(description);
  // Editors that show Markdown show the plain words, too, where there are no others.
  return words === description ? { description } : { description: words, markdownDescription: description };
}

function plain(markdown: string): string {
  return markdown.replace(/[`*]/g, "");
}

/** One of a few words, each with what it means. */
export function word<Word extends string>(meanings: Readonly<Record<Word, string>>): Shape<Word> {
  const words = Object.keys(meanings) as Word[];
  return {
    schema: {
      type: "string",
      enum: words,
      enumDescriptions: words.map(each => plain(meanings[each])),
      markdownEnumDescriptions: words.map(each => meanings[each])
    },
    read(node, subject, reading) {
      const found = words.find(each => each === node.value);
      return found ?? wrong(node, subject, anyOf(words), reading, words);
    }
  };
}

/**
 * A text. `problemOf` says what is wrong with one, as a sentence, or `null`; `expected` is what should stand in the place
 * of a value that is none: "a day: YYYY-MM-DD".
 */
export function text(
  expected: () => string,
  problemOf: (text: string) => string | null = () => null,
  schema: Schema = {}
): Shape<string> {
  return {
    schema: { type: "string", ...schema },
    read(node, subject, reading) {
      if (typeof node.value !== "string") return wrong(node, subject, expected(), reading);
      const message = problemOf(node.value);
      if (message === null) return node.value;
      reading.report({ type: "wrong-text", message, range: reading.rangeOf(node) });
      return undefined;
    }
  };
}

/** A whole number, `least` or more; `expected` as what should stand there: "a number of days, 1 or more". */
export function wholeNumber(expected: () => string, least: number): Shape<number> {
  return {
    schema: { type: "integer", minimum: least },
    read(node, subject, reading) {
      const value: unknown = node.value;
      if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
      return wrong(node, subject, expected(), reading);
    }
  };
}

/** Any value of the type of an example; a list is one of texts. */
export function like(example: number | boolean | string | readonly string[]): Shape<typeof example> {
  if (Array.isArray(example)) return listOf(text(() => t`a text`));
  const type = typeof example;
  return {
    schema: { type },
    read(node, subject, reading) {
      const value: unknown = node.value;
      if (typeof value === type) return value as typeof example;
      return wrong(node, subject, nameOf(type), reading);
    }
  };
}

function nameOf(type: string): string {
  return type === "string" ? t`a text` : type === "number" ? t`a number` : t`true or false`;
}

/** `null`, or what the shape reads. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return {
    schema: { ...shape.schema, type: [shape.schema.type, "null"] },
    read: (node, subject, reading) => (node.type === "null" ? null : shape.read(node, subject, reading))
  };
}

/** A list; what is wrong in it is left out. */
export function listOf<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return {
    schema: { type: "array", items: item.schema },
    read(node, subject, reading) {
      if (node.type !== "array") return wrong(node, subject, t`a list`, reading);
      return (node.children ?? []).flatMap(child => item.read(child, t`each of ${subject}`, reading) ?? []);
    }
  };
}

/** A list, or its only item without brackets. */
export function oneOrMore<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  const list = listOf(item);
  return {
    schema: { anyOf: [item.schema, list.schema] },
    read(node, subject, reading) {
      if (node.type === "array") return list.read(node, subject, reading);
      const only = item.read(node, subject, reading);
      return only === undefined ? undefined : [only];
    }
  };
}

type ValuesOf<Shapes> = { readonly [Name in keyof Shapes]?: ReadBy<Shapes[Name]> };

/** An object with known keys. `noSuch` says that a key is none of them; without the `required` ones it is reported. */
export function record<Shapes extends Readonly<Record<string, Shape<unknown>>>>(
  noSuch: NoSuchName,
  shapes: Shapes,
  required: readonly (keyof Shapes & string)[] = []
): Shape<ValuesOf<Shapes>> {
  const map = mapOf<unknown>(noSuch, shapes);
  return {
    schema: required.length > 0 ? { ...map.schema, required } : map.schema,
    read(node, subject, reading) {
      const values = map.read(node, subject, reading);
      const keys = new Set((node.children ?? []).map(property => property.children?.[0]?.value));
      for (const name of values ? required.filter(each => !keys.has(each)) : [])
        reading.report({ type: "missing-key", name, range: reading.rangeOf(node) });
      return values && (Object.fromEntries(values) as ValuesOf<Shapes>);
    }
  };
}

/** Keys that nobody knows beforehand: what they are like, as a regular expression for the schema, and of what shape. */
export interface OtherKeys<Value> {
  readonly pattern: string;
  readonly has: (key: string) => boolean;
  readonly shape: Shape<Value>;
}

/** An object with known keys, all of one shape or each of its own. */
export function mapOf<Value>(
  noSuch: NoSuchName,
  shapes: Readonly<Record<string, Shape<Value>>>,
  others?: OtherKeys<Value>
): Shape<ReadonlyMap<string, Value>> {
  const known = Object.keys(shapes);
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(known.map(name => [name, shapes[name]?.schema])),
      ...(others && { patternProperties: { [others.pattern]: others.shape.schema } })
    },
    read: (node, subject, reading) =>
      readEach(node, subject, reading, (key, value) => {
        const other = others?.has(key.value) ? others.shape : undefined;
        const shape = Object.hasOwn(shapes, key.value) ? shapes[key.value] : other;
        if (shape) return shape.read(value, quoted(key.value), reading);
        reading.report({ type: "unknown-name", noSuch, name: key.value, known, range: reading.rangeOf(key) });
        return undefined;
      })
  };
}

/** An object whose keys are free. `problemOf` says what is wrong with one, as a sentence, or `null`. */
export function anyKey<Value>(
  shape: Shape<Value>,
  problemOf: (key: string) => string | null = () => null
): Shape<ReadonlyMap<string, Value>> {
  return {
    schema: { type: "object", additionalProperties: shape.schema },
    read: (node, subject, reading) =>
      readEach(node, subject, reading, (key, value) => {
        const message = problemOf(key.value);
        if (message === null) return shape.read(value, quoted(key.value), reading);
        reading.report({ type: "wrong-text", message, range: reading.rangeOf(key) });
        return undefined;
      })
  };
}

/** The properties of an object for which `readOne` has a value, in their order; of repeated ones the last. */
function readEach<Value>(
  node: Node,
  subject: string,
  reading: Reading,
  readOne: (key: Node, value: Node) => Value | undefined
): ReadonlyMap<string, Value> | undefined {
  if (node.type !== "object") return wrong(node, subject, t`an object: { … }`, reading);
  const last = new Map((node.children ?? []).map(property => [property.children?.[0]?.value as string, property]));
  const values = new Map<string, Value>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key) continue;
    if (last.get(key.value) !== property) {
      reading.report({ type: "repeated-key", name: key.value, range: reading.rangeOf(key) });
    } else if (value) {
      const read = readOne(key, value);
      if (read !== undefined) values.set(key.value, read);
    }
  }
  return values;
}

function wrong(
  node: Node,
  subject: string,
  expected: string,
  reading: Reading,
  known: readonly string[] = []
): undefined {
  const written = reading.textOf(node);
  reading.report({ type: "wrong-value", subject, expected, written, known, range: reading.rangeOf(node) });
}
