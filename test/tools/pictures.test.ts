/** The pictures that the README and the manifest show, where a text says what must be in them. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

interface Badges {
  badgesOf(manifest: unknown): readonly object[];
  badgesInWords(badges: readonly object[]): string;
}

const module = new URL("../../tools/pictures/badges.mjs", import.meta.url).href;
const { badgesOf, badgesInWords } = (await import(module)) as Badges;

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const manifest = JSON.parse(read("package.json"));

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that a PNG or a GIF says it has. */
function sizeOf(name: string): Size {
  const file = readFileSync(join(root, name));
  return name.endsWith(".gif")
    ? { width: file.readUInt16LE(6), height: file.readUInt16LE(8) }
    : { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

describe("the badges", () => {
  it("say what the manifest says: run `npm run pictures` after a change of it", () => {
    const words = badgesInWords(badgesOf(manifest));
    assert.ok(readFileSync(join(root, "docs/images/badges.png"), "latin1").includes(`Description\0${words}`), words);
    assert.ok(read("README.md").includes(`![${words}](docs/images/badges.png)`), words);
  });
});

describe("the README", () => {
  const shown = [...read("README.md").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];

  it("shows pictures that are there, each with a text, none of them a drawing: the Marketplace refuses those", () => {
    assert.ok(shown.length >= 5);
    for (const [, text = "", place = ""] of shown) {
      assert.ok(text.length > 20, place);
      assert.match(place, /^docs\/images\/[\w-]+\.(?:png|gif)$/);
      assert.ok(existsSync(join(root, place)), place);
    }
  });

  it("shows a recording that is short to load and fits a page", () => {
    const [recording, ...others] = shown.map(([, , place = ""]) => place).filter(place => place.endsWith(".gif"));
    assert.ok(recording && others.length === 0);
    assert.ok(readFileSync(join(root, recording)).length <= 1.5 * 1024 * 1024);
    assert.ok(sizeOf(recording).width <= 900);
  });
});

describe("the icon", () => {
  it("has the size that the Marketplace wants, in few bytes", () => {
    assert.deepEqual(sizeOf(manifest.icon), { width: 256, height: 256 });
    assert.ok(readFileSync(join(root, manifest.icon)).length <= 4096);
  });
});
