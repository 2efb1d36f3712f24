/** That no call takes the members of a list one by one: with as many as a hostile document has, it overflows the stack. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

const source = join(import.meta.dirname, "../../server/src");
const spreading = /\b(?:push|unshift|Math\.(?:max|min)|String\.fromC\w+)\(\s*\.\.\./;

describe("the calls of the server", () => {
  it("get no list spread into their arguments", () => {
    const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(name => name.endsWith(".ts"));
    const found = files.flatMap(file =>
      readFileSync(join(source, file), "utf8")
        .split("\n")
        .flatMap((line, index) => (spreading.test(line) ? [`${file}:${index + 1}`] : []))
    );
    assert.ok(files.length > 100);
    assert.deepEqual(found, []);
  });
});
