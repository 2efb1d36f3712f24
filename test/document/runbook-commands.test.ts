/** The commands of runbooks: what is one, where it stands, and what is output. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Runbook } from "../../server/src/document/runbook/runbook.ts";
import { declared, readAs, textAt } from "../support/documents.ts";

const runbook = (body: string): Runbook => readAs("runbook", body);
const fence = (language: string, ...lines: string[]): string =>
  ["# R", "", `\`\`\`${language}`, ...lines, "```", ""].join("\n");
const commands = (body: string): string[] => runbook(body).commands.map(command => command.text);

describe("commands", () => {
  it("stand in blocks of a shell, of SQL and of PowerShell", () => {
    assert.deepEqual(commands(fence("bash", "ls -l | wc", "# no", "date")), ["ls -l", "wc", "date"]);
    assert.deepEqual(commands(fence("sql", "SELECT 1;", "-- no", "DROP TABLE x;")), ["SELECT 1", "DROP TABLE x"]);
    assert.deepEqual(commands(fence("powershell", "Get-Item x # no")), ["Get-Item x"]);
    assert.deepEqual(commands(fence("yaml", "ls: x")), []);
  });

  it("show by their first line where no language is stated", () => {
    assert.deepEqual(commands(fence("", "# Look", "kubectl get pods")), ["kubectl get pods"]);
    assert.deepEqual(commands(fence("", "Error: kubectl failed", "rm -rf /")), []);
  });

  it("are told from the output below prompts", () => {
    const body = fence("console", "$ kubectl get pods \\", "    -o wide", "rm -rf is only output", "me@host:~$ uptime");
    assert.deepEqual(commands(body), ["kubectl get pods -o wide", "uptime"]);
    const [block] = runbook(body).commandBlocks.values();
    assert.deepEqual([block?.prompts.length, block?.hasOutput], [2, true]);
  });

  it("stand in the middle of sentences, too", () => {
    assert.deepEqual(commands("# R\n\nRun `kubectl get pods -w`, not `kubectl` or `some words`.\n"), [
      "kubectl get pods -w"
    ]);
  });

  it("are found where they stand, in lists, quotes and with any line ends", () => {
    for (const end of ["\n", "\r\n"]) {
      const body = [
        "# R",
        "",
        "1. Do:",
        "",
        "   ```sh",
        "   echo one",
        "     echo $TWO",
        "   ```",
        "",
        "> ```sh",
        "> date",
        "> ```",
        ""
      ];
      const document = runbook(body.join(end));
      const text = declared("runbook", body.join(end));
      assert.deepEqual(
        document.commands.map(({ span }) => textAt(text, document.rangeOf(span))),
        ["echo one", "echo $TWO", "date"]
      );
      const [variable] = document.commands[1]?.variables ?? [];
      assert.equal(variable && textAt(text, document.rangeOf(variable.span)), "$TWO");
    }
  });

  it("leave dumps alone", () => {
    assert.deepEqual(commands(fence("bash", ...Array.from({ length: 250 }, () => `ls ${"a".repeat(400)}`))), []);
  });
});

describe("unknown variables", () => {
  const unknown = (...lines: string[]): string[] => runbook(lines.join("\n")).unknownVariables.map(({ name }) => name);

  it("are set in every way that a shell has", () => {
    const set = [
      "A=1 b",
      "export C=2",
      "read -r D",
      "for E in 1 2; do",
      "printf -v F x",
      "mapfile -t G",
      `: \${H:=1}`,
      "declare I=1"
    ];
    const use = "run $A $C $D $E $F $G $H $I $MISSING_ONE";
    assert.deepEqual(unknown(fence("bash", ...set, use)), ["MISSING_ONE"]);
  });

  it("are explained by sentences, tables, comments and other code, and not by a template", () => {
    const use = fence("bash", "a $ONE_A $TWO $THREE_C $FOUR $FIVE");
    assert.deepEqual(
      unknown(use, "Replace `$ONE_A`. The three c is in the alert.", "", "| TWO | the node |", "| - | - |"),
      ["FOUR", "FIVE"]
    );
    assert.deepEqual(unknown(use, "```yaml", "FOUR: x", "```", "Say: errors in $FIVE."), [
      "ONE_A",
      "TWO",
      "THREE_C",
      "FIVE"
    ]);
  });
});
