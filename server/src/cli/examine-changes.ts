/** Judges only what changed in a file since a revision. */
import { newProblems } from "../judging/changes.ts";
import { changedLines, lineChanges, linesOf } from "../text/line-diff.ts";
import { decodeText } from "../workspace/encoding.ts";
import type { Examine, Examined } from "./examine.ts";
import type { Former } from "./history.ts";
import { shownPath } from "./input-files.ts";
import type { Terminal } from "./terminal.ts";

/**
 * As `examine`, but of a text that was another one it tells only problems on changed lines, and those that it did not have
 * then. Its verdict is that of the whole document.
 */
export function examineSince(former: Former, examine: Examine, terminal: Pick<Terminal, "cwd">): Examine {
  if (former.state !== "other") return examine;
  const before = decodeText(former.bytes);
  let then: Promise<Examined> | undefined;
  return async (text, place) => {
    const now = await examine(text, place);
    if (!now.document) return now;
    then ??= examine(before, { path: shownPath(former.path, terminal), fullPath: former.path });
    // What could not be read then had no problems that anybody knew.
    const known = await then.catch(() => null);
    const { judgement } = now.document;
    const changed = changedLines(lineChanges(plainLines(before), plainLines(text)));
    const problems = newProblems(judgement.problems, changed, known?.document?.judgement.problems ?? []);
    return { ...now, document: { ...now.document, judgement: { ...judgement, problems } } };
  };
}

/** Without what ends them: to write them otherwise changes nothing that is said. */
function plainLines(text: string): string[] {
  return linesOf(text).map(line => line.replace(/(?<![\r\n])[\r\n]+$/, ""));
}
