/** The keys of gonogo.json → its JSON schema, and their table in docs/configuration.md. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { configurationSchema } from "../../server/src/workspace/configuration/schema.ts";
import { layOutJson } from "./json-layout.mjs";
import { withTable } from "./marked-table.mjs";

const page = "docs/configuration.md";

export function schemaFiles(root) {
  return [
    { path: "schemas/gonogo.schema.json", content: layOutJson(configurationSchema) },
    { path: page, content: withTables(readFileSync(path.join(root, page), "utf8")) }
  ];
}

function withTables(text) {
  const { properties } = configurationSchema;
  const overridable = properties.overrides.items.properties;
  const rows = Object.entries(properties).map(([key, schema]) => [
    `\`${key}\``,
    schema.markdownDescription ?? schema.description,
    valuesOf(schema),
    schema.default === undefined ? "" : code(schema.default),
    key in overridable ? "yes" : ""
  ]);
  return withTable(text, "keys", ["Key", "What it says", "Values", "Default", "In `overrides`"], rows);
}

/** What a value may be, in a word or two. */
function valuesOf(schema) {
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.anyOf) return schema.anyOf.map(valuesOf).join(" or ");
  if (schema.type === "array") return `list of ${plural(schema.items)}`;
  if (schema.type === "integer") return "number";
  return schema.type === "string" ? "text" : "object";
}

function plural({ type, anyOf }) {
  return type === "string" || anyOf?.[0]?.type === "string" ? "texts" : "objects";
}

function code(value) {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}
