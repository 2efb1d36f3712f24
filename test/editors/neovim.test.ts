/** Neovim with the configuration of docs/editors.md: what it shows, and a quick fix. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { documented, editorSetting, lacks, type Told } from "./editor-setting.ts";
import { printedBy } from "./scripted-editor.ts";

const skip = lacks("nvim");
const [major = 0, minor = 0] = skip
  ? []
  : (/v(\d+)\.(\d+)/.exec(spawnSync("nvim", ["--version"], { encoding: "utf8" }).stdout) ?? []).slice(1).map(Number);
const isSince = (version: number): boolean => major > 0 || minor >= version;

/** Waits for findings, tells them, then takes the first quick fix of the last one and tells the text. */
const script = `
local limit = 20000
vim.wait(limit, function() return #vim.diagnostic.get(0) > 0 end, 20)
local told = {}
local last
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(told, { line = each.lnum + 1, rule = each.code, message = each.message })
  last = each
end
local place = { line = last.lnum, character = last.col }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = place, ["end"] = place },
  context = { diagnostics = { last.user_data.lsp } }
}, limit)
for _, answer in pairs(answers) do vim.lsp.util.apply_workspace_edit(answer.result[1].edit, "utf-16") end
io.stdout:write(vim.json.encode({ told = told, lines = vim.api.nvim_buf_get_lines(0, 0, -1, true) }))
`;

describe("Neovim", { skip }, () => {
  for (const [index, from, until] of [
    [0, 11, Number.POSITIVE_INFINITY],
    [1, 8, Number.POSITIVE_INFINITY],
    [2, 7, 10]
  ] as const)
    it(`is configured as since 0.${from}`, {
      skip: isSince(from) && minor <= until ? false : "another version"
    }, async t => {
      const setting = await editorSetting(t);
      const line = ["--clean", "--headless", "-u", "init.lua", setting.document, "-c", "luafile ask.lua", "-c", "qa!"];
      const { told, lines } = printedBy<{ told: readonly Told[]; lines: readonly string[] }>("nvim", line, setting, {
        "init.lua": documented("Neovim", index),
        "ask.lua": script
      }).shown;
      assert.deepEqual(told, setting.expected);
      assert.equal(
        lines.find(each => each.includes("Support is told")),
        "| Support is told | | GO |"
      );
    });
});
