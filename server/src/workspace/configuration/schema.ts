/** The JSON schema of a configuration file: by it editors complete, explain and check what is written. */
import { file } from "./keys.ts";
import { severityDefinitions } from "./rule-settings.ts";
import { type Schema, wordsOf } from "./shapes.ts";

/** Unknown keys are allowed: only `invalid-configuration` speaks of them, and knows what was meant. */
export const configurationSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Go/No-Go configuration",
  ...wordsOf("What a team agreed on for its operational documents: `gonogo.json`."),
  allowComments: true,
  allowTrailingCommas: true,
  definitions: severityDefinitions,
  ...withReferences(file.schema as unknown as ObjectSchema)
};

interface ObjectSchema {
  readonly properties: Readonly<Record<string, Schema>>;
}

/** The same schema, where overrides refer to the keys that they share with the file instead of saying them again. */
function withReferences(schema: ObjectSchema): Schema {
  const { overrides } = schema.properties as { readonly overrides: { readonly items: ObjectSchema } };
  const shared = Object.entries(overrides.items.properties).map(([key, property]) => [
    key,
    key in schema.properties ? { $ref: `#/properties/${key}` } : property
  ]);
  const items = { ...overrides.items, properties: Object.fromEntries(shared) };
  return { ...schema, properties: { ...schema.properties, overrides: { ...overrides, items } } };
}
