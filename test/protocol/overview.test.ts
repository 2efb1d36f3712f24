/** What the views of the extension are told: everything in the workspace, in portions, and whatever changes. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { methods, type Overview, type OverviewDocument } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const folder = "file:///w";
const release = `${folder}/releases/ledger.md`;
const postmortem = `${folder}/postmortems/ledger.md`;
const postmortemText = (owner = "@ledger-oncall"): string =>
  `# Postmortem: ledger-api rejected postings\n\n**Date**: 2026-03-02\n\n## Timeline\n\n- 14:01 UTC: Errors detected\n\n## Action Items\n\n- [ ] Alert on the queue (${owner}, due 2026-03-10)\n`;

describe("the overview", () => {
  const servers: TestClient[] = [];
  after(() => {
    for (const server of servers) server.close();
  });

  async function start(options: TestOptions) {
    const server = await connect({ capabilities: pulling, folders: [folder], ...options });
    servers.push(server);
    let news = 0;
    let heard = (): void => {};
    server.connection.onNotification(methods.overviewChanged, () => {
      news++;
      heard();
    });
    const documents = new Map<string, OverviewDocument>();
    let revision = 0;
    const ask = async (me: readonly string[] = []): Promise<Overview> => {
      const answer = await server.connection.sendRequest<Overview>(methods.overview, { since: revision, me });
      revision = answer.revision;
      for (const each of answer.documents) documents.set(each.uri, each);
      for (const uri of answer.gone) documents.delete(uri);
      return answer;
    };
    /** Asks, as a view does, each time that something is said to have changed. */
    async function until(holds: (answer: Overview) => boolean): Promise<void> {
      for (;;) {
        const before = news;
        const answer = await ask();
        if (holds(answer)) return;
        if (news === before && !answer.isMore)
          await new Promise<void>(resolve => {
            heard = resolve;
            if (news > before) resolve();
          });
      }
    }
    const told = (...uris: string[]): Promise<void> =>
      server.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: uris.map(uri => ({ uri, type: 2 }))
      });
    return { server, documents, ask, until, told, news: () => news };
  }

  const isComplete = ({ state, isMore }: Overview): boolean => state === "complete" && !isMore;

  it("knows files only, not what source control shows of them", async () => {
    const { server, documents, until } = await start({ files: { [release]: checklist } });
    const uri = "git:/w/releases/ledger.md?HEAD";
    server.open(uri, checklist.replace("___", "GO "));
    await server.connection.sendNotification(methods.revisions, { shown: [{ uri, place: release }] });
    assert.deepEqual(await server.diagnostics(uri), []);
    await until(isComplete);
    assert.deepEqual(
      [...documents.values()].map(each => [each.uri, each.verdict]),
      [[release, "open"]]
    );
    assert.equal(server.states.at(-1)?.verdict, "go");
  });

  it("does nothing before somebody asks", async () => {
    let read = 0;
    const files = {
      get [release]() {
        read++;
        return checklist;
      }
    };
    const { server, until, documents, news } = await start({ files });
    server.open(`${folder}/notes.md`, "# Notes\n");
    await server.diagnostics(`${folder}/notes.md`);
    assert.deepEqual([read, news()], [0, 0]);
    await until(isComplete);
    assert.deepEqual([...documents.keys()], [release]);
    assert.ok(read > 0);
  });

  it("judges closed documents as it does open ones", async () => {
    const files = { [release]: checklist, [postmortem]: postmortemText(), [`${folder}/notes.md`]: "# Notes\n" };
    const { server, documents, until } = await start({ files });
    await until(isComplete);
    assert.deepEqual([...documents.keys()].sort(), [postmortem, release]);
    const closed = documents.get(postmortem);
    server.open(postmortem, postmortemText());
    await until(() => documents.get(postmortem)?.version === 1);
    assert.deepEqual({ ...documents.get(postmortem), version: null }, closed);
    const state = server.states.at(-1);
    await server.diagnostics(postmortem);
    assert.equal((server.states.at(-1) ?? state)?.verdict, closed?.verdict);
  });

  it("follows what is typed and what happens to files", async () => {
    const files: Record<string, string> = { [release]: checklist };
    const { server, documents, until, told } = await start({ files });
    await until(isComplete);
    assert.equal(documents.get(release)?.open, 1);

    server.open(release, checklist);
    server.change(release, 2, [{ text: checklist.replace("___", "GO ") }]);
    await until(() => documents.get(release)?.open === 0);
    assert.equal(documents.get(release)?.version, 2);

    files[postmortem] = postmortemText();
    await told(postmortem);
    await until(() => documents.has(postmortem));
    files[postmortem] = postmortemText("@ledger-core");
    await told(postmortem);
    await until(() => documents.get(postmortem)?.actions[0]?.owner === "@ledger-core");
    delete files[postmortem];
    await told(postmortem);
    await until(() => !documents.has(postmortem));
  });

  it("judges a closed document anew when what it links to or is related to has changed", async () => {
    const linked = `${folder}/releases/notes.md`;
    const files: Record<string, string> = { [release]: `${checklist}\nSee [the notes](notes.md).\n` };
    const { documents, until, told } = await start({ files });
    await until(isComplete);
    const says = (word: string) => () =>
      documents.get(release)?.items.some(({ label }) => label.includes(word)) === true;
    assert.ok(says("notes.md")(), JSON.stringify(documents.get(release)?.items));
    files[linked] = "# Notes\n";
    await told(linked);
    await until(() => !says("notes.md")());
  });

  it("reads everything anew where somebody asks for that: nobody tells of every file", async () => {
    const files: Record<string, string> = { [release]: checklist };
    const { server, documents, until } = await start({ files });
    await until(isComplete);
    files[release] = checklist.replace("___", "GO ");
    files[postmortem] = postmortemText();
    await server.connection.sendRequest(methods.overview, { since: 0, me: [], isRefresh: true });
    await until(() => documents.get(release)?.open === 0 && documents.has(postmortem));
  });

  it("tells whose things they are, and what configurations change", async () => {
    const files: Record<string, string> = { [postmortem]: postmortemText() };
    const { server, documents, until, told } = await start({ files });
    await until(isComplete);
    const all = await server.connection.sendRequest<Overview>(methods.overview, { since: 0, me: ["Ledger-Oncall"] });
    assert.deepEqual(
      all.documents.map(({ actions }) => actions.map(({ isMine, dueIn }) => [isMine, dueIn])),
      [[[true, -10]]]
    );
    files[`${folder}/gonogo.json`] = '{ "documents": { "postmortems/**": "none" } }';
    await told(`${folder}/gonogo.json`);
    await until(() => !documents.has(postmortem));
  });

  it("says so where everything is switched off", async () => {
    let enable = false;
    const { server, ask, until, documents } = await start({
      files: { [release]: checklist },
      settings: () => ({ enable })
    });
    await until(({ state }) => state === "off");
    assert.deepEqual((await ask()).documents, []);
    enable = true;
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await until(isComplete);
    assert.deepEqual([...documents.keys()], [release]);
  });
});
