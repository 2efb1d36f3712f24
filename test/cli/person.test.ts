/** The person at the terminal: what is shown of a long run, and how it ends before its end. */
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { watch } from "../../server/src/cli/checking/watching.ts";
import { interruptionBy, progressOn } from "../../server/src/cli/person.ts";
import { commandLine, samples } from "../support/command-line.ts";

describe("what is shown of a long run", () => {
  const screenOf = (screen: { readonly isTTY?: boolean; readonly columns?: number }, term = "xterm") => {
    const written: string[] = [];
    return { written, ...progressOn({ ...screen, write: text => written.push(text) }, { TERM: term }) };
  };

  it("takes the place of the line before, and goes", () => {
    const { progress, written } = screenOf({ isTTY: true, columns: 80 });
    progress?.("one");
    progress?.(null);
    assert.deepEqual(written, ["\rone\u001b[K", "\r\u001b[K"]);
  });

  it("fits on a line", () => {
    const { progress, written } = screenOf({ isTTY: true, columns: 10 });
    progress?.("0123456789abcdef");
    assert.deepEqual(written, ["\r012345678\u001b[K"]);
  });

  it("is nothing in a pipe, and where lines cannot be taken back", () => {
    assert.equal(screenOf({}).progress, undefined);
    assert.equal(screenOf({ isTTY: true }, "dumb").progress, undefined);
  });

  it("is nothing where the run is short", t => {
    t.mock.method(process, "uptime", () => 1);
    const shown: (string | null)[] = [];
    const watching = watch({ progress: line => shown.push(line) });
    watching.goOn(1, 2);
    watching.stop();
    assert.deepEqual(shown, []);
  });

  it("tells now and then how many files are done, and is taken away", t => {
    let now = 0;
    t.mock.method(process, "uptime", () => now / 1000);
    const shown: (string | null)[] = [];
    const watching = watch({ progress: line => shown.push(line) });
    for (const [time, done] of [
      [400, 1],
      [600, 1200],
      [650, 1300],
      [750, 1400]
    ] as const) {
      now = time;
      watching.goOn(done, 10_000);
    }
    watching.stop();
    watching.stop();
    assert.deepEqual(shown, ["Checking: 1,200 of 10,000 files", "Checking: 1,400 of 10,000 files", null]);
  });
});

describe("what is shown of many files", () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, samples.other]));

  it("is that they are looked for, read and checked, also while other threads do it", async t => {
    const line = commandLine(t, {
      ".git/HEAD": "ref: refs/heads/main\n",
      ...files,
      "a.md": "A service.\n".repeat(20_000)
    });
    let now = 0;
    const { mock } = t.mock.method(process, "uptime", () => now++);
    for (const threads of [1, 2]) {
      const shown = new Set<string | undefined>();
      await line.run(["check"], { threads, progress: text => shown.add(text?.replace(/[\d,]+(?= of)/, "N")) });
      const reading = threads === 1 ? [] : ["Reading: N of 301 files"];
      assert.deepEqual([...shown], ["Looking for files", "Checking: N of 301 files", ...reading, undefined]);
    }
    mock.restore();
  });

  it("is told where nothing happens for long", t => {
    let now = 0;
    t.mock.method(process, "uptime", () => now / 1000);
    t.mock.timers.enable({ apis: ["setInterval"] });
    const shown: (string | null)[] = [];
    const watching = watch({ progress: line => shown.push(line) });
    watching.goOn(0, 2500);
    now = 520;
    t.mock.timers.tick(500);
    watching.stop();
    now = 800;
    t.mock.timers.tick(500);
    assert.deepEqual(shown, ["Checking: 0 of 2,500 files", null]);
  });

  it("ends at once, in one thread, too, and leaves nothing half known behind", async t => {
    const folder = mkdtempSync(join(tmpdir(), "gonogo-cache-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const line = commandLine(t, { ".git/HEAD": "ref: refs/heads/main\n", ...files, "a.md": samples.error });
    const cache = { folder, version: "1", day: 1 };
    for (const threads of [1, 2]) {
      const controller = new AbortController();
      let now = 0;
      const { mock } = t.mock.method(process, "uptime", () => now++);
      const changes = {
        ...{ cache, threads, interruption: controller.signal },
        progress: (text: string | null) =>
          text?.startsWith("Checking: 0 of 1 file") && setImmediate(() => controller.abort())
      };
      const { code, error } = await line.run(["check", "a.md"], changes);
      assert.deepEqual([code, error], [130, "gonogo: interrupted before any file was checked.\n"]);
      mock.restore();
      assert.deepEqual(await line.run(["check", "a.md"], { cache }), await line.run(["check", "a.md"]));
      rmSync(folder, { recursive: true });
    }
  });
});

describe("who ends a run with Ctrl-C", () => {
  const files = { "a.md": samples.open, "b.md": samples.error, "c.md": samples.open };

  const interrupted = () => {
    const signals = new EventEmitter();
    const exits: number[] = [];
    return { signals, exits, interruption: interruptionBy(signals, code => exits.push(code)) };
  };

  it("is listened to from the first time that somebody asks", () => {
    const { signals, exits, interruption } = interrupted();
    assert.equal(signals.listenerCount("SIGINT"), 0);
    const { signal } = interruption;
    assert.equal(interruption.signal, signal);
    signals.emit("SIGINT");
    assert.ok(signal.aborted);
    assert.equal(signals.listenerCount("SIGINT"), 0, "the next one ends the process");
    assert.deepEqual(exits, []);
  });

  it("need not wait until the report is read", () => {
    const { signals, exits, interruption } = interrupted();
    assert.equal(interruption.signal.aborted, false);
    interruption.finish();
    assert.deepEqual(exits, []);
    signals.emit("SIGINT");
    assert.deepEqual(exits, [130]);
  });

  it("need not wait where the run was over before it looked", () => {
    const { signals, exits, interruption } = interrupted();
    assert.equal(interruption.signal.aborted, false);
    signals.emit("SIGINT");
    interruption.finish();
    assert.deepEqual(exits, [130]);
  });

  it("hears before which file it was, and of nothing else", async t => {
    const { out, error, code } = await commandLine(t, files).run(["check"], { interruption: AbortSignal.abort() });
    assert.deepEqual(
      { out, error, code },
      { out: "", error: "gonogo: interrupted before any file was checked.\n", code: 130 }
    );
  });

  it("need not type the text that is waited for", async t => {
    const controller = new AbortController();
    const { code } = await commandLine(t).run(["check", "-"], {
      interruption: controller.signal,
      readInput() {
        controller.abort();
        return new Promise(() => {});
      }
    });
    assert.equal(code, 130);
  });

  it("is told which files are fixed already: whole ones, and no other is touched", async t => {
    const text = `<!-- gonogo-disable-file missing-owner -->\n\n${samples.error}`;
    const line = commandLine(t, { "a.md": text, "b.md": text });
    const controller = new AbortController();
    const told: string[] = [];
    const { code } = await line.run(["check", "--fix"], {
      interruption: controller.signal,
      error(words) {
        told.push(words);
        controller.abort();
      }
    });
    assert.equal(code, 130);
    assert.match(told.join(""), /^Fixed a\.md: .*\ngonogo: interrupted after 1 file was fixed\.\n$/);
    assert.equal(line.text("a.md"), samples.error);
    assert.equal(line.text("b.md"), text);
    assert.deepEqual(readdirSync(line.folder).sort(), ["a.md", "b.md"]);
  });

  it("does not wait again for what was found out", async t => {
    const folder = mkdtempSync(join(tmpdir(), "gonogo-cache-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const line = commandLine(t, { ".git/HEAD": "ref: refs/heads/main\n", ...files });
    const cache = { folder, version: "1", day: 1 };
    const controller = new AbortController();
    let now = 0;
    const { mock } = t.mock.method(process, "uptime", () => now++);
    const changes = {
      ...{ cache, threads: 1, interruption: controller.signal },
      progress: (shown: string | null) => shown?.startsWith("Checking: 1 of") && controller.abort()
    };
    const { code, error } = await line.run(["check"], changes);
    assert.deepEqual([code, error], [130, "gonogo: interrupted after 1 file.\n"]);
    assert.match(
      readFileSync(join(folder, "results", String(readdirSync(join(folder, "results"))[0])), "utf8"),
      /a\.md/
    );
    mock.restore();
    assert.deepEqual(await line.run(["check"], { cache }), await line.run(["check"]));
  });
});
