/** `gonogo check --rules-from`: a team's own rules in a thread of their own. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadOwnRules } from "../../server/src/cli/own-rules/own-rules.ts";
import { commandLine, samples } from "../support/command-line.ts";

const rule = (name: string, body: string, severity = "warning"): string =>
  `{ id: "team/${name}", kinds: "all", severity: "${severity}", summary: "It is ${name}.", *check(document, context) { ${body} } }`;
const module = (...rules: readonly string[]): string => `export default [${rules.join(",\n")}];\n`;
const speaks = rule("speaks", 'yield { message: "It speaks " + context.today + ".", range: document.place };');

describe("rules of a team", () => {
  it("judge documents besides ours, in one thread and in many", async t => {
    const line = commandLine(t, { "a.md": samples.go, "b.md": samples.other, "rules.mjs": module(speaks) });
    const expected = `a.md\n     1:3  warning      It speaks 2026-03-20.  team/speaks (external)\n\nOPEN   a.md  (release checklist)\n1 document: 0 errors, 1 warning. 1 other file left alone.\n`;
    assert.deepEqual(await line.run(["check", "--rules-from", "rules.mjs"]), { code: 0, out: expected, error: "" });

    const many = `${samples.go}\n<!-- ${"-".repeat(100_000)} -->\n`;
    for (const name of ["b.md", "c.md", "d.md"]) line.write(name, many);
    const report = async (threads: number) => {
      const { out, error } = await line.run(["check", "--rules-from", "rules.mjs", "--format", "json"], { threads });
      assert.equal(error, "");
      return JSON.parse(out) as { documents: { diagnostics: { rule: string; external?: true }[] }[] };
    };
    const [alone, together] = [await report(1), await report(2)];
    assert.deepEqual(together, alone);
    for (const { diagnostics } of alone.documents)
      assert.deepEqual(
        diagnostics.filter(({ external }) => external).map(each => each.rule),
        ["team/speaks"]
      );
  });

  it("are nothing that a configuration can load", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "gonogo.json": '{ "rulesFrom": "./rules.mjs" }',
      "rules.mjs": 'throw new Error("it was run");'
    });
    const { code, out, error } = await line.run(["check"]);
    assert.deepEqual([code, error], [2, ""]);
    assert.match(out, /There is no key 'rulesFrom'/);
  });

  it("are told where they fail, and nothing else is lost", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "b.md": samples.go,
      "rules.mjs": module(
        speaks,
        rule("throws", "document.nothing.length;"),
        rule("nonsense", 'yield "a word";'),
        rule("exits", "process.exit(0);"),
        rule("writes", 'document.fields.length = 0; document.path = "";')
      ),
      "more.mjs": module(
        speaks,
        rule("last", "if (document.fields.length === 2) yield { message: document.path, range: document.place };")
      ),
      "broken.mjs": "export default [\n  {,\n];\n",
      "empty.mjs": "export const rules = [];\n"
    });
    const files = ["rules.mjs", "more.mjs", "broken.mjs", "empty.mjs", "none.mjs"];
    const { code, out, error } = await line.run(["check", ...files.flatMap(file => ["--rules-from", file])]);
    assert.equal(code, 2);
    assert.deepEqual(error.trim().split("\n").sort(), [
      "gonogo: a.md was not judged by team/exits: it ended its thread. Neither was 1 other.",
      "gonogo: a.md was not judged by team/nonsense: a finding is an object with message and range. Neither was 1 other.",
      "gonogo: a.md was not judged by team/throws: TypeError: Cannot read properties of undefined (reading 'length') (rules.mjs:2). Neither was 1 other.",
      "gonogo: broken.mjs cannot be loaded: SyntaxError: Unexpected token ','. node --check broken.mjs says where.",
      "gonogo: empty.mjs exports no rules: write export default [ … ].",
      "gonogo: more.mjs has a faulty rule: 'team/speaks' is in another file, too.",
      "gonogo: none.mjs cannot be loaded: there is no such file."
    ]);
    for (const path of ["a.md", "b.md"])
      assert.ok(
        out.includes(
          `     1:3  warning      It speaks 2026-03-20.  team/speaks (external)\n     1:3  warning      ${path}  team/last`
        )
      );
  });

  it("cannot change what others find, nor how the run goes on", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "posts.mjs": `import { parentPort } from "node:worker_threads";\n${module(
        rule("null", "parentPort.postMessage(null);"),
        rule("empty", "parentPort.postMessage(undefined);"),
        rule("forges", 'parentPort.postMessage({ type: "found", rule: "team/forges", findings: [null] });'),
        rule("hides", 'parentPort.postMessage({ type: "found", rule: "team/speaks", findings: [] });'),
        rule("after", 'yield { message: "After.", range: document.place };')
      )}`,
      "loads.mjs": `import { parentPort } from "node:worker_threads";\nparentPort.postMessage(null);\nparentPort.postMessage({ type: "loaded", rules: [null] });\n${module(rule("lost", ""))}`,
      "patches.mjs": `Array.prototype.push = () => 0;\nMap.prototype.set = () => {};\n${module(rule("quiet", ""))}`,
      "later.mjs": module(rule("writes", 'context.today = "1999-01-01";'), speaks)
    });
    const files = ["posts.mjs", "loads.mjs", "patches.mjs", "later.mjs"];
    const { code, out, error } = await line.run(["check", ...files.flatMap(file => ["--rules-from", file])]);
    assert.equal(code, 2);
    const posted = "it posted a message to the thread that runs it: what a rule has to say, it yields.";
    assert.deepEqual(error.trim().split("\n").sort(), [
      `gonogo: a.md was not judged by team/empty: ${posted}`,
      `gonogo: a.md was not judged by team/forges: ${posted}`,
      `gonogo: a.md was not judged by team/null: ${posted}`,
      "gonogo: a.md was not judged by team/writes: TypeError: Cannot assign to read only property 'today' of object '#<Object>' (later.mjs:1).",
      `gonogo: loads.mjs cannot be loaded: ${posted}`
    ]);
    assert.match(out, /After\. {2}team\/after \(external\)/);
    assert.match(out, /It speaks 2026-03-20\. {2}team\/speaks \(external\)/);
  });

  it("may leave behind what fails: it is told of them, and of nothing else anything is lost", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "b.md": samples.go,
      "c.md": samples.go,
      "rules.mjs": module(
        rule("rejects", 'if (document.path !== "b.md") Promise.reject(new Error("soon"));'),
        rule(
          "waits",
          '(async () => { for (let i = 0; i < 50; i++) await null; throw new Error("after a while"); })();'
        ),
        rule("handles", 'Promise.reject(new Error("handled")).catch(() => {});'),
        speaks
      ),
      "loads.mjs": `Promise.reject(new Error("on loading"));\n${module(rule("quiet", ""))}`,
      "later.mjs": module(
        rule("times", 'setTimeout(() => { throw new Error("late"); }); setTimeout(() => Promise.reject(1));'),
        rule("last", "yield { message: document.path, range: document.place };")
      )
    });
    const files = ["rules.mjs", "loads.mjs", "later.mjs"];
    const promise = "left a rejected promise behind that nothing waits for:";
    const expected = [
      `gonogo: a.md was not judged by team/rejects: it ${promise} Error: soon (rules.mjs:1). Neither was 1 other.`,
      `gonogo: a.md was not judged by team/waits: it ${promise} Error: after a while (rules.mjs:2). Neither were 2 others.`,
      `gonogo: loads.mjs ${promise} Error: on loading (loads.mjs:1).`
    ];
    for (const paths of [["."], ["."], ["a.md"]]) {
      const { code, out, error } = await line.run([
        ...["check", ...paths],
        ...files.flatMap(file => ["--rules-from", file])
      ]);
      assert.equal(code, 2);
      const told = expected.map(each => (paths[0] === "." ? each : each.replace(/ Neither .*$/, "")));
      assert.deepEqual(error.trim().split("\n").sort(), told);
      for (const path of paths[0] === "." ? ["a.md", "b.md", "c.md"] : paths)
        assert.ok(
          out.includes(
            `     1:3  warning      It speaks 2026-03-20.  team/speaks (external)\n     1:3  warning      ${path}  team/last`
          )
        );
    }
  });

  it("end, whatever they do", async t => {
    const line = commandLine(t, {
      "rules.mjs": module(rule("loops", "for (;;);"), speaks),
      "loads.mjs": "for (;;);\n"
    });
    const path = (file: string): string => `${line.folder}/${file}`;
    const own = await loadOwnRules([path("loads.mjs"), path("rules.mjs")], 2000);
    t.after(() => own.end());
    assert.deepEqual(own.faults, [
      { file: path("loads.mjs"), reason: "cannot be loaded: it did not end within 2 seconds." }
    ]);
    assert.deepEqual(own.files, [path("rules.mjs")]);
    const view = { kind: "runbook", place: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
    const question = { view: view as never, context: { today: "2026-03-20" }, rules: ["team/loops", "team/speaks"] };
    const failures = [{ rule: "team/loops", reason: "it did not end within 2 seconds." }];
    for (const _ of ["asked", "asked again"]) {
      const answer = await own.ask(question);
      assert.deepEqual(answer.failures, failures);
      assert.equal(answer.findings.get("team/speaks")?.length, 1);
    }
  });

  it("may be TypeScript, where Node reads it", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "rules.ts": module(speaks.replace("document, context", "document: { place: object }, context: { today: string }"))
    });
    const { out, error } = await line.run(["check", "--rules-from", "rules.ts"]);
    assert.equal(error, "");
    assert.match(out, /It speaks 2026-03-20/);
  });

  it("count in a baseline and in its absence", async t => {
    const line = commandLine(t, { "a.md": samples.go, "rules.mjs": module(speaks) });
    const from = ["--rules-from", "rules.mjs"];
    await line.run(["check", ...from, "--write-baseline"]);
    assert.match(line.text("gonogo-baseline.json"), /"rule": "team\/speaks"/);
    const fine = "GO     a.md  (release checklist)\n1 document: 0 errors, 0 warnings.";
    assert.deepEqual(await line.run(["check", ...from]), {
      ...{ code: 0, error: "" },
      out: `${fine} 1 finding accepted by a baseline.\n`
    });
    assert.deepEqual(await line.run(["check"]), { code: 0, error: "", out: `${fine}\n` });
  });

  it("keep nothing in the cache, whatever else they read", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "words.mjs": 'export const words = "First.";\n',
      "rules.mjs": `import { words } from "./words.mjs";\n${module(rule("reads", "yield { message: words, range: document.place };"))}`
    });
    const cache = { folder: `${line.folder}/cache`, version: "1", day: 1 };
    const run = async () => (await line.run(["check", "--rules-from", "rules.mjs"], { cache })).out;
    assert.match(await run(), /First\./);
    line.write("words.mjs", 'export const words = "Second.";\n');
    assert.match(await run(), /Second\./);
    assert.doesNotMatch((await line.run(["check"], { cache })).out, /Second/);
  });
});
