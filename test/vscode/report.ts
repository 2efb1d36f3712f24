/** Reports mocha's results line by line, in a form that the tools tell from the workbench's own output. */
import { env, UIKind } from "vscode";

// In a browser the tests' lines arrive among the workbench's: an invisible character marks ours.
const mark = env.uiKind === UIKind.Web ? "\u2063" : "";

/** Writes one line that the person sees. */
function say(line: string): void {
  console.log(`${mark}${line}`);
}

/** A mocha reporter: one line per test, the reason below each failure, and the totals at the end. */
export function report(runner: Mocha.Runner): void {
  const totals = { passed: 0, failed: 0, skipped: [] as { readonly name: string; readonly reason: string }[] };
  runner.on("suite", suite => {
    if (suite.title) say(`  ${suite.title}`);
  });
  runner.on("pass", test => {
    totals.passed++;
    say(`    ✓ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on("fail", (test, error: Error) => {
    totals.failed++;
    say(`    ✗ ${test.title}`);
    for (const line of (error.stack ?? String(error)).split("\n")) say(`        ${line}`);
  });
  runner.on("pending", test => {
    totals.skipped.push({ name: test.fullTitle(), reason: "marked as pending" });
  });
  runner.on("end", () => say(`totals ${JSON.stringify(totals)}`));
}
