/** What a reviewer is told over the protocol: the same whatever they do not want to see themselves, also of a state of a file. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { methods, type Review } from "../../server/src/protocol.ts";
import { samples } from "../support/command-line.ts";
import { connect, type TestClient } from "../support/server.ts";

const place = "file:///w/docs/a.md";
const committed = "git:/w/docs/a.md?HEAD";
let client: TestClient | undefined;
afterEach(() => client?.close());

describe("a review", () => {
  it("lists findings as the reviewer sees them, and tells others what everybody sees", async () => {
    client = await connect({ folders: ["file:///w"], settings: () => ({ rules: { "unfilled-status": "off" } }) });
    client.open(place, samples.open);
    // Settings that differ from the defaults are followed by a refresh.
    await client.until(() => client?.refreshes() === 1);
    const review: Review = await client.connection.sendRequest(methods.review, { uri: place });
    assert.deepEqual(
      review.items.map(({ message, rule, isOpen }) => [message, rule, isOpen]),
      [["'Tests pass' is not decided", null, true]]
    );
    assert.equal(review.version, 1);
    const comment: string = await client.connection.sendRequest(methods.reviewComment, { uri: place });
    assert.match(comment, /^\*\*Open\*\* – .* \(0 of 1 go · 1 open\)\n\n- .*, line 10: .*\(`unfilled-status`\)\n$/);
  });

  it("is there for a state of a file that is shown to be read, and for nothing else", async () => {
    client = await connect({ folders: ["file:///w"] });
    client.open(committed, samples.open);
    const ask = (uri: string): Promise<Review | null> | undefined =>
      client?.connection.sendRequest(methods.review, { uri });
    assert.equal(await ask(committed), null);
    await client.connection.sendNotification(methods.revisions, { shown: [{ uri: committed, place }] });
    assert.equal((await ask(committed))?.items.length, 1);
    client.open(place, samples.other);
    assert.equal(await ask(place), null);
    assert.equal(await client.connection.sendRequest(methods.reviewComment, { uri: place }), null);
  });
});
