/** The words of the status item. Pure: knows no editor. */
import type { DocumentKind, DocumentState, Verdict } from "../../server/src/protocol.ts";

/** What the status item shows. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  /** Whether the person should look now. */
  readonly attention: boolean;
}

const kinds: Readonly<Record<DocumentKind, string>> = {
  "release-checklist": "Release checklist",
  postmortem: "Postmortem",
  runbook: "Runbook",
  "stakeholder-update": "Stakeholder update",
  transcript: "Transcript"
};

const verdicts: Readonly<Record<Verdict, string>> = { go: "go", "no-go": "no-go", open: "open" };

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
      text: "Not an operational document",
      detail: "Go/No-Go reads release checklists, postmortems, runbooks and stakeholder updates",
      attention: false
    };
  }
  return {
    text: `${kinds[state.kind]}${judgement(state)}`,
    detail: state.hidden > 0 ? `${state.hidden} hidden by your settings` : shortened(state.evidence[0] ?? ""),
    attention: state.verdict === "no-go"
  };
}

function judgement(state: DocumentState): string {
  if (state.mode === "template") return ", template";
  if (state.mode === "archived") return ", archived";
  if (state.verdict === null) return "";
  const open = state.open > 0 ? ` · ${state.open} to fill` : "";
  return `: ${verdicts[state.verdict]}${open}`;
}

function shortened(text: string): string {
  return text.length > longestDetail ? `${text.slice(0, longestDetail - 1).trimEnd()}…` : text;
}
