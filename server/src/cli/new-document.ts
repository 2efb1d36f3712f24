/** New documents: the team's template for them, and the file that they are written to. */
import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readWithEnd } from "../files-with-end.node.ts";
import { makeFolder } from "../make-folder.node.ts";
import type { ScaffoldKind } from "../protocol.ts";
import { printable } from "../report/printable.ts";
import { decodeText } from "../workspace/encoding.ts";
import { type TeamTemplate, teamTemplate } from "../workspace/team-template.ts";
import { resolverFor } from "./configuration.ts";
import { fileAddress, pathFrom } from "./configuration-options.ts";
import { folderReasonOf, reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

/** What the configuration of a new file says of its kind. Throws a {@link UsageError} for a template that cannot be read. */
export async function templateFor(kind: ScaffoldKind, output: string, terminal: Terminal): Promise<TeamTemplate> {
  const resolver = await resolverFor({}, terminal);
  const { configuration } = await resolver.resolve(fileAddress(output, terminal));
  const address = configuration.templates.get(kind);
  if (address === undefined) return teamTemplate(null, configuration);
  try {
    return teamTemplate(decodeText(readWithEnd(fileURLToPath(address))), configuration);
  } catch (error) {
    throw new UsageError(`The template ${pathFrom(address, terminal)} cannot be read: ${reasonOf(error)}`);
  }
}

/** Writes a text to a new file, whose folders are made; to standard output where no file is named. */
export async function writeNew(text: string, output: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (output === undefined) {
    terminal.out(text);
    return 0;
  }
  const file = resolve(terminal.cwd, output);
  try {
    makeFolder(dirname(file));
  } catch (error) {
    return cannotWrite(output, folderReasonOf(error), terminal);
  }
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    return (error as { readonly code?: unknown }).code === "EEXIST"
      ? complain(`${output} exists and was left as it is: name another file.`, terminal)
      : cannotWrite(output, reasonOf(error), terminal);
  }
  terminal.out(`Wrote ${printable(output)}.\n`);
  return 0;
}

function cannotWrite(output: string, reason: string, terminal: Terminal): ExitCode {
  return complain(`${output} cannot be written: ${reason}`, terminal);
}

/** Says why a command ends; its exit code. */
export function complain(message: string, terminal: Terminal): ExitCode {
  terminal.error(`gonogo: ${printable(message)}\n`);
  return 2;
}
