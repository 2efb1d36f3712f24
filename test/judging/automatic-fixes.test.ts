/** What automatic fixes make of texts that somebody laid out: only what they are about changes, to the byte. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { fixAll } from "../../server/src/fix.ts";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { noConfiguration } from "../../server/src/workspace/configuration/configuration.ts";
import { declared, readOurs, someDay } from "../support/documents.ts";

const today = parseDay(someDay) ?? 0;

/** The text with all automatic fixes of the preset strict. */
function fixed(text: string): string {
  return fixAll(
    text,
    each => check(readOurs(each), { today, configuration: { ...noConfiguration.judging, preset: "strict" } }).problems
  );
}

/** Compares on every kind of line end, and a second time. */
function assertFixed(kind: DocumentKind, before: string, after: string): void {
  for (const lineEnd of ["\n", "\r\n", "\r"]) {
    const [text, expected] = [before, after].map(each => declared(kind, each).replaceAll("\n", lineEnd));
    assert.equal(fixed(text as string), expected);
    assert.equal(fixed(expected as string), expected);
  }
}

describe("automatic fixes", () => {
  it("escape pipes and keep columns in line, tabs and trailing spaces", () => {
    const head = "# Release v5\n\n## Go/No-Go\n\n";
    const tail = "\n## Rollback  \n\n1.\tUndo it.\n";
    assertFixed(
      "release-checklist",
      `${head}| Criteria            | Owner | Status |  \n| ------------------- | :---: | ------ |\n| \`a | b\` works       | @core | GO     |\n|\tTabs \`x||y\` \t| @core\t|\tGO\t|  \n| \`\`p | q\`\`, \`r|s\`    | @core | GO     |\n| \`fills | the cell\`  | @core | GO     |\n${tail}`,
      `${head}| Criteria            | Owner | Status |  \n| ------------------- | :---: | ------ |\n| \`a \\| b\` works      | @core | GO     |\n|\tTabs \`x\\|\\|y\` \t| @core\t|\tGO\t|  \n| \`\`p \\| q\`\`, \`r\\|s\`  | @core | GO     |\n| \`fills \\| the cell\` | @core | GO     |\n${tail}`
    );
    assertFixed(
      "release-checklist",
      `${head}- item\n\n  | Criteria | Owner | Status |\n  |---|---|---|\n  | \`a|b\` | @core | GO |\t\n${tail}`,
      `${head}- item\n\n  | Criteria | Owner | Status |\n  |---|---|---|\n  | \`a\\|b\` | @core | GO |\t\n${tail}`
    );
  });

  it("take directives out, with their line where nothing else stands on it", () => {
    const directive = "<!-- gonogo-disable-line blame -- once needed -->";
    assertFixed(
      "postmortem",
      `# Postmortem\n\n${directive}\n\n## Summary\t\n\nPostings failed.  \nAll is well ${directive}  \nnow ${directive} again.\n\n-\titem\n\n\t${directive}\n\n\ttext\n\n> ${directive}\n> quote\n\n| Time  | Event ${directive}  |\n| ----- | ${"-".repeat(directive.length + 7)} |\n| 09:10 | ${"Started".padEnd(directive.length + 7)} |\n\n| a ${directive} | b |\n|---|---|\n| c | d |\n`,
      `# Postmortem\n\n## Summary\t\n\nPostings failed.  \nAll is well  \nnow again.\n\n-\titem\n\n\n\ttext\n\n>\n> quote\n\n| Time  | ${"Event".padEnd(directive.length + 7)} |\n| ----- | ${"-".repeat(directive.length + 7)} |\n| 09:10 | ${"Started".padEnd(directive.length + 7)} |\n\n| a | b |\n|---|---|\n| c | d |\n`
    );
  });

  it("name languages and take prompts away, and nothing of the code", () => {
    assertFixed(
      "runbook",
      "# Runbook\n\n1.\tLook:\n\n\t```\n\t$ kubectl get pods   \n\t$ kubectl get ns\n\t```\n\n> ~~~~  \n> kubectl top pods\n> ~~~~\n\n```sh title=x\n  $ df -h | \\\n    sort\n```\n",
      "# Runbook\n\n1.\tLook:\n\n\t```bash\n\tkubectl get pods   \n\tkubectl get ns\n\t```\n\n> ~~~~bash  \n> kubectl top pods\n> ~~~~\n\n```sh title=x\n  df -h | \\\n    sort\n```\n"
    );
  });
});
