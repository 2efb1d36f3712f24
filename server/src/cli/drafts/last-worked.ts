/** `gonogo draft last-worked`: tells in a runbook that it was used in the incident of a postmortem. */
import { dirname, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { relativeTarget } from "../../document/link-target.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Runbook } from "../../document/runbook/runbook.ts";
import { type LastWorked, lastWorkedRow } from "../../drafting/last-worked.ts";
import { printable } from "../../report/printable.ts";
import { homesAmong, isAtHome } from "../../workspace/homes.ts";
import { addressAt, diskHost } from "../disk.ts";
import { complain } from "../new-document.ts";
import { parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";
import { readSourceOf, type SourceOf } from "./document-source.ts";
import { printOrRewrite } from "./edited-file.ts";

export async function draftLastWorkedCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parsing(() =>
    parseArgs({
      args: [...options],
      options: {
        from: { type: "string" },
        runbook: { type: "string" },
        steps: { type: "string" },
        write: { type: "boolean", default: false }
      }
    })
  );
  const { from } = values;
  if (from === undefined || from === "-") throw new UsageError("draft last-worked needs a postmortem: --from FILE.");
  const steps = values.steps?.split(/[\s,]+/).filter(each => each !== "");
  if (steps?.some(each => !/^(?=.{0,7}\d)[\w.]{1,8}$/.test(each)))
    throw new UsageError("--steps are numbers, such as 2a,3b.");
  const postmortem = await readSourceOf("postmortem", from, undefined, terminal);
  if ("failure" in postmortem) return complain(postmortem.failure, terminal);

  const named =
    values.runbook === undefined ? await linkedFiles(postmortem.document, from, terminal) : [values.runbook];
  const found: Candidate[] = [];
  for (const path of named) {
    const runbook = await readSourceOf("runbook", path, undefined, terminal);
    if (!("failure" in runbook)) found.push({ path, runbook, answer: answer(path, runbook.document) });
    else if (values.runbook !== undefined) return complain(runbook.failure, terminal);
  }
  function answer(path: string, runbook: Runbook): LastWorked {
    const [own, other] = [resolve(terminal.cwd, from as string), resolve(terminal.cwd, path)];
    return lastWorkedRow((postmortem as SourceOf<"postmortem">).document, runbook, {
      source: relative(dirname(other), own).split(sep).join("/"),
      leadsToRunbook: target => fileOf(target, own) === other,
      leadsToPostmortem: target => fileOf(target, other) === own,
      isNamed: values.runbook !== undefined,
      ...(steps ? { steps } : {})
    });
  }
  const chosen = found.filter(({ answer: each }) => "edits" in each);
  const [first, more] = chosen;
  if (more) {
    const paths = chosen.map(({ path }) => path).join(", ");
    return complain(`${from} tells of several runbooks: name one with --runbook: ${paths}.`, terminal);
  }
  if (first && "edits" in first.answer) {
    const { path, runbook, answer: chosenAnswer } = first;
    return printOrRewrite({ path, text: runbook.text, edits: chosenAnswer.edits, write: values.write }, terminal);
  }
  const [other] = found;
  if (!other || !("reason" in other.answer))
    return complain(`${from} links to no runbook that can be read: name it with --runbook.`, terminal);
  terminal.error(`${printable(`${other.path} is left as it is: ${other.answer.reason}`)}.\n`);
  return found.some(({ answer: each }) => "reason" in each && each.isTold) ? 0 : 2;
}

interface Candidate {
  readonly path: string;
  readonly runbook: SourceOf<"runbook">;
  readonly answer: LastWorked;
}

/** The documents in its repository that a postmortem links to, each once, relative to the working directory. */
async function linkedFiles({ links }: Postmortem, from: string, { cwd }: Terminal): Promise<string[]> {
  const own = resolve(cwd, from);
  const homes = await homesAmong(diskHost(), () => []).of(addressAt(own));
  const files = new Set(links.flatMap(({ target }) => fileOf(target, own) ?? []));
  return [...files]
    .filter(file => file !== own && /\.(?:md|markdown)$/i.test(file) && isAtHome(addressAt(file), homes))
    .map(file => relative(cwd, file));
}

/** The file that a link in another one leads to; `null` for the web, and for places in the document itself. */
function fileOf(target: string, from: string): string | null {
  const found = relativeTarget(target);
  return found?.path && !found.fromRoot && !found.path.includes("\0") ? resolve(dirname(from), found.path) : null;
}
