/** A time of an incident, over its place. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { declared } from "../../support/documents.ts";
import { hovered } from "../../support/hover.ts";

const postmortem = (rows: string, name = "Timeline (UTC)", date = "2026-03-12"): string =>
  declared("postmortem", `# Postmortem: ledger\n\n**Date**: ${date}\n\n## ${name}\n\n${rows}\n`);
const rows = "- 09:10 Outage starts\n- 09:⟦⟧21 Mitigated\n";

describe("a time", () => {
  it("is told in UTC, on the reader's clock and by its distance to the start", async () => {
    assert.deepEqual(await hovered(postmortem(rows), { timeZone: "Europe/Berlin" }), {
      text: "**Thu 2026-03-12, 09:21 UTC**  \n10:21 in Europe/Berlin, your time zone  \n11 min after the start of the incident",
      over: "09:21"
    });
    const far = await hovered(postmortem(rows.replaceAll("09:", "20:")), { timeZone: "Asia/Tokyo" });
    assert.match(far?.text ?? "", /^Fri 2026-03-13, 05:21 in Asia\/Tokyo/m);
  });

  it("is not told twice where the reader's clock shows UTC", async () => {
    const text = "**Thu 2026-03-12, 09:21 UTC**  \n11 min after the start of the incident";
    assert.equal((await hovered(postmortem(rows)))?.text, text);
    assert.equal((await hovered(postmortem(rows), { timeZone: "Africa/Abidjan" }))?.text, text);
  });

  it("is told from a zone whose clock changes, as it was on that day", async () => {
    const winter = await hovered(postmortem(rows, "Timeline (Europe/Berlin)"));
    assert.match(winter?.text ?? "", /^\*\*Thu 2026-03-12, 08:21 UTC\*\*/);
    const summer = await hovered(postmortem(rows, "Timeline (Europe/Berlin)", "2026-06-12"));
    assert.match(summer?.text ?? "", /^\*\*Fri 2026-06-12, 07:21 UTC\*\*/);
    const pacific = await hovered(postmortem(rows, "Timeline (Pacific time)", "2026-06-12"));
    assert.match(pacific?.text ?? "", /^\*\*Fri 2026-06-12, 16:21 UTC\*\*/);
  });

  it("says so where no zone is known, unless the team agreed on one", async () => {
    const nowhere = postmortem(rows, "Timeline");
    assert.match(
      (await hovered(nowhere))?.text ?? "",
      /^No time zone is named here, so nobody can tell it in UTC\. {2}\n11 min/
    );
    const agreed = await hovered(nowhere, { agreedZone: "Europe/Berlin" });
    assert.match(agreed?.text ?? "", /^\*\*Thu 2026-03-12, 08:21 UTC\*\* \(Europe\/Berlin by gonogo\.json\)/);
    const other = await hovered(postmortem(rows.replace("09:10", "09:10 UTC"), "Timeline"));
    assert.match(other?.text ?? "", /UTC\*\* \(taken as UTC, as elsewhere here\)/);
    const local = await hovered(postmortem(rows, "Timeline (local time)"));
    assert.match(local?.text ?? "", /^How far local time is from UTC cannot be told here\./);
  });

  it("says how long a range lasted, and what was before the start", async () => {
    const range = await hovered(postmortem("- 09:00 deploy\n- 09:10 Outage starts\n- 09:14⟦⟧ - 09:31 rolled back\n"));
    assert.match(range?.text ?? "", /4 min after the start of the incident, for 17 min$/);
    const before = await hovered(postmortem("- 09:0⟦⟧0 deploy\n- 09:10 Outage starts\n"));
    assert.match(before?.text ?? "", /10 min before the start/);
  });

  it("is told of a field that declares a moment, too", async () => {
    const text = "# Postmortem: ledger\n\n**Started**: 2026-03-12 09:10 UTC\n**Detected**: 2026-03-12 09:⟦⟧14 UTC\n";
    assert.deepEqual(await hovered(declared("postmortem", text)), {
      text: "**Thu 2026-03-12, 09:14 UTC**  \n4 min after the start of the incident",
      over: "2026-03-12 09:14 UTC"
    });
  });
});
