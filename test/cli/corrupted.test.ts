/**
 * What a file of ours may have become, byte by byte: each byte of a configuration, a baseline, the owners of the code and a
 * kept result is another one, gone, or the last. Nothing fails, and what is no longer right is said, or not taken.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type ParseError, parse } from "jsonc-parser";
import { shardsIn } from "../../server/src/cli/cache/shards.ts";
import { readBaseline, writeBaseline } from "../../server/src/judging/baseline.ts";
import { configurationProblems } from "../../server/src/judging/configuration-problems.ts";
import { readConfiguration } from "../../server/src/workspace/configuration/read-file.ts";
import { decodeText } from "../../server/src/workspace/encoding.ts";
import { codeOwners, rosterOf } from "../../server/src/workspace/roster.ts";
import { cachedLine, json } from "../support/cached-line.ts";
import { commandLine, samples } from "../support/command-line.ts";
import { rightConfiguration } from "../support/configuration-samples.ts";

/** Each byte in turn: two bits of it turned, without it, and with nothing behind it. */
function* corrupted(
  content: string | Uint8Array,
  step = 1
): Generator<{ readonly at: number; readonly bytes: Uint8Array }> {
  const whole = Buffer.from(content);
  for (let at = 0; at < whole.length; at += step) {
    for (const bit of [1, 128]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ bit;
      yield { at, bytes };
    }
    yield { at, bytes: Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]) };
    yield { at, bytes: whole.subarray(0, at) };
  }
}

function isJson(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0;
}

const baseline = writeBaseline(
  new Map([
    ["docs/a.md", new Map([["unfilled-status|Tests pass", 1]])],
    ["b.md", new Map([["placeholder|[name]", 2]])]
  ])
);
const configuration =
  '{\n  // ours\n  "preset": "strict",\n  "rules": { "unfilled-status": "error" },\n  "people": ["@qa"],\n}\n';
const owners = "# who\n*.md @qa @ledger/core\n/docs/ ledger@example.com\n[Section] @ops-lead\n";

describe("a file that is corrupted anywhere", () => {
  it("is a configuration of which the rest counts, or which is said to be none", () => {
    const long = JSON.stringify(rightConfiguration, null, 1);
    for (const [text, step] of [
      [configuration, 1],
      [long, 11]
    ] as const) {
      for (const { at, bytes } of corrupted(text, step)) {
        const read = decodeText(bytes);
        const { faults } = readConfiguration(read, "file:///w/gonogo.json");
        const problems = configurationProblems(faults);
        assert.equal(problems.length > 0, faults.length > 0);
        if (!isJson(read)) assert.ok(problems.length > 0, `byte ${at} of ${text}`);
      }
    }
  });

  it("is a baseline that accepts what it says, or which is said to be none", () => {
    for (const { at, bytes } of corrupted(baseline)) {
      const read = decodeText(bytes);
      const result = readBaseline(read);
      if (typeof result === "string") assert.ok(result.length > 0);
      else assert.doesNotThrow(() => JSON.parse(read), `byte ${at}`);
    }
  });

  it("names whom it still names as owners of the code", () => {
    for (const { bytes } of corrupted(owners)) {
      const codeOwnersText = decodeText(bytes);
      for (const owner of codeOwners(codeOwnersText).values()) assert.ok(codeOwnersText.includes(owner));
      rosterOf({ codeOwners: codeOwnersText, people: [] });
    }
  });

  it("is a kept result that is as it was, or not taken", async t => {
    const line = cachedLine(t, { "a.md": samples.open });
    await line.cached();
    const results = join(line.cache.folder, "results");
    const path = join(line.folder, "a.md");
    const [file] = readdirSync(results).map(name => join(results, name));
    assert.ok(file);
    const whole = readFileSync(file);
    const version = whole.toString("utf8").slice("gonogo results, ".length).split("\n")[0] as string;
    const kept = shardsIn(results, version, line.cache.day).get(path);
    assert.ok(kept !== undefined);
    for (const { at, bytes } of corrupted(whole, 5)) {
      writeFileSync(file, bytes);
      const found = shardsIn(results, version, line.cache.day).get(path);
      if (found !== undefined) assert.deepEqual(found, kept, `byte ${at}`);
    }
  });

  it("ends no run of the command line, which says what it could not take", async t => {
    const files = { "gonogo.json": configuration, "gonogo-baseline.json": baseline, CODEOWNERS: owners };
    const line = cachedLine(t, { "docs/a.md": samples.open, ...files });
    for (const [name, text] of Object.entries(files)) {
      for (const { at, bytes } of corrupted(text, 37)) {
        line.write(name, bytes);
        const first = await line.cached(json);
        assert.ok([0, 1, 2].includes(first.code), `${name}, byte ${at}: ${first.error}`);
        assert.equal(JSON.parse(first.out).documents.length, 1);
        const isBroken = name !== "CODEOWNERS" && !isJson(decodeText(bytes));
        const said = JSON.parse(first.out).configuration.length > 0 || first.error !== "";
        if (isBroken) assert.ok(said, `${name}, byte ${at}`);
        assert.deepEqual(await line.run(json), first, "kept or not, it is the same");
      }
      line.write(name, text);
    }
  });

  it("is a document that is judged, or said to be unreadable", async t => {
    const line = commandLine(t, {});
    for (const { bytes } of corrupted(samples.error, 37)) {
      line.write("a.md", bytes);
      const { code, out } = await line.run([...json, "a.md"]);
      assert.ok(code < 3);
      JSON.parse(out);
    }
  });
});
