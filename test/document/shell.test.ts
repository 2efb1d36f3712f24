/** What is understood of shell commands: words, quotes, variables, substitutions, here-documents. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readShell } from "../../server/src/document/runbook/shell.ts";

const commands = (text: string): string[][] =>
  readShell(text).commands.map(({ words }) => words.map(word => word.text));
const variables = (text: string): string[] =>
  readShell(text).commands.flatMap(command => command.variables.map(({ name, quote }) => `${name} ${quote}`));

describe("shell text", () => {
  it("is cut into simple commands at pipes, operators and ends of lines", () => {
    assert.deepEqual(commands("cd /tmp && ls -l | wc -l; date\nuptime &"), [
      ["cd", "/tmp"],
      ["ls", "-l"],
      ["wc", "-l"],
      ["date"],
      ["uptime"]
    ]);
    const [, , counted] = readShell("cd /tmp && ls | wc").commands;
    assert.equal(counted?.isPiped, true);
  });

  it("goes on behind a backslash, an open quote and an operator", () => {
    assert.deepEqual(commands('kubectl get pods \\\n  -l app=x |\n  grep "a\nb"'), [
      ["kubectl", "get", "pods", "-l", "app=x"],
      ["grep", "a\nb"]
    ]);
    assert.deepEqual(commands("ls \\\r\n  -l\r\ndate"), [["ls", "-l"], ["date"]]);
  });

  it("loses its quotes and keeps what they hold", () => {
    assert.deepEqual(commands(`patch -p '{"replicas":1}' "a b"c d\\ e {a,b} {}`), [
      ["patch", "-p", '{"replicas":1}', "a bc", "d e", "{a,b}", "{}"]
    ]);
    assert.deepEqual(commands("echo it's fine\ndate"), [["echo", "it's", "fine"], ["date"]]);
    assert.deepEqual(commands('echo "open\ndate'), [["echo", '"open'], ["date"]]);
  });

  it("says where variables are put in, and by which quotes", () => {
    assert.deepEqual(variables(`a $ONE "$TWO" '$THREE' "\\$FOUR" $(b $FIVE) \${SIX:-x} $1 $? $$`), [
      "ONE none",
      "TWO double",
      "FIVE none",
      "SIX none",
      "FIVE none"
    ]);
    const [six] = readShell(["a ", "{SIX:-x}"].join("$")).commands[0]?.variables ?? [];
    assert.equal(six?.hasDefault, true);
    assert.deepEqual(variables("awk '{print $2}' `echo $TICK`"), ["TICK none", "TICK none"]);
  });

  it("reads substituted commands behind the one that they stand in", () => {
    assert.deepEqual(commands("kill $(lsof -t -i:80) <(ls)"), [
      ["kill", "$(lsof -t -i:80)"],
      ["lsof", "-t", "-i:80"],
      ["ls"]
    ]);
  });

  it("takes the body of a here-document for data", () => {
    const text = "cat > f <<EOF\nrm -rf $DIR\nEOF\ndate\ncat <<'END'\n$NOT\nEND\nuptime";
    assert.deepEqual(commands(text), [["cat", ">", "f", "<<EOF"], ["date"], ["cat", "<<'END'"], ["uptime"]]);
    assert.deepEqual(variables(text), ["DIR document"]);
  });

  it("knows placeholders from redirections, and comments from words", () => {
    assert.deepEqual(commands("oc get <pod name> > out 2>&1 # all of it"), [
      ["oc", "get", "<pod name>", ">", "out", "2", ">&", "1"]
    ]);
    assert.deepEqual(
      readShell("# first\nls # second\necho a#b").comments.map(({ text }) => text),
      ["first", "second"]
    );
  });

  it("takes time in the length of the text only", () => {
    for (const piece of ["$(", '"', "'", "`", "{", "<<A\n", "${", "a|", "<a "]) {
      const text = piece.repeat(20_000);
      const start = process.cpuUsage().user;
      readShell(text);
      assert.ok(process.cpuUsage(undefined).user - start < 2_000_000, piece);
    }
  });
});
