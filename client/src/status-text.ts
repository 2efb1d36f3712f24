/** The words of the status item. Pure: knows no editor. */
import type { DocumentKind, DocumentState } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { verdictName } from "./verdict-name.ts";

/** What the status item shows. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  /** Whether the person should look now. */
  readonly attention: boolean;
}

const kinds: Readonly<Record<DocumentKind, () => string>> = {
  "release-checklist": () => l10n.t("Release checklist"),
  postmortem: () => l10n.t("Postmortem"),
  runbook: () => l10n.t("Runbook"),
  "stakeholder-update": () => l10n.t("Stakeholder update"),
  transcript: () => l10n.t("Transcript")
};

interface Judged extends Pick<DocumentState, "mode" | "verdict" | "open"> {
  readonly kind: DocumentKind;
}

/** The item is shown on one line. */
const longestDetail = 34;

/**
 * Describes a document in a few words, such as "Release checklist: open · 7 to fill", with the most telling reason for its kind,
 * or how many findings the person does not see.
 *
 * @param state what the server last said about it
 */
export function describeState(state: DocumentState): StatusText {
  if (state.kind === null) {
    return {
      text: l10n.t("Not an operational document"),
      detail: l10n.t("Go/No-Go reads release checklists, postmortems, runbooks and stakeholder updates"),
      attention: false
    };
  }
  return {
    text: describeVerdict({ ...state, kind: state.kind }),
    detail: state.hidden > 0 ? l10n.t("{0} hidden by your settings", state.hidden) : shortened(state.evidence[0] ?? ""),
    attention: state.verdict === "no-go"
  };
}

/** What a document is taken for, and what it comes to: "Release checklist: open · 7 to fill". */
export function describeVerdict({ mode, verdict, open, ...document }: Judged): string {
  const kind = kinds[document.kind]();
  if (mode === "template") return l10n.t("{0}, template", kind);
  if (mode === "archived") return l10n.t("{0}, archived", kind);
  if (verdict === null) return kind;
  const name = verdictName(verdict);
  return open > 0 ? l10n.t("{0}: {1} · {2} to fill", kind, name, open) : l10n.t("{0}: {1}", kind, name);
}

function shortened(text: string): string {
  return text.length > longestDetail ? `${text.slice(0, longestDetail - 1).trimEnd()}…` : text;
}
