/**
 * `npm test [-- SUITE… [--update-images]]`: prepares the clone and runs every suite, or the named ones. Ends with one line
 * per thing that could not be run here and its reason, then `N passed, N failed`; its exit code is 1 if anything failed.
 */
import { parseArgs } from "node:util";
import { prepare } from "./prepare.mjs";
import { suites } from "./suites.mjs";

/**
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {{ passed: number, failed: number, skipped: readonly Skipped[] }} Result
 */

try {
  const { chosen, updateImages } = readArguments();
  await prepare();
  const results = [];
  for (const suite of chosen) results.push(await runSuite(suite, { updateImages, alone: chosen.length === 1 }));
  summarize(chosen, results);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}

/** @throws {Error} for a name that is none of the suites' */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "update-images": { type: "boolean", default: false } }
  });
  for (const name of positionals) {
    if (!suites.some(suite => suite.name === name)) {
      throw new Error(`there is no suite "${name}": choose from ${suites.map(suite => suite.name).join(", ")}`);
    }
  }
  const chosen = positionals.length === 0 ? suites : suites.filter(suite => positionals.includes(suite.name));
  return { chosen, updateImages: values["update-images"] };
}

/** @returns {Promise<Result & { seconds: number }>} */
async function runSuite(suite, options) {
  console.log(`\n── ${suite.name}: ${suite.title}`);
  const start = performance.now();
  const result = await suite.run(options).catch(error => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: [] };
  });
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

function summarize(chosen, results) {
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  console.log();
  chosen.forEach((suite, index) => {
    const { passed, failed, seconds } = results[index];
    const counts = `${passed} passed, ${failed} failed`;
    console.log(`${suite.name.padEnd(10)} ${counts.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`);
  });
  const skipped = results.flatMap(result => result.skipped);
  for (const { name, reason } of skipped) console.log(`skipped: ${name}: ${reason}`);
  const failed = sum("failed");
  console.log(`${sum("passed")} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
  if (failed > 0) process.exitCode = 1;
}
