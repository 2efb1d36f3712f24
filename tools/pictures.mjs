/**
 * `npm run pictures`: draws the pictures that no test of a window takes, images/icon.png from images/icon.svg and
 * docs/images/badges.png from the manifest. They need a browser, so they are no part of `npm run generate`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { badgesInWords, badgesOf, drawBadges } from "./pictures/badges.mjs";
import { pixelsOf } from "./pictures/drawing.mjs";
import { palettePng } from "./pictures/palette-png.mjs";
import { root } from "./place.mjs";
import { installVscode } from "./vscode/install.mjs";

await installVscode();
const read = name => readFileSync(path.join(root, name), "utf8");
// It ships: fewer colours than anybody misses at its edges.
await write("images/icon.png", read("images/icon.svg"), { width: 256, height: 256, colours: 16 });
const badges = badgesOf(JSON.parse(read("package.json")));
const { drawing, ...size } = drawBadges(badges, 1);
await write("docs/images/badges.png", drawing, { ...size, colours: 64, description: badgesInWords(badges) });

async function write(name, drawing, options) {
  const file = await palettePng(await pixelsOf(drawing, options), options);
  writeFileSync(path.join(root, name), file);
  console.log(`${name}: ${file.length} bytes`);
}
