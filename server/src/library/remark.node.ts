/** `import remarkGonogo from "gonogo/remark"`: our findings as messages of remark's virtual files. */
import { resolve } from "node:path";
import { pageOf } from "../rules/rule-texts.ts";
import { decodeText } from "../workspace/encoding.ts";
import type { Diagnostic } from "./api/index.ts";
import type * as api from "./api/remark.ts";
import { refuseWrongPluginOptions } from "./given.ts";
import { openProject, type Project } from "./project.node.ts";

/** Files of one run are judged together: after so many milliseconds without any, the disk may be another. */
const longestPause = 200;

const remarkGonogo: typeof api.default = options => (_tree, file, next) => {
  // A callback and no promise: unified-engine takes a file with an error for one that is done, and never goes on where others
  // are before this one is. Messages and the next step have to come at once.
  messagesFor(file, options ?? {}).then(
    messages => {
      for (const { reason, place, details } of messages) Object.assign(file.message(reason, place), details);
      next();
    },
    (error: Error) => next(error)
  );
};

export default remarkGonogo;

/** As the command line reads it: columns do not count a byte-order mark. */
function textOf({ value = "" }: api.RemarkGonogoFile): string {
  return typeof value === "string" ? value.replace(/^\uFEFF/, "") : decodeText(value);
}

async function messagesFor(file: api.RemarkGonogoFile, options: api.RemarkGonogoOptions) {
  refuseWrongPluginOptions(options);
  const text = textOf(file);
  const found = await together(file.cwd, options, async project => {
    const document = await project.judge(text, resolve(file.cwd, file.path ?? "stdin.md"));
    return document ? project.told(document.judgement.problems, document.path) : [];
  });
  return Promise.all(
    found.map(async diagnostic => ({
      reason: diagnostic.message,
      place: { place: diagnostic.range, ruleId: diagnostic.rule, source: "gonogo" },
      details: await detailsOf(diagnostic, text)
    }))
  );
}

/** What linters of remark tell besides: how bad it is, what the rule says, and what should stand there. */
async function detailsOf({ rule, severity, range, fixes }: Diagnostic, text: string) {
  const page = await pageOf(rule);
  const note = [page?.summary, page?.sections.get("How to satisfy it")].filter(Boolean).join("\n\n");
  // Editors prefer it to all others: nothing that somebody has to decide.
  const expected = fixes.flatMap(({ automatic, edits: [edit, ...more] }) =>
    automatic && edit && more.length === 0 && isSame(edit.range, range) ? edit.newText : []
  );
  return {
    fatal: severity === "error" ? true : severity === "warning" ? false : null,
    ...(note === "" ? {} : { note }),
    ...(expected.length === 0 ? {} : { actual: textIn(text, range), expected })
  };
}

function isSame(one: Diagnostic["range"], other: Diagnostic["range"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function textIn(text: string, { start, end }: Diagnostic["range"]): string {
  const lines = text.split(/\r\n|\r|\n/).slice(start.line - 1, end.line);
  if (lines.length > 1) return lines.join("\n");
  return (lines[0] ?? "").slice(start.column - 1, end.column - 1);
}

interface Shared {
  readonly project: Promise<Project>;
  running: number;
  /** When the last of them was done, in milliseconds from whenever. */
  ended: number;
}

const shared = new Map<string, Shared>();

/**
 * remark makes a processor for each file and says nothing of a run: whoever asks while others do, or just after them, shares
 * what they have looked up. An editor, where minutes lie between two questions, looks anew.
 */
async function together<Result>(
  cwd: string,
  options: api.RemarkGonogoOptions,
  ask: (project: Project) => Promise<Result>
): Promise<Result> {
  const key = JSON.stringify([cwd, options]);
  const known = shared.get(key);
  const isFresh = known !== undefined && (known.running > 0 || performance.now() - known.ended < longestPause);
  const each = isFresh ? known : { project: openProject(["."], { ...options, cwd }), running: 0, ended: 0 };
  if (!isFresh) shared.clear();
  shared.set(key, each);
  each.running++;
  try {
    return await ask(await each.project);
  } finally {
    each.running--;
    each.ended = performance.now();
  }
}
