/** How statuses are written: in which words a document goes on. */
import type { DocumentKind } from "../../protocol.ts";

/** The words of one style; where it has none for a state, those of the first style count. */
export interface StatusStyle {
  readonly go: string;
  readonly "no-go": string;
  readonly conditional?: string;
  readonly "not-applicable"?: string;
}

/** The usual one first. */
export const statusStyles: readonly [StatusStyle, ...StatusStyle[]] = [
  { go: "GO", "no-go": "NO-GO", conditional: "CONDITIONAL GO", "not-applicable": "N/A" },
  { go: "Go", "no-go": "No-Go", conditional: "Conditional Go" },
  { go: "go", "no-go": "no-go", conditional: "conditional go", "not-applicable": "n/a" },
  { go: "✅ GO", "no-go": "❌ NO-GO", conditional: "⚠️ CONDITIONAL GO" },
  { go: "✅ Go", "no-go": "❌ No-Go", conditional: "⚠️ Conditional Go" },
  { go: "🟢 GO", "no-go": "🔴 NO-GO", conditional: "🟡 CONDITIONAL GO" },
  { go: "🟢 Go", "no-go": "🔴 No-Go", conditional: "🟡 Conditional Go" },
  { go: "✅", "no-go": "❌", conditional: "⚠️" },
  { go: "🟢", "no-go": "🔴", conditional: "🟡" },
  { go: "✔", "no-go": "✘" },
  { go: "✓", "no-go": "✗" },
  { go: "Yes", "no-go": "No" },
  { go: "yes", "no-go": "no" },
  { go: "Pass", "no-go": "Fail" },
  { go: "PASS", "no-go": "FAIL" },
  { go: "Passed", "no-go": "Failed" },
  { go: "Approved", "no-go": "Rejected" },
  { go: "Ready", "no-go": "Not ready" },
  { go: "Ja", "no-go": "Nein" },
  { go: "Freigegeben", "no-go": "Nicht freigegeben" },
  { go: "Bestanden", "no-go": "Nicht bestanden" },
  { go: "Genehmigt", "no-go": "Abgelehnt" },
  { go: "Sí", "no-go": "No" },
  { go: "Aprobado", "no-go": "Rechazado" },
  { go: "Oui", "no-go": "Non" },
  { go: "Approuvé", "no-go": "Refusé" },
  { go: "Sim", "no-go": "Não" },
  { go: "Aprovado", "no-go": "Reprovado" },
  { go: "はい", "no-go": "いいえ" },
  { go: "承認", "no-go": "却下" }
];

/** How far tasks are. */
export const taskStatuses: readonly string[] = ["Open", "In progress", "Done", "Cancelled"];

/** How far documents of a kind are; of an update: how far its incident is. */
export const documentStatuses: Readonly<Record<DocumentKind, readonly string[]>> = {
  "release-checklist": ["Draft", "In review", "Approved", "Closed"],
  postmortem: ["Draft", "In review", "Reviewed", "Closed"],
  runbook: ["Draft", "In review", "Reviewed", "Deprecated"],
  "stakeholder-update": ["Investigating", "Identified", "Monitoring", "Resolved"],
  transcript: []
};

/** How bad incidents are. */
export const severityNames: readonly string[] = ["SEV-1", "SEV-2", "SEV-3", "SEV-4"];
