import { anchorsOf } from "../../document/anchors.ts";
import { anchorIn, isNameOf, leadsTo, namesAlert } from "../../document/runbook/alert-names.ts";
import type { Runbook } from "../../document/runbook/runbook.ts";
import type { AlertRule } from "../../document/surroundings.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const alertLink = rule({
  id: "alert-link",
  kinds: ["runbook"],
  severity: "warning",
  preset: "strict",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "An alert leads to its own runbook, and the runbook has its name.",
  *check(document, { surroundings }) {
    const anchors = anchorsOf(document.facts);
    const leadHere = new Set(surroundings.alerts.filter(alert => leadsTo(alert, document)).map(alert => alert.name));
    const told = new Set<string>();
    for (const alert of surroundings.alerts) {
      const message = leadsTo(alert, document)
        ? wrongPlace(alert, document, anchors)
        : leadHere.has(alert.name)
          ? null
          : wrongRunbook(alert, document);
      if (message === null || told.has(message)) continue;
      told.add(message);
      yield { message, span: document.place };
    }
  }
});

/** What is wrong with an alert that leads to this file. */
function wrongPlace(alert: AlertRule, { sections, title }: Runbook, anchors: ReadonlySet<string>): string | null {
  const anchor = anchorIn(alert);
  if (anchor !== null) {
    if (anchors.has(anchor)) return null;
    return t`The alert ${alert.name} (${alert.file}) leads to #${anchor}, and nothing here has that anchor: add its heading, or mend its runbook_url.`;
  }
  const names = [title?.text ?? "", ...sections.map(section => section.name.text)];
  if (names.some(name => namesAlert(name, alert))) return null;
  return t`The alert ${alert.name} (${alert.file}) leads here, and no heading names it: give this runbook the alert's name.`;
}

/** What is wrong with an alert that has the name of this runbook and leads elsewhere. */
function wrongRunbook(alert: AlertRule, { title }: Runbook): string | null {
  if (alert.runbook === null || !isNameOf(title?.text ?? "", alert)) return null;
  return t`This is the runbook of ${alert.name}, and its rule (${alert.file}) leads to ${alert.runbook}: mend its runbook_url.`;
}
