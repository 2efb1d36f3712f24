/** That docs/dependencies.md gives a reason for each package that is installed, and for no other. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

const root = join(import.meta.dirname, "../..");
const sections = readFileSync(join(root, "docs/dependencies.md"), "utf8").split(/^## /m);

/** The packages of the table below a heading, with their reasons. */
function reasonsBelow(heading: string): ReadonlyMap<string, string> {
  const section = sections.find(each => each.startsWith(heading)) ?? "";
  return new Map(
    [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = "", reason = ""]) => [name, reason])
  );
}

function manifest(folder: string): Readonly<Record<string, Readonly<Record<string, string>> | undefined>> {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
}

/** The packages that sources import, by name. */
function importsBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(name => /\.m?ts$/.test(name));
  return names.flatMap(name => {
    const text = readFileSync(join(folder, name), "utf8");
    const words = [...text.matchAll(/(?:from|import|import\() ?"([^".][^"]*)"/g)].map(([, word = ""]) => word);
    return words.map(word =>
      word
        .split("/")
        .slice(0, word.startsWith("@") ? 2 : 1)
        .join("/")
    );
  });
}

describe("the page of dependencies", () => {
  it("names what package.json names, once", () => {
    const [bundled, others] = [reasonsBelow("What is bundled"), reasonsBelow("For development")];
    const { dependencies, devDependencies = {} } = manifest("");
    assert.equal(dependencies, undefined, "what ships is bundled");
    assert.deepEqual([...bundled.keys(), ...others.keys()].sort(), Object.keys(devDependencies).sort());
    for (const [name, reason] of [...bundled, ...others]) assert.ok(reason.length > 15, `${name} has a reason`);
  });

  it("calls bundled what our sources import", () => {
    const imported = new Set(["server/src", "client/src"].flatMap(folder => importsBelow(join(root, folder))));
    const bundled = [...reasonsBelow("What is bundled").keys()];
    assert.deepEqual(
      bundled.filter(name => !imported.has(name)),
      ["character-entities"]
    );
    // VS Code brings itself, types leave nothing behind.
    const others = [...reasonsBelow("For development").keys()].filter(name => imported.has(name));
    assert.deepEqual(others, []);
  });

  it("names what publishes", () => {
    const { dependencies = {} } = manifest("tools/release");
    assert.deepEqual([...reasonsBelow("For publishing").keys()].sort(), Object.keys(dependencies).sort());
  });
});
