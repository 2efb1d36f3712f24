/**
 * `node tools/expressions.mjs`: whether each regular expression that ships takes time in proportion to the text, whatever
 * that is. What cannot be proven has to be listed, with a reason, in `expressions/unproven.mjs`. Exit code 1 where one is
 * neither, and where a listed one has gone.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expressions } from "./expressions/collect.mjs";
import { whyNotLinear } from "./expressions/prove.mjs";
import { unproven } from "./expressions/unproven.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const all = await expressions(root);
const listed = new Set(unproven.map(({ expression }) => expression));
const needed = new Set();
let faults = 0;
for (const { source, flags, places } of all) {
  const why = whyNotLinear(source, flags);
  if (why === null) continue;
  const expression = `/${source}/${flags}`;
  needed.add(expression);
  if (listed.has(expression)) continue;
  faults++;
  console.error(
    `${places.join(", ")}: ${expression}\n  may take longer than in proportion to the text: ${why}.\n  Give repetitions a bound, begin at the beginning of a run ((?<!x)x+), or list it in tools/expressions/unproven.mjs with the reason why it is bounded.`
  );
}
for (const expression of listed) {
  if (needed.has(expression)) continue;
  faults++;
  console.error(`${expression}\n  is listed in tools/expressions/unproven.mjs, and nothing needs it there.`);
}
console.log(
  `${all.length} regular expressions: ${all.length - needed.size} proven to be linear, ${needed.size} bounded for a reason`
);
process.exitCode = faults > 0 ? 1 : 0;
