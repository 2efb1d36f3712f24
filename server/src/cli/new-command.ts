/** `gonogo new`: a document from its template, on standard output or in a new file. */
import { parseArgs } from "node:util";
import { scaffold } from "../drafting/scaffold.ts";
import type { ScaffoldKind } from "../protocol.ts";
import { templateFor, writeNew } from "./new-document.ts";
import { oneOf, parsing } from "./options.ts";
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
    template: (await templateFor(known, values.output ?? "new.md", terminal)).text
  });
  return writeNew(text, values.output, terminal);
}
