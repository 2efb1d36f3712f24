/** One configuration file: what of it counts, and what is said of the rest. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { configurationProblems } from "../../server/src/judging/configuration-problems.ts";
import { isConfigurationFile } from "../../server/src/workspace/configuration/file.ts";
import { readConfiguration } from "../../server/src/workspace/configuration/read-file.ts";
import { rightConfiguration, wrongConfigurations } from "../support/configuration-samples.ts";
import { textAt, withMarks } from "../support/documents.ts";

const uri = "file:///w/gonogo.json";

/** What is said of a text, each with the text that it is said of. */
function said(text: string): string[] {
  return configurationProblems(readConfiguration(text, uri).faults).map(
    ({ message, range }) => `${textAt(text, range)} → ${message}`
  );
}

describe("a configuration file", () => {
  it("may have comments, trailing commas and nothing at all", () => {
    assert.deepEqual(said('// ours\n{\n  "preset": "strict", /* all of it */\n}\n'), []);
    assert.deepEqual(said("{}"), []);
    assert.equal(readConfiguration('// ours\n{ "preset": "strict", }', uri).contents.preset?.value, "strict");
  });

  it("has these names", () => {
    for (const name of ["gonogo.json", "team.gonogo.json"]) assert.ok(isConfigurationFile(`file:///w/${name}`), name);
    for (const name of ["mygonogo.json", "gonogo.jsonc", "package.json"])
      assert.ok(!isConfigurationFile(`file:///w/${name}`), name);
  });

  it("is silent where all is right", () => {
    assert.deepEqual(said(JSON.stringify(rightConfiguration, null, 2)), []);
  });

  for (const [text, messages] of Object.entries(wrongConfigurations)) {
    it(`is told what is wrong with ${text.trim()}`, () => assert.deepEqual(said(text), messages));
  }

  it("may have lines without end: what is said of them can still be read, and ends with what would satisfy it", () => {
    for (const part of ["a", "\u{1F680}", "\\", "{", "["]) {
      const long = part.repeat(300_000 / part.length);
      const wrong = [
        { documents: { [long]: "runbook" } },
        { [long]: 1 },
        { rules: { [long]: "off" } },
        { preset: long }
      ];
      for (const contents of [...wrong, { baseline: `../${long}` }, { templates: { runbook: long } }]) {
        const text = JSON.stringify(contents);
        for (const { message } of configurationProblems(readConfiguration(text, uri).faults)) {
          assert.ok(message.length < 1_300, `${message.length} characters`);
          assert.match(message, /\.$/);
          assert.doesNotMatch(message, /\p{Cs}/u);
        }
      }
    }
  });

  it("says where an empty file has nothing", () => {
    assert.deepEqual(said(""), [
      " → This is not JSON: it is empty; write { }. Until it is mended, only what can still be read counts."
    ]);
  });

  it("counts what is right of what is wrong", () => {
    const { contents } = readConfiguration(
      '{ "presett": 1, "preset": "strict", "rules": { "placeholder": "loud", "missing-owner": "off" }, "people": [1, "@a"], "staleAfter": 30',
      uri
    );
    assert.equal(contents.preset?.value, "strict");
    assert.deepEqual(
      [...(contents.rules ?? [])].map(([id, rule]) => [id, rule.severity?.value]),
      [
        ["placeholder", undefined],
        ["missing-owner", "off"]
      ]
    );
    assert.deepEqual(
      contents.people?.map(({ value }) => value),
      ["@a"]
    );
    assert.equal(contents.staleAfter?.value, 30);
  });

  it("offers the name that was meant as a fix", () => {
    const text = '{ "rulse": { } }';
    const [problem] = configurationProblems(readConfiguration(text, uri).faults);
    assert.deepEqual(problem?.fixes, [
      { title: "Write 'rules'", edits: [{ range: problem?.range, newText: '"rules"' }], automatic: false }
    ]);
  });

  it("is placed by lines, whatever ends them", () => {
    const text = '{\r\n  "presett": 1,\n  "x": 2\r}\n';
    const ranges = readConfiguration(text, uri).faults.map(({ range }) => range);
    assert.equal(withMarks(text, ranges), text.replace('"presett"', '⟦"presett"⟧').replace('"x"', '⟦"x"⟧'));
  });

  it("stays itself whatever is in it", () => {
    assert.match(said("[".repeat(100_000))[0] ?? "", /nests too deeply|closing bracket/);
    assert.deepEqual(said('{ "__proto__": { "preset": "strict" }, "constructor": 1 }').length, 2);
    const many = `{${Array.from({ length: 2000 }, (_, index) => `"k${index}":1`).join(",")}}`;
    assert.equal(configurationProblems(readConfiguration(many, uri).faults).length, 2000);
  });
});
