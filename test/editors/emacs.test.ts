/** Emacs with eglot and the configuration of docs/editors.md. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { documented, editorSetting, lacks } from "./editor-setting.ts";
import { printedBy } from "./scripted-editor.ts";

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
    const setting = await editorSetting(t);
    const line = [...packages, "-l", "init.el", "-l", "ask.el"];
    const { shown, stderr } = printedBy<readonly [line: number, text: string][]>("emacs", line, setting, {
      "init.el": documented("Emacs"),
      "ask.el": script
    });
    // Those of one line come in no order.
    assert.deepEqual(
      shown.toSorted(),
      setting.expected.map(({ line, rule, message }) => [line, `gonogo [${rule}]: ${message}`]).sort()
    );
    assert.doesNotMatch(stderr, /unsupported capability/);
  });
});
