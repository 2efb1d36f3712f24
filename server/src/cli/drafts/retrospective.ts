/** `gonogo draft retrospective`: begins the retrospective of a release from the statuses of its checklist. */
import { parseArgs } from "node:util";
import { parseDay } from "../../document/days.ts";
import { draftRetrospective } from "../../drafting/retrospective.ts";
import { complain } from "../new-document.ts";
import { parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";
import { readSourceOf } from "./document-source.ts";
import { printOrRewrite } from "./edited-file.ts";

export async function draftRetrospectiveCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parsing(() =>
    parseArgs({
      args: [...options],
      options: { from: { type: "string" }, write: { type: "boolean", default: false } }
    })
  );
  const { from, write } = values;
  if (from === undefined)
    throw new UsageError("draft retrospective needs a checklist: --from FILE, or --from - to read standard input.");
  if (write && from === "-") throw new UsageError("--write changes a file: name one with --from.");
  const source = await readSourceOf("release-checklist", from, undefined, terminal);
  if ("failure" in source) return complain(source.failure, terminal);
  const today = parseDay(terminal.today);
  if (today === null) throw new Error(`today is no date: ${terminal.today}`);
  const answer = draftRetrospective(source.document, today);
  if ("edits" in answer) return printOrRewrite({ path: from, text: source.text, edits: answer.edits, write }, terminal);
  if (!answer.isTold) return complain(`${source.name} is left as it is: ${answer.reason}.`, terminal);
  terminal.error(`${source.name} is left as it is: ${answer.reason}.\n`);
  return 0;
}
