/**
 * Minifies once more what esbuild has minified: terser finds a twentieth more, and the package is near its limit. Names
 * that others know and properties stay. Functions in objects are written as methods: nobody makes objects of them by `new`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { minify } from "terser";

/**
 * @param {string} file a bundle, changed in place
 * @param {"script" | "commonjs" | "module"} form of a script, what stands outside of functions is known to others
 */
export async function makeSmaller(file, form) {
  const source = readFileSync(file, "utf8");
  const { code = source } = await minify(source, {
    ecma: 2020,
    module: form === "module",
    toplevel: form !== "script",
    compress: { passes: 2, unsafe_methods: true },
    format: { ascii_only: false, comments: false }
  });
  if (code.length < source.length) writeFileSync(file, code);
}
