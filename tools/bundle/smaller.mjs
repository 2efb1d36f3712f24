/**
 * Minifies once more what esbuild has minified: terser finds a twentieth more, and the package is near its limit. Names
 * that others know, properties and what stands outside of functions, stay.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { minify } from "terser";

/** @param {string} file a bundle, changed in place */
export async function makeSmaller(file) {
  const source = readFileSync(file, "utf8");
  const { code = source } = await minify(source, {
    ecma: 2020,
    compress: { passes: 2 },
    format: { ascii_only: false, comments: false }
  });
  if (code.length < source.length) writeFileSync(file, code);
}
