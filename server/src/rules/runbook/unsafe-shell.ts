import type { ShellDanger } from "../../document/runbook/shell-dangers.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unsafeShell = rule({
  id: "unsafe-shell",
  kinds: ["runbook"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "Commands run nothing unseen, and secrets expand where they are known.",
  *check({ shellDangers }) {
    for (const danger of shellDangers) yield { message: messageOf(danger), span: danger.span };
  }
});

function messageOf(danger: ShellDanger): string {
  switch (danger.kind) {
    case "piped-download":
      return t`This runs a download that nobody has looked at: download it, check its checksum, then run it.`;
    case "plain-download":
      return t`Anybody on the way can change what comes over plain http: fetch ${danger.address} over https.`;
    case "wrong-side":
      return t`Your own shell expands $${danger.name} before '${danger.runner}' starts, where it has no value: put the command into sh -c '…' with single quotes.`;
  }
}
