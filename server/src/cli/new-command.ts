/** `gonogo new`: a document from its template, on standard output or in a new file. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { scaffold } from "../drafting/scaffold.ts";
import type { ScaffoldKind } from "../protocol.ts";
import { printable } from "../report/printable.ts";
import { decodeText } from "../workspace/encoding.ts";
import { fileAddress, pathFrom, resolverFor } from "./configuration.ts";
import { oneOf, parsing } from "./options.ts";
import { folderReasonOf, reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

const kinds: readonly ScaffoldKind[] = ["release-checklist", "postmortem", "runbook", "stakeholder-update"];

export async function newCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsing(() =>
    parseArgs({
      args: [...options],
      allowPositionals: true,
      options: {
        title: { type: "string", default: "" },
        author: { type: "string" },
        output: { type: "string" }
      }
    })
  );
  const [kind, ...more] = positionals;
  if (kind === undefined || more.length > 0) throw new UsageError(`new takes one kind: ${kinds.join(", ")}.`);
  const known = oneOf("The kind", kind, kinds);
  const { text } = scaffold({
    kind: known,
    title: values.title,
    author: values.author,
    today: terminal.today,
    template: await teamTemplate(known, values.output ?? "new.md", terminal)
  });
  if (values.output === undefined) {
    terminal.out(text);
    return 0;
  }
  const file = resolve(terminal.cwd, values.output);
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    return cannotWrite(values.output, folderReasonOf(error), terminal);
  }
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    return (error as { readonly code?: unknown }).code === "EEXIST"
      ? complain(`${values.output} exists and was left as it is: name another file.`, terminal)
      : cannotWrite(values.output, reasonOf(error), terminal);
  }
  terminal.out(`Wrote ${printable(values.output)}.\n`);
  return 0;
}

/** What the configuration of the new file says; `null` where it says nothing. */
async function teamTemplate(kind: ScaffoldKind, output: string, terminal: Terminal): Promise<string | null> {
  const resolver = await resolverFor({}, terminal);
  const address = (await resolver.resolve(fileAddress(output, terminal))).configuration.templates.get(kind);
  if (address === undefined) return null;
  try {
    return decodeText(await readFile(fileURLToPath(address)));
  } catch (error) {
    throw new UsageError(`The template ${pathFrom(address, terminal)} cannot be read: ${reasonOf(error)}`);
  }
}

function cannotWrite(output: string, reason: string, terminal: Terminal): ExitCode {
  return complain(`${output} cannot be written: ${reason}`, terminal);
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.error(`gonogo: ${printable(message)}\n`);
  return 2;
}
