/** Where results are kept from run to run, and what happens where that is broken, full of something else, or not to be had. */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { describe, it } from "node:test";
import { removeOldest } from "../../server/src/cli/cache/own-files.ts";
import { shardsIn } from "../../server/src/cli/cache/shards.ts";
import { digestOf } from "../../server/src/cli/digest.ts";
import { cachedLine, chat, json, postmortem } from "../support/cached-line.ts";
import { samples } from "../support/command-line.ts";

describe("a place for what is kept", () => {
  const files = { "a.md": samples.open, "b.md": samples.other, "docs/pm.md": postmortem, "docs/chat.txt": chat };

  it("is that which a person names", async t => {
    const line = cachedLine(t, files);
    await line.cached([...json, "--cache-location", "../elsewhere-of-gonogo"]);
    const named = join(line.folder, "../elsewhere-of-gonogo");
    t.after(() => rmSync(named, { recursive: true, force: true }));
    assert.deepEqual(readdirSync(named), ["results"]);
    assert.deepEqual(readdirSync(line.cache.folder), []);
  });

  it("is none where a person wants none, and where files are changed", async t => {
    const line = cachedLine(t, files);
    for (const words of [["--no-cache"], ["--fix"], ["--fix", "--dry-run"], ["--write-baseline"]])
      await line.cached([...json, ...words]);
    assert.deepEqual(readdirSync(line.cache.folder), []);
  });

  it("is not asked for both ways", async t => {
    const { error } = await cachedLine(t, files).cached([...json, "--no-cache", "--cache-location", "x"]);
    assert.match(error, /--cache-location and --no-cache exclude each other/);
  });

  it("is not that of another version, and stays beside it", async t => {
    const line = cachedLine(t, files);
    const first = await line.cached();
    line.tamper("has no status", "was kept");
    const other = { ...line.cache, version: "2" };
    assert.deepEqual(await line.cached(json, { cache: other }), first);
    assert.match((await line.cached()).out, /was kept/);
    assert.deepEqual(await line.cached(json, { cache: other }), first);
  });

  const broken: Readonly<Record<string, (text: string) => string>> = {
    empty: () => "",
    "cut off": text => text.slice(0, text.length - 40),
    "of other bytes": () => `gonogo results, ${"\u0000\uFFFF".repeat(100)}`,
    "JSON of something else": text => `${text.split("\n", 1)[0]}\n${digestOf('{"a":1}')}\n{"a":1}`,
    "a list of something else": text => {
      const body = '[["/", 1, [["a.md", 7], ["b.md", ["x"]], ["c.md", ["x", "y", 3]]]]]';
      return `${text.split("\n", 1)[0]}\n${digestOf(body)}\n${body}`;
    },
    "changed by hand": text => text.replaceAll("has no status", "was kept")
  };
  for (const [name, damage] of Object.entries(broken)) {
    it(`does no harm where it is ${name}, and is mended`, async t => {
      const line = cachedLine(t, files);
      const first = await line.cached();
      for (const file of line.kept()) writeFileSync(file, damage(readFileSync(file, "utf8")));
      assert.deepEqual(await line.cached(), first);
      line.tamper("has no status", "was kept");
      assert.match((await line.cached()).out, /was kept/);
    });
  }

  it("does no harm where rows are of another form", async t => {
    const line = cachedLine(t, files);
    const first = await line.cached();
    line.tamper('["release-checklist","instance"', "[7,null");
    line.tamper('"postmortem"', "[[]]");
    const { code } = await line.cached();
    assert.ok([0, 1, 2].includes(code));
    assert.deepEqual(await line.cached([...json, "--no-cache"]), first);
  });

  it("does no harm where nobody can write", async t => {
    const line = cachedLine(t, { ...files, place: "a file" });
    const words = [...json, "--cache-location", "place"];
    assert.deepEqual(await line.cached(words), await line.run(json));
  });

  it("may hold files of others, which stay as they are", async t => {
    const line = cachedLine(t, files);
    const first = await line.cached();
    const [shard = ""] = line.kept();
    const place = join(line.folder, "place/results");
    const foreign = ["notes.md", basename(shard), "3f.txt.tmp", "00.txt.0123456789ab.tmp", "long ago.tmp", "shut.txt"];
    mkdirSync(place, { recursive: true });
    for (const name of foreign) {
      writeFileSync(join(place, name), `${name}: ours`);
      utimesSync(join(place, name), 1, 1);
    }
    truncateSync(join(place, "shut.txt"), 2 ** 28);
    mkdirSync(join(place, "01.txt"));
    const left = join(place, "02.txt.0123456789ab.tmp");
    writeFileSync(left, "gonogo results, of a run that was ended");
    utimesSync(left, 1, 1);
    const words = [...json, "--cache-location", "place"];
    assert.deepEqual(await line.cached(words), first);
    assert.deepEqual(await line.cached(words), first);
    for (const name of foreign.slice(0, -1)) assert.equal(readFileSync(join(place, name), "utf8"), `${name}: ours`);
    assert.equal(statSync(join(place, "shut.txt")).size, 2 ** 28);
    assert.ok(statSync(join(place, "01.txt")).isDirectory());
    assert.ok(!existsSync(left));
  });

  it("keeps no more than it may, and what was kept last", t => {
    const folder = mkdtempSync(join(tmpdir(), "gonogo-cache-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const now = Date.now() / 1000;
    const ages = {
      "00.txt": 300,
      "01-0123abcd.txt": 200,
      "02.txt": 100,
      "03.txt": 71 * 86_400,
      "others.txt": 71 * 86_400
    };
    for (const [name, age] of Object.entries(ages)) {
      writeFileSync(join(folder, name), "gonogo results, 1".padEnd(100));
      utimesSync(join(folder, name), now - age, now - age);
    }
    removeOldest(folder);
    assert.deepEqual(readdirSync(folder).sort(), ["00.txt", "01-0123abcd.txt", "02.txt", "others.txt"]);
    removeOldest(folder, 250);
    assert.deepEqual(readdirSync(folder).sort(), ["01-0123abcd.txt", "02.txt", "others.txt"]);
  });

  it("has no room for a folder that is too large, and still has some for all others", t => {
    const folder = mkdtempSync(join(tmpdir(), "gonogo-cache-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    // So many that one is kept with the large one, in the same file.
    const names = ["large", ...Array.from({ length: 300 }, (_, index) => String(index))];
    const paths = names.map(name => join(folder, name, "a.md"));
    const opened = () => shardsIn(join(folder, "results"), "1", 1, 10_000);
    const first = opened();
    for (const path of paths) {
      mkdirSync(dirname(path));
      writeFileSync(path, "");
      first.put(path, path === paths[0] ? "x".repeat(10_000) : "small");
    }
    first.save();
    const second = opened();
    const found = paths.map(path => second.get(path));
    assert.deepEqual(found, [undefined, ...names.slice(1).map(() => "small")]);
  });

  it("does no harm to two runs at once", async t => {
    const line = cachedLine(t, files);
    const fresh = await line.run(json);
    for (const outcome of await Promise.all([line.cached(), line.cached(), line.cached()]))
      assert.deepEqual(outcome, fresh);
    assert.deepEqual(await line.cached(), fresh);
    assert.ok(
      line.kept().every(file => file.endsWith(".txt")),
      "nothing is left behind"
    );
  });

  it("forgets what is gone, and what nobody has used for long", async t => {
    const line = cachedLine(t, { "a/a.md": samples.open, "b/b.md": samples.open, "b/c.md": samples.open });
    await line.cached();
    const all = (): string =>
      line
        .kept()
        .map(file => readFileSync(file, "utf8"))
        .join("");
    assert.match(all(), /"c\.md"/);
    rmSync(join(line.folder, "b/c.md"));
    line.write("b/b.md", samples.go);
    await line.cached();
    assert.doesNotMatch(all(), /"c\.md"/);
    // In one file or in two, that of the folder is written anew when something else is kept there.
    line.write("a/a.md", samples.go);
    await line.cached([...json, "a"], { cache: { ...line.cache, day: line.cache.day + 100 } });
    const kept = line.kept().filter(file => /"a\.md"/.test(readFileSync(file, "utf8")));
    assert.ok(kept.every(file => !/"b\.md"/.test(readFileSync(file, "utf8"))));
  });
});
