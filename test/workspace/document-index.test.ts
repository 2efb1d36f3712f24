/** All operational documents of a workspace, as a memory of each. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Host } from "../../server/src/host.ts";
import { type DocumentIndex, documentIndex } from "../../server/src/workspace/document-index.ts";
import { documentFactory, type OpenMarkdown } from "../../server/src/workspace/open-documents.ts";
import type { Sought } from "../../server/src/workspace/traces.ts";
import { declared } from "../support/documents.ts";
import { memoryHost } from "../support/memory-host.ts";

const folder = "file:///w";
const runbook = declared(
  "runbook",
  "# Runbook: ledger\n\nAsk @ledger-oncall or @Ledger-OnCall.\n\n## Step 2: Restart\n\nWait.\n"
);
const postmortem = declared(
  "postmortem",
  `# Postmortem: slow payouts

**Incident**: LEDGER-77

## Action items

- [ ] Raise the limit, see OPS-12 and [step 2](../runbooks/ledger.md) (@ledger-db)
`
);

interface World {
  readonly files: Record<string, string>;
  readonly read: string[];
  readonly warned: string[];
  readonly index: DocumentIndex;
  /** How often everything was known after something was read. */
  readonly completed: { readonly times: number };
}

function world(
  files: Record<string, string>,
  {
    opened = [],
    isVirtual = false,
    host: changes = {},
    pause = async () => {}
  }: { opened?: OpenMarkdown[]; isVirtual?: boolean; host?: Partial<Host>; pause?: () => Promise<void> } = {}
): World {
  const read: string[] = [];
  const warned: string[] = [];
  const completed = { times: 0 };
  const memory = memoryHost(files);
  const host = {
    ...memory,
    readFile: async (uri: string) => {
      read.push(uri);
      return memory.readFile(uri);
    },
    log: { ...memory.log, warn: (text: string) => warned.push(text), error: (text: string) => warned.push(text) },
    ...changes
  };
  const index = documentIndex({
    ...{ host, folders: () => [folder], isVirtual, opened: () => opened, pause },
    onRead: () => {
      completed.times++;
    },
    configuration: async () => ({ reading, siteRoot: null })
  });
  return { files, read, warned, index, completed };
}
const reading = {};

function chained(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}

function open(uri: string, text: string): OpenMarkdown {
  return documentFactory().create(uri, "markdown", 1, text) as OpenMarkdown;
}

const files = () => ({
  [`${folder}/runbooks/ledger.md`]: runbook,
  [`${folder}/postmortems/payouts.md`]: postmortem,
  [`${folder}/README.md`]: "# Ledger\n\nAsk @ledger-lead.\n",
  [`${folder}/notes.txt`]: "@nobody"
});

describe("the index of a workspace", () => {
  it("remembers what each operational document names, and nothing of others", async () => {
    const { index } = world(files());
    const digests = [...(await index.all())].sort((one, other) => (one.uri < other.uri ? -1 : 1));
    assert.deepEqual(
      digests.map(({ kind, title, handles, incidents, about, tickets, targets, symbols }) => ({
        ...{ kind, title, handles: [...handles], incidents, about, tickets, targets },
        symbols: symbols.map(({ type, name, range }) => `${type} ${name} ${range.start.line}`)
      })),
      [
        {
          kind: "postmortem",
          title: "Postmortem: slow payouts",
          handles: [["@ledger-db", 1]],
          incidents: ["LEDGER-77"],
          about: ["LEDGER-77"],
          tickets: ["OPS-12"],
          targets: ["../runbooks/ledger.md"],
          symbols: [
            "document Postmortem: slow payouts 4",
            "action-item Raise the limit, see OPS-12 and step 2 (@ledger-db) 10"
          ]
        },
        {
          kind: "runbook",
          title: "Runbook: ledger",
          handles: [["@ledger-oncall", 2]],
          incidents: [],
          about: [],
          tickets: [],
          targets: [],
          symbols: ["document Runbook: ledger 4", "step 2 Restart 8"]
        }
      ]
    );
  });

  it("reads each file once, and again after it has changed", async () => {
    const { index, files: all, read } = world(files());
    await index.all();
    await index.all();
    assert.equal(read.length, 3);
    all[`${folder}/runbooks/ledger.md`] = runbook.replace("ledger", "search");
    index.changed([`${folder}/runbooks/ledger.md`]);
    const titles = (await index.all()).map(({ title }) => title);
    assert.ok(titles.includes("Runbook: search"), titles.join());
    assert.equal(read.length, 4);
    index.forget();
    await index.all();
    assert.equal(read.length, 7);
  });

  it("finds new files and lets go of those that are gone", async () => {
    const { index, files: all } = world(files());
    await index.all();
    all[`${folder}/runbooks/new.md`] = runbook.replace("ledger", "new");
    delete all[`${folder}/runbooks/ledger.md`];
    index.changed([`${folder}/runbooks/new.md`, `${folder}/runbooks/ledger.md`]);
    const titles = (await index.all()).map(({ title }) => title).sort();
    assert.deepEqual(titles, ["Postmortem: slow payouts", "Runbook: new"]);
  });

  it("takes the text of what is open, saved or not", async () => {
    const uri = `${folder}/runbooks/ledger.md`;
    const { index } = world(files(), { opened: [open(uri, runbook.replace("ledger", "open"))] });
    const runbooks = (await index.all()).filter(({ kind }) => kind === "runbook");
    assert.deepEqual(
      runbooks.map(({ title }) => title),
      ["Runbook: open"]
    );
    assert.equal((await index.model(uri))?.title?.text, "Runbook: open");
  });

  it("waits for nothing when only what is known is asked for", async () => {
    const { index } = world(files());
    assert.deepEqual(index.known(), []);
    await index.all();
    assert.equal(index.known().length, 2);
  });

  it("reads only what is open and what that links to where files lie far away", async () => {
    const uri = `${folder}/postmortems/payouts.md`;
    const { index, read } = world(files(), { isVirtual: true, opened: [open(uri, postmortem)] });
    assert.equal((await index.all()).length, 2);
    assert.deepEqual(read, [`${folder}/runbooks/ledger.md`]);
  });

  it("leaves out a file that is too large or cannot be read", async () => {
    const { index, warned } = world(
      { ...files(), [`${folder}/large.md`]: `${runbook}${"\n\nword".repeat(200_000)}` },
      {
        host: {
          readFile: async uri => {
            if (uri.endsWith("ledger.md")) throw new Error("gone");
            return uri.endsWith("large.md") ? "x".repeat(1_000_001) : postmortem;
          }
        }
      }
    );
    assert.deepEqual([...new Set((await index.all()).map(({ kind }) => kind))], ["postmortem"]);
    assert.match(warned.join(), /ledger\.md could not be looked through: Error: gone/);
  });

  it("reads ten thousand files, and stops before each for whoever waits", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`${folder}/notes/${index}.md`, "# Notes\n"])
    );
    let isBusy = true;
    let resume = (): void => {};
    const pause = async (): Promise<void> => {
      if (isBusy) await new Promise<void>(resolve => queueMicrotask(() => (resume = chained(resume, resolve))));
    };
    const { index, read } = world({ ...many, [`${folder}/runbooks/ledger.md`]: runbook }, { pause });
    const all = index.all();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    assert.deepEqual(read, []);
    isBusy = false;
    resume();
    assert.equal((await all).length, 1);
    assert.equal(read.length, 10_001);
  });

  it("reads again what changes while it reads, before it says that it knows everything", async () => {
    const uri = `${folder}/runbooks/ledger.md`;
    let index: DocumentIndex | undefined;
    let changed = 0;
    const all: Record<string, string> = files();
    const here = world(all, {
      host: {
        readFile: async address => {
          const text = all[address] ?? null;
          if (address === uri && changed++ < 2) {
            all[uri] = runbook.replace("ledger", `state ${changed}`);
            index?.changed([uri]);
          }
          return text;
        }
      }
    });
    index = here.index;
    const titles = (await index.all()).map(({ title }) => title);
    assert.ok(titles.includes("Runbook: state 2"), titles.join());
    assert.ok(index.isComplete());
    assert.equal(here.completed.times, 1);
    await index.all();
    assert.equal(here.completed.times, 1);
  });

  it("knows what has changed as it was, until it is read again", async () => {
    const { index, files: all } = world(files());
    await index.all();
    all[`${folder}/runbooks/ledger.md`] = runbook.replace("ledger", "search");
    index.changed([`${folder}/runbooks/ledger.md`]);
    assert.ok(index.known().some(({ title }) => title === "Runbook: ledger"));
    index.forget();
    assert.equal(index.known().length, 2);
    assert.ok((await index.all()).some(({ title }) => title === "Runbook: search"));
  });

  it("follows a folder that is moved, of which nothing else is told", async () => {
    const { index, files: all } = world(files());
    await index.all();
    all[`${folder}/books/ledger.md`] = all[`${folder}/runbooks/ledger.md`] as string;
    delete all[`${folder}/runbooks/ledger.md`];
    index.changed([`${folder}/runbooks`, `${folder}/books`]);
    const runbooks = (await index.all()).filter(({ kind }) => kind === "runbook");
    assert.deepEqual(
      runbooks.map(({ uri }) => uri),
      [`${folder}/books/ledger.md`]
    );
  });

  it("follows a folder named like a file that is removed, and one that is known to be a folder", async () => {
    const { index, files: all } = world({ ...files(), [`${folder}/rel-2.x/search.md`]: runbook });
    const runbooks = async () => (await index.all()).flatMap(({ kind, uri }) => (kind === "runbook" ? [uri] : []));
    const before = await runbooks();
    delete all[`${folder}/rel-2.x/search.md`];
    index.changed([`${folder}/rel-2.x`]);
    assert.deepEqual(await runbooks(), [`${folder}/runbooks/ledger.md`]);
    all[`${folder}/rel-2.x/search.md`] = runbook;
    index.changed([`${folder}/rel-2.x/`]);
    assert.deepEqual(await runbooks(), before);
  });

  it("leaves alone what version control writes for itself", async () => {
    const { index, read } = world(files());
    await index.all();
    index.changed([`${folder}/.git/index.lock`, `${folder}/.git/refs/heads`, `${folder}/image.png`]);
    assert.ok(index.isComplete());
    await index.all();
    assert.equal(read.length, 3);
  });

  it("finds what may be related by links, ids and folders of pages, without waiting for any file", async () => {
    const { index } = world(files());
    const sought: Sought = {
      uri: `${folder}/runbooks/ledger.md`,
      kind: "transcript",
      incidents: ["LEDGER-77"],
      siteRoot: null
    };
    assert.deepEqual(await index.relatives(sought, [folder]), []);
    await index.all();
    assert.deepEqual(await index.relatives(sought, [folder]), [`${folder}/postmortems/payouts.md`]);
    assert.deepEqual(await index.relatives({ ...sought, incidents: [] }, [folder]), [
      `${folder}/postmortems/payouts.md`
    ]);
    const elsewhere: Sought = {
      uri: `${folder}/runbooks/other.md`,
      kind: "transcript",
      incidents: ["LEDGER-7"],
      siteRoot: null
    };
    assert.deepEqual(await index.relatives(elsewhere, [folder]), []);
  });

  it("knows the runbooks around a document, and the flags of what has been read", async () => {
    const uri = `${folder}/postmortems/payouts.md`;
    const { index } = world({
      ...files(),
      [`${folder}/releases/v2.md`]: declared(
        "release-checklist",
        "# Release Checklist: ledger v2\n\n## Scope\n\n| Change | Flag |\n| - | - |\n| Retries | `retry_v2` |\n"
      )
    });
    await index.all();
    const document = await index.model(uri);
    assert.ok(document);
    const { addresses, flags, runbookAt } = await index.context(uri, document);
    assert.equal(addresses.of("../runbooks/ledger.md"), `${folder}/runbooks/ledger.md`);
    assert.equal(addresses.of("../runbooks/none.md"), null);
    assert.equal(runbookAt(`${folder}/runbooks/ledger.md`)?.title?.text, "Runbook: ledger");
    assert.deepEqual([...flags], ["retryv2"]);
  });
});
