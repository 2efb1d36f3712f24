/** What git leaves alone is left alone: patterns as git reads them, and what a person names is judged all the same. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, it } from "node:test";
import { gitIgnored } from "../../server/src/cli/git-ignored.ts";
import { compilePattern } from "../../server/src/cli/ignore-pattern.ts";
import { listFilesAtOnce } from "../../server/src/files.node.ts";
import { commandLine, samples } from "../support/command-line.ts";

const paths = (out: string): string[] => JSON.parse(out).documents.map((each: { path: string }) => each.path);
const json = ["check", "--format", "json"];
const noLinks = existsSync("/dev/zero") ? false : "there is no /dev/zero";
const noGit = spawnSync("git", ["--version"]).status === 0 ? false : "there is no git";

const documents = [
  ...["a.md", "b.md", "build/a.md", "build/keep.md", "docs/a.md", "docs/build/a.md", "docs/draft-1.md"],
  ...["docs/deep/er/a.md", "docs/deep/a.md", "x/{a}.md", "x/#a.md", "x/!a.md", "x/space .md", "x/[a].md"]
];
const patterns: readonly (readonly [name: string, files: Readonly<Record<string, string>>])[] = [
  ["a name in any folder", { ".gitignore": "build\na.md\n" }],
  ["a folder only", { ".gitignore": "build/\nb.md/\n" }],
  ["a path", { ".gitignore": "/a.md\ndocs/build\n" }],
  ["stars", { ".gitignore": "draft-*.md\ndocs/*/a.md\n" }],
  ["two stars", { ".gitignore": "docs/**/a.md\n" }],
  ["all that is inside of a folder", { ".gitignore": "docs/deep/**\n!docs/deep/a.md\n" }],
  ["what is taken back", { ".gitignore": "build/*\n!build/keep.md\n*.md\n!b.md\n" }],
  ["what lies in a folder that is left out", { ".gitignore": "build/\n!build/keep.md\n" }],
  ["patterns of a folder below", { ".gitignore": "a.md\n", "docs/.gitignore": "!a.md\n/deep\n" }],
  ["comments and spaces", { ".gitignore": "# a.md\n\n   \nb.md   \nx/space\\ \n" }],
  ["signs that are meant", { ".gitignore": "x/{a}.md\n\\#a.md\n\\!a.md\nx/\\[a].md\n" }],
  ["classes", { ".gitignore": "[ab].md\n!docs/[!b].md\n" }],
  ["what is no pattern", { ".gitignore": "[\n/\n!\n//\n" }],
  ["lines of Windows", { ".gitignore": "\uFEFFb.md\r\nbuild/\r\n" }],
  ["what only this clone leaves out", { ".git/info/exclude": "docs/\n" }]
];

describe("what git leaves alone", { skip: noGit }, () => {
  for (const [name, files] of patterns) {
    it(`is left alone: ${name}`, async t => {
      const line = commandLine(t, Object.fromEntries(documents.map(path => [path, samples.go])));
      spawnSync("git", ["init", "-q"], { cwd: line.folder });
      for (const [path, text] of Object.entries(files)) line.write(path, text);
      const listed = spawnSync("git", ["ls-files", "-z", "--others", "--exclude-standard", "--", "*.md"], {
        cwd: line.folder,
        encoding: "utf8"
      });
      const expected = listed.stdout.split("\0").filter(path => path !== "");
      assert.deepEqual(paths((await line.run(json)).out).sort(), expected.sort());
      const inside = expected.filter(path => path.startsWith("docs/"));
      if (!Object.values(files).includes("docs/\n"))
        assert.deepEqual(paths((await line.run([...json, "docs"])).out).sort(), inside.sort(), "from a folder");
    });
  }
});

/** Each in a folder of its own, so that git is asked once. */
const tried: readonly string[] = [
  ...[
    "[]a]",
    "[\\]a]",
    "[]-]",
    "[!]a]",
    "[^a]",
    "[!a]/",
    "[a-]",
    "[-a]",
    "[[:alpha:]]",
    "[[:upper:]x]",
    "[[:]",
    "[[::]]"
  ],
  ...[
    "[[:nothing:]]",
    "[[:toString:]]",
    "[a",
    "[a\\",
    "[b-a]",
    "[\\a-c]",
    "[a-\\c]",
    "[A-Z]",
    "[a-c]/",
    "x[.]y",
    "[é]"
  ],
  ...[
    "?",
    "?/",
    "??",
    "é",
    "\u00e9?",
    "*",
    "**",
    "***",
    "a**",
    "**b",
    "a**/*",
    "a**/",
    "a/**b.md",
    "a**b.md",
    "**/a",
    "a/**"
  ],
  ...[
    "a/***",
    "/**/b.md",
    "/***/b.md",
    "***/b.md",
    "*/b.md",
    "/***/x*",
    "a/**/c.md",
    "a/**/**/c.md",
    "a/**\\/c.md",
    "**/**"
  ],
  ...[
    "*/*",
    "*/*/*.md",
    "a*/*",
    "*c",
    "c d",
    "c\\ d",
    "c d\\ ",
    "c d  ",
    "c d\\\\ ",
    "\\a",
    "a\\",
    "a\t",
    " a",
    "a\r",
    "a\0b",
    "#a"
  ],
  ...[
    "{a,b}",
    "/",
    "//",
    "!",
    "!/",
    "a//b",
    "./a",
    "../a",
    "*\n!*/\n!keep.md",
    "a/\n!a/b.md",
    "*\n!a",
    "/*.md",
    "-",
    "\\-",
    "]"
  ]
];
const lettersTried = [
  "a",
  "b",
  "*",
  "**",
  "?",
  "/",
  "/",
  ".",
  "[",
  "]",
  "!",
  "^",
  "-",
  "\\",
  "é",
  "c d",
  "md",
  "[:alpha:]",
  "**/",
  "/**"
];

describe("any pattern", { skip: noGit }, () => {
  it("leaves alone what it leaves alone for git", t => {
    let state = Number(process.env.GONOGO_FUZZ_SEED ?? 7);
    const below = (most: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * most);
    };
    const made = Array.from({ length: Number(process.env.GONOGO_FUZZ_RUNS ?? 120) }, () =>
      Array.from({ length: 1 + below(7) }, () => lettersTried[below(lettersTried.length)]).join("")
    );
    const inside = [
      "a.md",
      "keep.md",
      "a/b.md",
      "b/a/x.md",
      "a/b/c.md",
      "é/b.md",
      "c d/b.md",
      "]/b.md",
      "-/b.md",
      "x.y/b.md"
    ];
    const line = commandLine(t, {});
    spawnSync("git", ["init", "-q"], { cwd: line.folder });
    const all = [...tried, ...made];
    for (const [index, pattern] of all.entries())
      for (const path of [".gitignore", ...inside])
        line.write(`${index}/${path}`, path === ".gitignore" ? `${pattern}\n` : "");
    const options = ["-c", "core.ignoreCase=false", "-c", "core.excludesFile="];
    const listed = spawnSync("git", [...options, "ls-files", "-z", "--others", "--exclude-standard", "--", "*.md"], {
      cwd: line.folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28
    });
    const found = [...listFilesAtOnce(line.folder, ["md"], gitIgnored(line.folder))].flatMap(entry =>
      "path" in entry ? [relative(line.folder, entry.path).replaceAll(sep, "/")] : []
    );
    const by = (paths: readonly string[]): Map<string, readonly string[]> =>
      new Map(
        all.map((pattern, index) => [
          `${index} ${JSON.stringify(pattern)}`,
          paths.filter(path => path.startsWith(`${index}/`)).sort()
        ])
      );
    const [wanted, got] = [by(listed.stdout.split("\0")), by(found)];
    for (const [pattern, paths] of wanted) assert.deepEqual(got.get(pattern), paths, pattern);
  });

  it("is read in no time, however long it is and however many ways there are through it", () => {
    const long = "ab".repeat(100);
    const hard = { ["?*".repeat(150)]: true, [`${"*a".repeat(100)}*`]: true, [`${"*a".repeat(101)}*`]: false };
    const longer = {
      ["*a".repeat(500_000)]: false,
      [`${"**/".repeat(300_000)}*b`]: true,
      ["[".repeat(1_000_000)]: false
    };
    for (const [pattern, isCovered] of Object.entries({ ...hard, ...longer, ["[[:".repeat(300_000)]: false }))
      assert.equal(compilePattern(pattern, true)?.(long) ?? false, isCovered, pattern.slice(0, 20));
  });
});

describe("a document that git leaves alone", () => {
  it("is not told by a link, which may lead to what has no end", { skip: noLinks }, async t => {
    const line = commandLine(t, { ".git/HEAD": "", "a.md": samples.go, "docs/a.md": samples.go, patterns: "a.md" });
    symlinkSync("/dev/zero", join(line.folder, ".gitignore"));
    symlinkSync("../patterns", join(line.folder, "docs/.gitignore"));
    const { code, out, error } = await line.run(json);
    assert.deepEqual([code, paths(out), error], [0, ["a.md", "docs/a.md"], ""]);
  });

  it("is judged where somebody names it, or its folder", async t => {
    const line = commandLine(t, { ".gitignore": "build/\na.md\n", "build/b.md": samples.go, "a.md": samples.go });
    assert.deepEqual(paths((await line.run(json)).out), []);
    assert.deepEqual(paths((await line.run([...json, "a.md", "build"])).out), ["a.md", "build/b.md"]);
  });

  it("is left alone in the register, too", async t => {
    const text =
      "# Postmortem: ledger\n\n## Timeline\n\n- 09:10 errors\n\n## Root cause\n\nA pool.\n\n## Action items\n\n- [ ] @ledger-core alerts on saturation\n";
    const line = commandLine(t, { ".gitignore": "old/\n", "old/a.md": text, "b.md": text });
    const { out } = await line.run(["actions", "--format", "json"]);
    assert.deepEqual(
      JSON.parse(out).items.map((each: { postmortem: { path: string } }) => each.postmortem.path),
      ["b.md"]
    );
  });
});
