/** No contract changes by accident: what others rely on is what stands beside this file. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { contracts, contractsFolder } from "../support/contracts/contracts.ts";

/** Held against the package when it is packed: `tools/npm-package.mjs`. */
const elsewhere = ["npm-package.txt"];

describe("what others rely on", async () => {
  const all = await contracts();

  for (const { name, content } of all) {
    it(`is what was agreed on in ${name}`, () => {
      const file = join(contractsFolder, name);
      assert.equal(
        content,
        existsSync(file) ? readFileSync(file, "utf8") : "",
        `test/contracts/${name} says otherwise. Somebody may rely on it: if the change is meant, write it into CHANGELOG.md, run "npm run contracts" and commit the result.`
      );
    });
  }

  it("is all that is agreed on", () => {
    const files = readdirSync(contractsFolder).filter(name => name.endsWith(".txt"));
    assert.deepEqual(files.sort(), [...all.map(({ name }) => name), ...elsewhere].sort());
  });
});
