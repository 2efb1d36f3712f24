import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpsDocument } from "../../server/src/document/ops-document.ts";
import { type KnownFiles, knownFiles } from "../../server/src/workspace/known-files.ts";
import { addressesMeant } from "../../server/src/workspace/link-addresses.ts";
import { readAs } from "../support/documents.ts";

const uri = "file:///w/docs/runbooks/queue.md";
const board = "file:///w/docs/board.md";

function linking(...targets: string[]): OpsDocument {
  return readAs("runbook", targets.map(target => `[here](${target})`).join(" "));
}

/** A disk in memory that remembers what it was asked for. */
function disk(files: Record<string, string>) {
  const asked: string[] = [];
  const isFolder = (folder: string): boolean => Object.keys(files).some(file => file.startsWith(`${folder}/`));
  const host = {
    async stat(address: string) {
      asked.push(address);
      return files[address] !== undefined ? ("file" as const) : isFolder(address) ? ("folder" as const) : null;
    },
    readFile: async (address: string) => files[address] ?? null,
    listFiles: async (folder: string) => Object.keys(files).filter(file => file.startsWith(folder))
  };
  return { host, asked, files };
}

async function states(known: KnownFiles, document: OpsDocument, at = uri): Promise<string[]> {
  const { target } = await known.surroundings(at, document);
  return document.links.map(link => target(link.target).state);
}

describe("known files", () => {
  const git = "file:///w/.git/HEAD";

  it("work out once where each of 6,000 links leads, however often it is asked", async () => {
    const { host, asked } = disk({ [git]: "" });
    const targets = Array.from({ length: 6000 }, (_, index) => `x${index}.md#y`);
    const document = readAs("runbook", targets.map(each => `- [here](${each})`).join("\n"));
    const { target } = await knownFiles({ host }).surroundings(uri, document);
    const first = targets.map(target);
    assert.equal(first.filter(({ state }) => state === "missing").length, 6000);
    assert.ok(targets.every((each, index) => target(each) === first[index]));
    const meant = targets.map(each => addressesMeant(each, uri, null));
    assert.ok(targets.every((each, index) => addressesMeant(each, uri, null) === meant[index]));
    assert.equal(asked.filter(each => each.endsWith("/x7.md")).length, 1);
  });

  it("find what a document links to, in its repository", async () => {
    const { host } = disk({ [git]: "", [board]: "# Board\n" });
    assert.deepEqual(await states(knownFiles({ host }), linking("../board.md", "../none.md", "../../../outside.md")), [
      "found",
      "missing",
      "unknown"
    ]);
  });

  it("are there without their anchors where nobody writes them by hand", async () => {
    const long = `# Log\n\n${"a line of a log\n".repeat(70_000)}`;
    const { host } = disk({ [git]: "", [board]: "# Board\n", "file:///w/docs/long.md": long });
    const { target } = await knownFiles({ host }).surroundings(uri, linking("../board.md#none", "../long.md#none"));
    assert.deepEqual(
      ["../board.md#none", "../long.md#none"].map(each => {
        const found = target(each);
        return found.state === "found" && found.anchors === null;
      }),
      [false, true]
    );
  });

  it("look at nothing outside of the repository and the workspace folders that hold the document", async () => {
    const outside = "file:///x/board.md";
    const { host, asked } = disk({ [git]: "", [outside]: "# Board\n", "file:///w/x/guide.md": "# Guide\n" });
    const document = linking("../../../x/board.md#none", "../../../x/guide", "../../../..", "/board.md");
    const known = knownFiles({ host });
    const { target } = await known.surroundings(uri, document, { siteRoot: "file:///x" });
    const guide = target("../../../x/guide").state;
    assert.equal(target("../../../x/board.md#none").state, "unknown");
    assert.equal(target("../../../..").state, "unknown");
    assert.equal(target("/board.md").state, "unknown");
    assert.equal(guide, "found", "where a page has a folder of its own, it lies inside");
    const looked = [...(known.foundations(uri)?.addresses ?? []), ...asked.filter(each => !/\/\.\w+$/.test(each))];
    assert.deepEqual(
      looked.filter(each => !each.startsWith("file:///w/")),
      []
    );
    const folders = () => ["file:///w", "file:///"];
    const wider = await knownFiles({ host, folders }).surroundings(uri, document);
    assert.equal(wider.target("../../../x/board.md#none").state, "found", "what a workspace folder holds is ours");
  });

  it("find no relative outside, whatever a document links", async () => {
    const chat = "[14:05] a: seeing errors\n[14:06] b: on it\n[14:09] a: resolved\n";
    const { host } = disk({ [git]: "", "file:///x/chat.txt": chat, "file:///w/docs/chat.txt": chat });
    const related = async (target: string) => {
      const document = readAs("postmortem", `# Postmortem: ledger\n\n[chat](${target})\n`);
      return (await knownFiles({ host }).surroundings(uri, document)).related.map(each => each.uri);
    };
    assert.deepEqual(await related("../chat.txt"), ["file:///w/docs/chat.txt"]);
    assert.deepEqual(await related("../../../x/chat.txt"), []);
  });

  it("say nothing of a file that lies in no repository and no workspace", async () => {
    const { host } = disk({ [board]: "# Board\n" });
    assert.deepEqual(await states(knownFiles({ host }), linking("../none.md")), ["unknown"]);
    const folders = () => ["file:///w"];
    assert.deepEqual(await states(knownFiles({ host, folders }), linking("../none.md")), ["missing"]);
    assert.deepEqual(await states(knownFiles({ host, folders }), linking("none.md"), "file:///else/a.md"), ["unknown"]);
  });

  it("know what a document names even there", async () => {
    const { host } = disk({
      "file:///w/docs/chat.txt": "[14:05] a: seeing errors\n[14:06] b: on it\n[14:09] a: resolved\n"
    });
    const document = readAs("postmortem", "# Postmortem: ledger\n\n[chat](../chat.txt)\n");
    const { related, target } = await knownFiles({ host }).surroundings(uri, document);
    assert.deepEqual(
      related.map(each => each.document.kind),
      ["transcript"]
    );
    assert.equal(target("../chat.txt").state, "unknown");
  });

  it("are asked for once, until somebody says that they changed", async () => {
    const { host, asked, files } = disk({ [git]: "", [board]: "# Board\n" });
    const known = knownFiles({ host });
    const document = linking("../board.md", "../later.md");
    assert.deepEqual(await states(known, document), ["found", "missing"]);
    const first = asked.length;
    const stamp = known.stamp(uri);
    await states(known, document);
    assert.equal(asked.length, first);

    const later = "file:///w/docs/later.md";
    files[later] = "# Later\n";
    assert.deepEqual(await states(known, document), ["found", "missing"]);
    assert.deepEqual(known.changed(["file:///w/docs/unrelated.md"]), []);
    assert.equal(known.stamp(uri), stamp);
    assert.deepEqual(known.changed(["file:///w/docs"], true), [], "what somebody types in is no folder");
    assert.deepEqual(known.changed([later]), [uri]);
    assert.notEqual(known.stamp(uri), stamp);
    assert.deepEqual(await states(known, document), ["found", "found"]);

    delete files[board];
    known.forget();
    assert.deepEqual(await states(known, document), ["missing", "found"]);
  });

  it("are what is open in the editor, where it is", async () => {
    const { host } = disk({ [git]: "", [board]: "# Old\n" });
    const edited = readAs("runbook", "# New\n");
    const open = (address: string) =>
      address === board ? { source: { blocks: [{ facts: edited.facts }] } as never, model: () => null } : undefined;
    const { target } = await knownFiles({ host, open }).surroundings(uri, linking("../board.md"));
    const found = target("../board.md");
    assert.deepEqual(found.state === "found" && [...(found.anchors ?? [])], ["new"]);
  });

  it("tell who may own something, and what file may have been meant", async () => {
    const { host } = disk({ [git]: "", [board]: "", "file:///w/.github/CODEOWNERS": "* @ledger-core\n" });
    const { roster, target } = await knownFiles({ host }).surroundings(uri, linking("board.md"));
    assert.equal(roster?.knows("@ledger-core"), true);
    assert.deepEqual(target("board.md"), { state: "missing", elsewhere: "../board.md" });
  });
});
