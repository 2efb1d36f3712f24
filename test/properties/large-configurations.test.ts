/** Configurations that a program wrote: what they say counts and is judged in less than a second of work. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolverOf } from "../support/resolved.ts";

/** In milliseconds of work. */
const longest = 1000;

async function working<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < longest, `${Math.round((user + system) / 1000)} ms`);
  return result;
}

const many = <Value>(count: number, name: (index: number) => string, value: Value) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), value]));

describe("a configuration that a program wrote", () => {
  it("may say the kinds of many documents", async () => {
    const documents = many(20_000, index => `docs/**/x${index}*`, "runbook");
    const resolver = resolverOf({ "gonogo.json": { documents } });
    const kindOf = async (name: string) =>
      (await resolver.resolve(`file:///w/docs/ops/${name}.md`)).configuration.reading.kind;
    // To read the file takes its time once; each key in each document asks again.
    assert.equal(await kindOf("x0"), "runbook");
    const kinds = await working(async () => {
      const found = [];
      for (let round = 0; round < 4; round++) for (const name of ["x19999", "y", "x1"]) found.push(await kindOf(name));
      return found;
    });
    assert.deepEqual(kinds.slice(0, 3), ["runbook", undefined, "runbook"]);
  });

  it("may build on thousands of others, one on the other", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`c${index}.json`, { extends: `./c${index + 1}.json` }])
    );
    const resolver = resolverOf({
      ...files,
      "gonogo.json": { extends: "./c0.json" },
      "c3000.json": { preset: "strict" }
    });
    assert.equal((await resolver.resolve("file:///w/a.md")).configuration.judging.preset, "strict");
    assert.deepEqual((await resolver.judge("file:///w/gonogo.json")).problems, []);
  });

  it("may have many names that there are not: of the first it is said what they were meant to be", async () => {
    const resolver = resolverOf({ "gonogo.json": many(20_000, index => `preset${(index + 1296).toString(36)}`, 1) });
    const { problems } = await working(() => resolver.judge("file:///w/gonogo.json"));
    const guessed = problems.map(({ message }) => /did you mean 'preset'\?$/.test(message));
    assert.deepEqual([guessed.length, guessed.filter(Boolean).length], [20_000, 200]);
    assert.deepEqual([guessed[0], guessed[199], guessed[200]], [true, true, false]);
    assert.equal(problems[200]?.fixes.length, 0);
  });
});
