/**
 * `node tools/expressions.mjs`: whether each regular expression that ships takes time in proportion to the text, whatever
 * that is. What cannot be proven has to be listed, with a reason, in `expressions/unproven.mjs`; where one is made of words
 * that nobody knows before it runs, in `expressions/made.json`. Exit code 1 where one is neither, where a listed one has gone,
 * and where docs/reliability.md says something else.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expressions } from "./expressions/collect.mjs";
import { whyNotLinear } from "./expressions/prove.mjs";
import { unproven } from "./expressions/unproven.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { all, made } = await expressions(root);
const listedMade = JSON.parse(readFileSync(path.join(root, "tools/expressions/made.json"), "utf8"));
const listed = new Set(unproven.map(({ expression }) => expression));
const needed = new Set();
let faults = 0;
const complain = (/** @type {string} */ what) => {
  faults++;
  console.error(what);
};

for (const { source, flags, places } of all) {
  const why = whyNotLinear(source, flags);
  if (why === null) continue;
  const expression = `/${source}/${flags}`;
  needed.add(expression);
  if (listed.has(expression)) continue;
  complain(
    `${places.join(", ")}: ${expression}\n  may take longer than in proportion to the text: ${why}.\n  Give repetitions a bound, begin at the beginning of a run ((?<!x)x+), or list it in tools/expressions/unproven.mjs with the reason why it is bounded.`
  );
}
for (const expression of listed)
  if (!needed.has(expression))
    complain(`${expression}\n  is listed in tools/expressions/unproven.mjs, and nothing needs it there.`);

const isSame = one => other => one.file === other.file && one.words === other.words;
for (const each of made)
  if (!listedMade.some(isSame(each)))
    complain(
      `${each.file}:${each.line}: RegExp(${each.words})\n  is made of words that nobody knows before it runs.\n  Make it while the module loads, or list it in tools/expressions/made.json with the reason why it is bounded.`
    );
for (const each of listedMade)
  if (!made.some(isSame(each)))
    complain(`${each.file}: RegExp(${each.words})\n  is listed in tools/expressions/made.json, and is not there.`);

const said = `| Regular expressions | more than ${(Math.floor(all.length / 100) * 100).toLocaleString("en")} | all proven linear but ${needed.size}, which are bounded for a reason; ${made.length} places that make others, each with a reason |`;
if (!readFileSync(path.join(root, "docs/reliability.md"), "utf8").includes(`\n${said} `))
  complain(`docs/reliability.md\n  says something else of regular expressions. True is: ${said}`);

console.log(
  `${all.length} regular expressions: ${all.length - needed.size} proven to be linear, ${needed.size} bounded for a reason`
);
process.exitCode = faults > 0 ? 1 : 0;
