/** The schema as VS Code uses it, with the very library by which it checks, completes and explains JSON. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { JSONSchema } from "vscode-json-languageservice";
import { catalogue } from "../../server/src/rules/index.ts";
import { readConfiguration } from "../../server/src/workspace/configuration/read-file.ts";
import { configurationSchema } from "../../server/src/workspace/configuration/schema.ts";
import { rightConfiguration, wrongConfigurations } from "../support/configuration-samples.ts";
import { readPages } from "../support/page-examples.ts";

// Node does not see all that this package exports.
const { getLanguageService, TextDocument } = createRequire(import.meta.url)(
  "vscode-json-languageservice"
) as typeof import("vscode-json-languageservice");

const root = join(import.meta.dirname, "../..");
const uri = "file:///w/gonogo.json";
const schema = configurationSchema as JSONSchema;
const service = getLanguageService({
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ["markdown"] } } } }
});
service.configure({ schemas: [{ uri: "file:///schema.json", fileMatch: ["gonogo.json"], schema }] });

/** What VS Code says of a text in its mode for JSON with comments. */
async function saidByEditor(text: string): Promise<string[]> {
  const document = TextDocument.create(uri, "jsonc", 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), {
    comments: "ignore",
    trailingCommas: "warning"
  });
  return found.map(({ message }) => String(message));
}

/** A text with `|` where the person is. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const document = TextDocument.create(uri, "jsonc", 1, marked.replace("|", ""));
  return { document, position: document.positionAt(offset), json: service.parseJSONDocument(document) };
}

async function offered(marked: string): Promise<string[]> {
  const { document, position, json } = at(marked);
  const list = await service.doComplete(document, position, json);
  return (list?.items ?? []).map(({ label }) => label);
}

/** Every text that is shown as a configuration. */
function examples(): (readonly [string, string])[] {
  const fences = (file: string) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/^```jsonc[^\n]*\n(.*?)\n```$/gms)].map(
      ([, text = ""], index) => [`${file} ${index + 1}`, text] as const
    );
  const pages = [...readPages(join(root, "server/src/rules")).values()];
  const ofRules = pages.flatMap(page =>
    page.examples.flatMap(example => [
      ...(example.language === "jsonc" && example.marks.length === 0
        ? [[`${page.id}: ${example.title}`, example.text] as const]
        : []),
      ...[...example.files]
        .filter(([name]) => name.endsWith("gonogo.json"))
        .map(([, text]) => [`${page.id}: ${example.title}`, text] as const)
    ])
  );
  const own = ["examples/gonogo.json", readFileSync(join(root, "examples/gonogo.json"), "utf8")] as const;
  return [own, ...fences("docs/configuration.md"), ...fences("README.md"), ...ofRules];
}

describe("the schema", () => {
  it("is contributed for the files that are read as configurations", () => {
    const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.deepEqual(contributes.jsonValidation, [
      { fileMatch: ["gonogo.json", "*.gonogo.json"], url: "./schemas/gonogo.schema.json" }
    ]);
    assert.deepEqual(contributes.languages, [
      { id: "jsonc", filenames: ["gonogo.json"], extensions: [".gonogo.json"] }
    ]);
  });

  it("agrees with what a configuration may say", async () => {
    const { $schema: _, ...right } = rightConfiguration;
    assert.deepEqual(await saidByEditor(JSON.stringify(right)), []);
    assert.deepEqual(await saidByEditor('// ours\n{ "preset": "strict", }\n'), []);
  });

  for (const [name, text] of examples()) {
    it(`agrees with ${name}`, async () => {
      assert.deepEqual(await saidByEditor(text), []);
      assert.deepEqual(
        readConfiguration(text, uri).faults.filter(({ type }) => type !== "wrong-text"),
        []
      );
    });
  }

  for (const text of Object.keys(wrongConfigurations)) {
    it(`sees types, and leaves the rest to the rule: ${text.trim()}`, async () => {
      const types = readConfiguration(text, uri).faults.map(({ type }) => type);
      const seen = types.some(type => ["not-json", "wrong-value", "missing-key", "repeated-key"].includes(type));
      const said = await saidByEditor(text);
      assert.equal(said.length > 0, seen, `${types} – ${said}`);
    });
  }

  it("offers every key and every rule", async () => {
    const keys = await offered('{ "|" }');
    assert.deepEqual(keys.toSorted(), Object.keys(configurationSchema.properties as object).toSorted());
    const rules = await offered('{ "rules": { "|" } }');
    assert.deepEqual(rules.toSorted(), catalogue.map(({ id }) => id).toSorted());
    assert.deepEqual((await offered('{ "overrides": [{ "rules": { "|" } }] }')).toSorted(), rules.toSorted());
    assert.ok((await offered('{ "rules": { "placeholder": | } }')).includes('"warning"'));
    assert.ok((await offered('{ "documents": { "docs/**": | } }')).includes('"none"'));
    assert.ok((await offered('{ "vocabulary": { "sections": { "|" } } }')).includes("rollback-procedure"));
  });

  it("explains a rule by its summary, and a severity by what it does", async () => {
    const explained = async (marked: string) => {
      const { document, position, json } = at(marked);
      return JSON.stringify((await service.doHover(document, position, json))?.contents);
    };
    assert.match(await explained('{ "rules": { "place|holder": "error" } }'), /No value is left as a placeholder/);
    assert.match(await explained('{ "rules": { "placeholder": "er|ror" } }'), /gonogo check/);
    assert.match(await explained('{ "stale|After": 90 }'), /runbook is stale/);
  });

  it("describes every key for editors that show no Markdown", () => {
    for (const [key, { description }] of Object.entries(
      configurationSchema.properties as Record<string, { description?: string }>
    ))
      assert.match(description ?? "", /^[A-Z][^`]{10,}\.$/, key);
  });
});
