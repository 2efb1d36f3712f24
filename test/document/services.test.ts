import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { isAboutService, serviceKey, servicesOf, sharedService } from "../../server/src/document/services.ts";
import { sourceOf } from "../../server/src/markdown/block.ts";

function documentOf(lines: readonly string[], path: string, kind: "release-checklist" | "postmortem" | "runbook") {
  const document = readDocument(sourceReader().read(lines.join("\n")), path, { kind });
  assert.ok(document);
  return document;
}

const checklist = (title: string, path = "releases/next.md", ...lines: readonly string[]) =>
  documentOf([`# ${title}`, "", ...lines], path, "release-checklist");
const postmortem = (title: string, ...lines: readonly string[]) =>
  documentOf([`# ${title}`, "", ...lines], "postmortems/2026-03-12.md", "postmortem");

suite("services of a document", () => {
  const names = (document: Parameters<typeof servicesOf>[0]): string[] => servicesOf(document).map(each => each.text);

  test("are read from fields, several at once, without what stands in brackets", () => {
    const document = postmortem(
      "Postmortem",
      "- **Affected services**: ledger-api (primary), Card Gateway and mail_worker"
    );
    assert.deepEqual(names(document), ["ledger-api", "Card Gateway", "mail_worker"]);
  });

  test("are where they are written", () => {
    const document = postmortem("Postmortem", "- **Services**: `ledger-api`, Card Gateway");
    assert.deepEqual(
      servicesOf(document).map(({ span }) => sourceOf(span)),
      ["ledger-api", "Card Gateway"]
    );
  });

  test("are read from front matter", () => {
    const document = documentOf(["---", "service: ledger-api", "---", "# Runbook"], "runbooks/a.md", "runbook");
    assert.deepEqual(names(document), ["ledger-api"]);
  });

  test("are no placeholders, no sentences and nothing that is all or none", () => {
    for (const value of ["[Name of the service]", "all", "N/A", "", "we do not know yet which ones. Ask the core team"])
      assert.deepEqual(names(postmortem("Postmortem", `- **Service**: ${value}`)), [], value);
  });

  test("of a component only what is named like one", () => {
    assert.deepEqual(names(postmortem("Postmortem", "- **Component**: Training")), []);
    assert.deepEqual(names(postmortem("Postmortem", "- **Component**: ledger-db")), ["ledger-db"]);
  });

  test("in a title are names for machines, and in a checklist what stands before the version", () => {
    assert.deepEqual(names(postmortem("Postmortem: ledger-api rejected postings")), ["ledger-api"]);
    assert.deepEqual(names(postmortem("Postmortem: follow-up of the go-live on 2026-03-12")), []);
    assert.deepEqual(names(checklist("Release Checklist: Ledger Console v5.1.0")), ["Ledger Console"]);
    for (const title of [
      "Release 5.1.0",
      "Release Checklist: Version 5.1.0",
      "Release Checklist – Phase 2.1",
      "v5.1.0"
    ])
      assert.deepEqual(names(checklist(title)), [], title);
  });

  test("in the name of a file stand before its version", () => {
    assert.deepEqual(names(checklist("Release Checklist", "releases/ledger-api-v5.1.0.md")), ["ledger-api"]);
    assert.deepEqual(names(checklist("Release Checklist", "releases/2026-03-25.md")), []);
  });

  test("have one key in all ways to write them", () => {
    assert.deepEqual(new Set(["Ledger API", "ledger-api", "ledger_api", " LEDGER  api"].map(serviceKey)).size, 1);
    assert.equal(serviceKey("LedgerApi"), serviceKey("ledger-api"));
  });

  test("that somebody names may stand anywhere in a title, but whole", () => {
    assert.ok(isAboutService(postmortem("The Ledger API rejected postings"), "ledger-api"));
    assert.ok(!isAboutService(postmortem("The ledger rejected postings"), "ledger-api"));
    assert.ok(!isAboutService(postmortem("ledger-apis were slow"), "ledger-api"));
    assert.ok(!isAboutService(postmortem("Anything"), "--"));
  });

  test("are shared where both documents tell of them", () => {
    const release = checklist("Release Checklist: ledger-api v5.1.0");
    assert.equal(sharedService(release, postmortem("The Ledger API rejected postings"))?.text, "ledger-api");
    assert.equal(sharedService(release, postmortem("mail-worker lost mails")), null);
    assert.equal(
      sharedService(checklist("Release Checklist: Pilot v5.1.0"), postmortem("Pilot customers lost mails")),
      null
    );
  });
});
