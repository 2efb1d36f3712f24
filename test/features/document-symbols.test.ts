/** What the outline shows besides headings. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-protocol";
import { documentSymbolsOf, flatSymbolsOf } from "../../server/src/features/document-symbols.ts";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { declared, readOurs } from "../support/documents.ts";

/** One line for each symbol: its name and what stands beside it, indented by what it is a part of. */
function outlineOf(symbols: readonly DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ name, detail, range, selectionRange, children = [] }) => {
    for (const { start, end } of [selectionRange, ...children.map(child => child.range)]) {
      assert.ok(range.start.line <= start.line && end.line <= range.end.line, `${name} holds what is in it`);
    }
    return [`${indent}${name}${detail ? ` | ${detail}` : ""}`, ...outlineOf(children, `${indent}  `)];
  });
}

const outline = (kind: DocumentKind, body: string): string[] =>
  outlineOf(documentSymbolsOf(readOurs(declared(kind, body))));

describe("document symbols", () => {
  it("are the criteria of a checklist with their status, its boxes and its stages", () => {
    const more =
      "## Checks\n\n- [x] Backup\n- [ ] Keys\n\n## Rollout\n\n| Stage | Traffic |\n| - | - |\n| Canary | 5% |\n| All | 100% |\n";
    assert.deepEqual(outline("release-checklist", `${checklist}\n${more}`), [
      "Go/No-Go",
      "  Load test passes | ___ · @ledger-perf",
      "  Support is briefed | GO · @support-lead",
      "Checks",
      "  Backup | done",
      "  Keys | open",
      "Rollout",
      "  Canary | 5 %",
      "  All | 100 %"
    ]);
  });

  it("are the events and the action items of a postmortem", () => {
    const body =
      "# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:10 Errors start\n\n## Action Items\n\n| Action | Owner | Due |\n| - | - | - |\n| Alert | @core | 2026-03-25 |\n| | | |\n";
    assert.deepEqual(outline("postmortem", body), [
      "Timeline (UTC)",
      "  Errors start | 09:10",
      "Action Items",
      "  Alert | open · @core · 2026-03-25"
    ]);
  });

  it("are the steps of a runbook that are no headings, each under what it is a part of", () => {
    const body =
      "# Runbook: ledger\n\n## Step 1 — Check\n\n1. Look at the graph\n2. Look at the log:\n   1. the first one\n\n## Mitigate\n\n**Step 2**: restart it\n";
    assert.deepEqual(outline("runbook", body), [
      "Step 1 — Check",
      "  1. Look at the graph | check",
      "  2. Look at the log: | check",
      "    1. the first one | check",
      "Mitigate",
      "  2. restart it | mitigation"
    ]);
  });

  it("are a flat list for clients that show no other", () => {
    const symbols = flatSymbolsOf(readOurs(checklist), "file:///a.md");
    assert.deepEqual(
      symbols.map(({ name, kind, containerName }) => [name, kind, containerName]),
      [
        ["Go/No-Go", SymbolKind.Namespace, undefined],
        ["Load test passes", SymbolKind.Boolean, "Go/No-Go"],
        ["Support is briefed", SymbolKind.Boolean, "Go/No-Go"]
      ]
    );
  });

  it("are none in an update", () => {
    assert.deepEqual(outline("stakeholder-update", "Subject: ledger\n\nStatus: investigating\n\nText.\n"), []);
  });
});
