/** How a document writes dates and times, and how ours are written like them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayStyleOf, writeDay, writeTime } from "../../server/src/document/date-style.ts";
import { datesIn, parseDay } from "../../server/src/document/days.ts";
import { dateStyles } from "../../server/src/protocol.ts";
import { readAs } from "../support/documents.ts";

const day = parseDay("2026-03-05") ?? 0;

describe("a day", () => {
  it("is read again in whatever style it was written", () => {
    for (const style of dateStyles)
      assert.deepEqual(
        datesIn(writeDay(day, style)).map(each => each.day),
        [day],
        style
      );
  });

  it("is written as the document writes most of its own", () => {
    for (const style of dateStyles) {
      const body = `# Postmortem: ledger\n\n**Date**: ${writeDay(day, style)}\n\nSeen ${writeDay(day + 20, style)}, not 1/2.\n`;
      assert.equal(dayStyleOf(readAs("postmortem", body)), style);
    }
    assert.equal(dayStyleOf(readAs("postmortem", "# Postmortem: ledger\n")), "iso");
    const mixed = "# Postmortem: ledger\n\n- 2026-03-05\n- 5 Mar 2026\n- 6 Mar 2026\n";
    assert.equal(dayStyleOf(readAs("postmortem", mixed)), "d MMM yyyy");
  });
});

describe("a time of day", () => {
  it("is written on a clock of 24 or of 12 hours", () => {
    const written = (minutes: number): string[] => [writeTime(minutes, "24h"), writeTime(minutes, "12h")];
    assert.deepEqual(written(0), ["00:00", "12:00 AM"]);
    assert.deepEqual(written(725), ["12:05", "12:05 PM"]);
    assert.deepEqual(written(845.5), ["14:05", "2:05 PM"]);
  });
});
