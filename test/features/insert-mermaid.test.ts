/** The picture of a document as a diagram in it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { insertMermaid } from "../../server/src/features/insert-mermaid.ts";
import { applyFix } from "../../server/src/fix.ts";
import { declared, judge, readOurs } from "../support/documents.ts";

function inserted(text: string): string | null | undefined {
  const change = insertMermaid(readOurs(text));
  if (!change) return null;
  return change.edits.length === 0
    ? change.message
    : applyFix(text, { title: "", edits: change.edits, automatic: false });
}

const postmortem = (end = "\n") =>
  declared(
    "postmortem",
    "# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:10 Outage starts\n- 09:14 Outage detected\n"
  ).replaceAll("\n", end);

describe("Insert Picture as Mermaid", () => {
  it("puts the diagram below the heading of the timeline", () => {
    for (const end of ["\n", "\r\n"]) {
      const text = inserted(postmortem(end)) ?? "";
      const [before, after, ...more] = text.split(`## Timeline (UTC)${end}${end}`);
      assert.deepEqual([`${before}## Timeline (UTC)${end}${end}`, more], [postmortem(end).split("- 09:10")[0], []]);
      assert.ok(after?.startsWith(`\`\`\`mermaid${end}gantt${end}  title Postmortem∶ ledger (UTC)${end}`));
      assert.ok(after?.endsWith(`${end}\`\`\`${end}${end}- 09:10 Outage starts${end}- 09:14 Outage detected${end}`));
      assert.equal(/[^\r]\n/.test(text), end === "\n");
    }
  });

  it("writes it anew where it stands already, and nothing where it is up to date", () => {
    const once = inserted(postmortem()) ?? "";
    assert.equal(inserted(once), "The diagram is up to date.");
    const later = once.replace("- 09:14 Outage detected", "- 09:16 Outage detected");
    assert.equal(inserted(later), inserted(postmortem().replace("09:14", "09:16")));
  });

  it("stands above whatever comes first below the heading", () => {
    const text = postmortem().replace("- 09:10", "```sh\ncurl ledger\n```\n\n- 09:10");
    assert.match(inserted(text) ?? "", /\n```\n\n```sh\ncurl ledger\n```\n\n- 09:10/);
  });

  it("says why there is none", () => {
    assert.equal(
      inserted(declared("postmortem", "# Postmortem: ledger\n\n## Timeline\n\nTo be told.\n")),
      "There is nothing to draw yet: no two times, no stages, no steps."
    );
    assert.equal(inserted(declared("stakeholder-update", "# Update\n\nStatus: resolved\n")), null);
  });

  it("changes no finding and no verdict of the examples", () => {
    const root = join(import.meta.dirname, "../../examples");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(name =>
      /^(?:post|rel|runb)/.test(name)
    );
    const documents = files.filter(name => name.endsWith(".md"));
    assert.equal(documents.length, 6);
    for (const name of documents) {
      const text = readFileSync(join(root, name), "utf8");
      const found = (of: string) => {
        const { problems, verdict, open } = judge(readOurs(of, name));
        return { verdict, open, told: problems.map(({ rule, message }) => [rule, message]) };
      };
      const changed = inserted(text) ?? "";
      assert.ok(changed.includes("```mermaid"), name);
      assert.deepEqual(found(changed), found(text), name);
    }
  });
});
