/** Emacs with eglot and the configuration of docs/editors.md. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { documented, editorSetting, lacks } from "./editor-setting.ts";

const packages = ["--batch", "--eval", "(package-initialize)"];

function why(): string | false {
  const lacking = lacks("emacs");
  if (lacking) return lacking;
  const { status } = spawnSync("emacs", [...packages, "--eval", "(progn (require 'eglot) (require 'markdown-mode))"]);
  return status === 0 ? false : "Emacs has no eglot, or no markdown-mode";
}

/** Waits for findings and tells them. */
const script = `
(require 'json)
(find-file "release.md")
(run-hooks 'post-command-hook)
(let ((limit (+ (float-time) 20)))
  (while (and (< (float-time) limit)
              (not (and (bound-and-true-p eglot--managed-mode) (progn (flymake-start) (flymake-diagnostics)))))
    (accept-process-output nil 0.02)))
(princ (json-encode (mapcar (lambda (each)
  (vector (line-number-at-pos (flymake-diagnostic-beg each)) (flymake-diagnostic-text each)))
  (flymake-diagnostics))))
`;

describe("Emacs", { skip: why() }, () => {
  it("is configured for eglot", async t => {
    const { folder, environment, expected } = await editorSetting(t);
    writeFileSync(join(folder, "init.el"), documented("Emacs"));
    writeFileSync(join(folder, "ask.el"), script);
    const line = [...packages, "-l", "init.el", "-l", "ask.el"];
    const { stdout, stderr } = spawnSync("emacs", line, {
      cwd: folder,
      env: environment,
      encoding: "utf8",
      timeout: 30_000
    });
    assert.ok(stdout.startsWith("["), stderr);
    // Those of one line come in no order.
    assert.deepEqual(
      JSON.parse(stdout).sort(),
      expected.map(({ line, rule, message }) => [line, `gonogo [${rule}]: ${message}`]).sort()
    );
    assert.doesNotMatch(stderr, /unsupported capability/);
  });
});
