/** `gonogo draft`: a document from what another one tells. */
import { draftLastWorkedCommand } from "./drafts/last-worked.ts";
import { draftPostmortemCommand } from "./drafts/postmortem.ts";
import { draftRetrospectiveCommand } from "./drafts/retrospective.ts";
import { draftRunbookCommand } from "./drafts/runbook.ts";
import { draftTemplateCommand } from "./drafts/template.ts";
import { draftUpdateCommand } from "./drafts/update.ts";
import { oneOf } from "./options.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

const drafts = {
  "last-worked": draftLastWorkedCommand,
  postmortem: draftPostmortemCommand,
  retrospective: draftRetrospectiveCommand,
  runbook: draftRunbookCommand,
  template: draftTemplateCommand,
  update: draftUpdateCommand
} as const satisfies Record<string, (options: readonly string[], terminal: Terminal) => Promise<ExitCode>>;

export async function draftCommand([what, ...options]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const names = Object.keys(drafts) as (keyof typeof drafts)[];
  if (what === undefined || what.startsWith("-"))
    throw new UsageError(`draft takes what to write: ${names.join(", ")}.`);
  return drafts[oneOf("What is drafted", what, names)](options, terminal);
}
