import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentParts } from "../../server/src/document/document-parts.ts";
import { judge, readOurs } from "../support/documents.ts";

const mail = "Subject: Ledger incident resolved\n\nDear all,\n\nthe incident is over.\n\nRegards\n\n";
const postmortem = "# Postmortem: ledger\n\n## Timeline\n\n- 09:10 UTC: errors begin\n\n## Root cause\n\nA pool.\n";

describe("the parts of a file", () => {
  it("are a mail and what stands below it, without the label between them", () => {
    const parts = documentParts(readOurs(`${mail}**Postmortem:**\n\n${postmortem}`));
    assert.deepEqual(
      parts.map(({ kind, label }) => [kind, label?.source ?? null]),
      [
        ["stakeholder-update", null],
        ["postmortem", "**Postmortem:**\n\n"]
      ]
    );
    assert.equal(
      parts[1]
        ?.blocks()
        .map(({ source }) => source)
        .join(""),
      postmortem
    );
  });

  it("are none that only have a title, or sections of another kind", () => {
    assert.deepEqual(
      documentParts(readOurs(`${postmortem}\n# Runbook\n\nSee the wiki.\n`)).map(({ kind }) => kind),
      ["postmortem"]
    );
    assert.deepEqual(documentParts(readOurs(postmortem)), []);
  });

  it("move into a file of their own, by a fix that nobody makes unasked", () => {
    const { problems } = judge(readOurs(`${mail}${postmortem}`, "docs/2026-03-12.md"));
    const fix = problems.find(({ rule }) => rule === "mixed-documents")?.fixes[0];
    assert.deepEqual(fix?.newFiles, [{ name: "2026-03-12-postmortem.md", text: postmortem }]);
    assert.equal(fix?.automatic, false);
  });
});
