/** The licences that go with what is bundled. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";

const module = new URL("../../tools/bundle/notices.mjs", import.meta.url).href;
const { notices } = (await import(module)) as { notices(folders: readonly string[], own: string): string };

/** The folders of packages with these licences; `null` for a package that says nothing. */
function packages(test: TestContext, licences: Readonly<Record<string, string | null>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "gonogo-notices-"));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  return Object.entries(licences).map(([name, text]) => {
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name }));
    if (text !== null) writeFileSync(join(folder, "LICENSE.md"), text);
    return folder;
  });
}

describe("notices", () => {
  it("tell the same licence once, however its lines are broken, with all who hold rights", t => {
    const folders = packages(t, {
      clock: "MIT License\n\nCopyright (c) 2020 Clock Makers\n\nPermission is granted\nto anybody.\n",
      bell: "(The MIT License)\r\n\r\nCopyright Bell Founders <bell@example.com>\r\n\r\nPermission is\r\ngranted to anybody.\r\n",
      rope: "Copyright 2021 Rope Walk\n\nNobody may copyright a rope.\n"
    });
    const [own = ""] = packages(t, { ours: "Anybody may do anything.\n" });
    assert.equal(
      notices([...folders, ...folders], own),
      `Go/No-Go holds parts of the packages below.

bell, clock

Copyright (c) 2020 Clock Makers
Copyright Bell Founders <bell@example.com>

Permission is granted to anybody.

---

rope

Copyright 2021 Rope Walk

Nobody may copyright a rope.
`
    );
  });

  it("tell no licence once more that is ours, too, but who holds rights", t => {
    const [own = ""] = packages(t, { ours: "MIT License\n\nCopyright 2026 Us\n\nAnybody may do\nanything.\n" });
    const text = notices(packages(t, { knot: "Copyright 2020 Knot Tiers\n\nAnybody may do anything.\n" }), own);
    assert.match(
      text,
      /^knot\n\nCopyright 2020 Knot Tiers\n\nTheir licence .* in the file LICENSE above this folder\.$/m
    );
    assert.doesNotMatch(text, /anything|Us/);
  });

  it("refuse a package without a licence", t => {
    const [own = "", ...others] = packages(t, { ours: "Anybody may do anything.\n", rope: null });
    assert.throws(() => notices(others, own), /rope has no licence/);
  });
});
