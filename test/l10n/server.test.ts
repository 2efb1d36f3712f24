/** What the server says in the editor goes through the tag of its translations. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { simple } from "acorn-walk";
import { plainText, sourcesIn } from "../support/plain-texts.ts";

/** The properties that hold what people read. */
const shownBy = /^(?:message|title|label|detail|tooltip|reason|text)$/;

/** What is no message: names of fields as they are written into documents, code, values, our name. */
const same = new Set([
  ...["document/wanted-fields.ts: Release date", "document/wanted-fields.ts: Version"],
  ...["document/wanted-fields.ts: Release manager", "document/wanted-fields.ts: On-call engineer"],
  ...["document/wanted-fields.ts: Incident date", "document/wanted-fields.ts: Author"],
  ...["document/wanted-fields.ts: Status", "document/wanted-fields.ts: Severity"],
  ...["rules/page.ts: docs/chat.txt", "serving/showing.ts: Go/No-Go", "document/vocabulary/metrics.ts: msg"],
  ...['workspace/configuration/explain.ts: "on"', "workspace/configuration/schema.ts: Go/No-Go configuration"]
]);

it("Nothing of the server is shown as it stands in the source", () => {
  const found: string[] = [];
  for (const { name, tree } of sourcesIn("server/src")) {
    // The command line and the library speak English, and so does what agents are told.
    if (/^(?:cli|library|report\/agents)\//.test(name)) continue;
    simple(tree, {
      Property({ key, value }) {
        const text = key.type === "Identifier" && shownBy.test(key.name) ? plainText(value) : "";
        if (/\p{L}{2}/u.test(text)) found.push(`${name}: ${text}`);
      }
    });
  }
  assert.deepEqual(
    found.filter(each => !same.has(each)),
    [],
    "these are not said by t"
  );
  assert.deepEqual(
    [...same].filter(each => !found.includes(each)),
    [],
    "these are there no more"
  );
});
