/** Which states of files are judged, by what the tabs of a window show. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgedRevisions, type ShownText } from "../../client/src/reviewing/judged-revisions.ts";

const file = "file:///w/docs/x.md";
const state = (of: string, side: ShownText["side"] = "alone", isSeen = true): ShownText => ({
  ...{ uri: `git:/w/docs/x.md?${of}`, place: file, side, isSeen }
});
const working = (side: ShownText["side"] = "alone", isSeen = true): ShownText => ({
  uri: file,
  place: file,
  side,
  isSeen
});
const judged = (...shown: readonly ShownText[]): string[] => judgedRevisions(shown).map(({ uri }) => uri);

describe("states of files", () => {
  it("are judged where they are shown alone, or as what was made of another", () => {
    assert.deepEqual(judgedRevisions([state("HEAD")]), [{ uri: "git:/w/docs/x.md?HEAD", place: file }]);
    assert.deepEqual(judged(state("base", "original"), state("head", "modified")), ["git:/w/docs/x.md?head"]);
  });

  it("are not judged beside their file, in whichever tab it is shown", () => {
    assert.deepEqual(judged(state("HEAD", "original"), working("modified")), []);
    assert.deepEqual(judged(state("HEAD"), working("alone", false)), []);
    assert.deepEqual(judged(working("original"), state("HEAD", "modified")), []);
    assert.deepEqual(judged(working()), []);
  });

  it("are not judged where another is compared with them, even if they are shown elsewhere, too", () => {
    assert.deepEqual(judged(state("base"), state("base", "original"), state("head", "modified")), [
      "git:/w/docs/x.md?head"
    ]);
    const made = { ...state("head", "modified"), place: "file:///w/docs/renamed.md" };
    assert.deepEqual(judged(state("base", "original"), state("base", "alone", false), made), [made.uri]);
  });

  it("are judged one to a file: what somebody sees, then what was made of another", () => {
    assert.deepEqual(judged(state("a", "alone", false), state("b")), ["git:/w/docs/x.md?b"]);
    assert.deepEqual(judged(state("a", "modified", false), state("b")), ["git:/w/docs/x.md?b"]);
    assert.deepEqual(judged(state("a"), state("b", "modified")), ["git:/w/docs/x.md?b"]);
    assert.deepEqual(judged(state("a"), state("b")), ["git:/w/docs/x.md?a"]);
    const other = { ...state("c"), uri: "git:/w/docs/y.md?c", place: "file:///w/docs/y.md" };
    assert.deepEqual(judged(state("a"), other), ["git:/w/docs/x.md?a", other.uri]);
  });
});
