/** A reporter for `node --test`: one line with the totals, for the program that runs several suites. */

/**
 * @param {AsyncIterable<import("node:test/reporters").TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
// biome-ignore lint/style/noDefaultExport: node takes a reporter's default export
export default async function* totals(events) {
  const result = { passed: 0, failed: 0, skipped: [] };
  for await (const { type, data } of events) {
    // A suite is no test of its own, and a file is one only when it cannot be run.
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details?.type === "suite") continue;
    if (data.skip !== undefined) result.skipped.push({ name: data.name, reason: data.skip || "no reason given" });
    else if (type === "test:pass" || data.todo !== undefined) result.passed++;
    else result.failed++;
  }
  yield `totals ${JSON.stringify(result)}\n`;
}
