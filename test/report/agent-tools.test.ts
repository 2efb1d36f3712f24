/** What agents are told of the tools is the same over MCP and in VS Code; long answers have pages. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { agentToolNames } from "../../server/src/protocol.ts";
import { pageOf, readCursor } from "../../server/src/report/agents/pages.ts";
import { agentTools } from "../../server/src/report/agents/tools.ts";

interface Declared {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly modelDescription: string;
  readonly inputSchema: { readonly properties: Readonly<Record<string, { readonly description?: string }>> };
}

describe("the tools of package.json", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  const declared: readonly Declared[] = manifest.contributes.languageModelTools;

  it("are those that are there, and say the same of themselves", () => {
    assert.deepEqual(
      declared.map(({ name, modelDescription }) => [name, modelDescription]),
      agentToolNames.map(name => [`gonogo_${name}`, agentTools[name].description])
    );
    assert.equal(new Set(declared.map(({ toolReferenceName }) => toolReferenceName)).size, declared.length);
    for (const { name, inputSchema } of declared)
      for (const [key, { description }] of Object.entries(inputSchema.properties))
        assert.ok(description, `${name} does not describe '${key}'`);
  });
});

describe("pages", () => {
  it("tell every item once, in its order, and no more at once than is allowed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (counts, limit) => {
        const told: string[] = [];
        const known = new Set<number>();
        let cursor: ReturnType<typeof readCursor> = { document: 0, item: 0 };
        while (cursor) {
          const { parts, next, left } = pageOf(counts, cursor, limit);
          assert.ok(parts.length <= limit && parts.reduce((sum, { from, to }) => sum + to - from, 0) <= limit);
          for (const { document, from, to } of parts) {
            known.add(document);
            for (let item = from; item < to; item++) told.push(`${document}:${item}`);
          }
          const all = counts.reduce((sum, count) => sum + count, 0);
          assert.deepEqual(left, { documents: counts.length - known.size, items: all - told.length });
          cursor = next === null ? null : readCursor(next);
        }
        const expected = counts.flatMap((count, document) =>
          Array.from({ length: count }, (_, item) => `${document}:${item}`)
        );
        assert.deepEqual(told, expected);
        assert.equal(known.size, counts.length);
      })
    );
  });

  it("begin where a page has said, and nowhere else", () => {
    assert.deepEqual(readCursor("3:12"), { document: 3, item: 12 });
    for (const text of ["", "3", "3:", "-1:0", "1:2:3", "1e3:0", "9999999999:0"]) assert.equal(readCursor(text), null);
    assert.deepEqual(pageOf([2], { document: 7, item: 7 }, 1), {
      parts: [],
      next: null,
      left: { documents: 0, items: 0 }
    });
  });
});
