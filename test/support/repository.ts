/** A command line in a repository of git. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import type { TestContext } from "node:test";
import { type CommandLine, commandLine } from "./command-line.ts";

/** Why tests that need git are left out; `false` where it is there. */
export const noGit = spawnSync("git", ["--version"]).status === 0 ? false : "there is no git";

/** Runs git as somebody, and gives what it prints. `date`: the day on which a commit is made. */
export function git(folder: string, words: readonly string[], date?: string): string {
  const identity = ["-c", "user.name=ledger", "-c", "user.email=ledger@example.com", "-c", "commit.gpgsign=false"];
  const time =
    date === undefined ? {} : { GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_AUTHOR_DATE: `${date}T12:00:00Z` };
  const env = { ...process.env, ...time };
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...words], { cwd: folder, env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** A repository with these files in one commit. */
export function repository(t: TestContext, files: Readonly<Record<string, string>>, date?: string): CommandLine {
  const line = commandLine(t, files);
  git(line.folder, ["init", "--quiet", "--initial-branch=main"]);
  git(line.folder, ["config", "core.autocrlf", "false"]);
  commit(line, date);
  return line;
}

/** Commits all that has changed. */
export function commit({ folder }: CommandLine, date?: string): void {
  git(folder, ["add", "--all"]);
  git(folder, ["commit", "--quiet", "--message=x"], date);
}
