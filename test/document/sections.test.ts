/** Sections under headings, bold labels and list labels, and what they are for. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../../server/src/document/facts.ts";
import type { Section } from "../../server/src/document/sections.ts";
import { assertMarked, declared, readAs, readOurs } from "../support/documents.ts";

function sections(body: string): readonly Section[] {
  return readAs("postmortem", body).sections;
}

/** `name < parent` of each section, with its role. */
function outline(body: string): string[] {
  return sections(body).map(({ name, parent, role }) =>
    [name.text, ...(parent ? [`< ${parent.name.text}`] : []), ...(role ? [`(${role})`] : [])].join(" ")
  );
}

function said(fact: Fact): string {
  if (fact.type === "code") return fact.content.text;
  if (fact.type === "table-head" || fact.type === "table-row") return fact.cells.map(cell => cell.text).join("|");
  return fact.type === "paragraph" || fact.type === "item" ? (fact.prose?.text ?? "") : "";
}

describe("sections", () => {
  describe("have the role that their name gives them", () => {
    const roles: Readonly<Record<string, string>> = {
      "Rollback Triggers": "rollback-triggers",
      "When to roll back": "rollback-triggers",
      "Rollback criteria": "rollback-triggers",
      "Rollback readiness": "rollback-triggers",
      "Rollback Plan": "rollback-procedure",
      "Rollback / Escalado": "rollback-procedure",
      "5. Rollback": "rollback-procedure",
      "🔙 How to roll back the release": "rollback-procedure",
      ロールバック: "rollback-procedure",
      ロールバック手順: "rollback-procedure",
      アクションアイテム: "action-items",
      Maßnahmen: "action-items",
      Zeitleiste: "timeline",
      Symptome: "symptoms",
      Eskalation: "escalation",
      "Rollback-Auslöser": "rollback-triggers",
      ロールバック条件: "rollback-triggers",
      "If something goes wrong": "rollback-procedure",
      "Back-out plan": "rollback-procedure",
      "2. ✅ Go / No-Go": "go-no-go",
      "GO/NO-GO CRITERIA": "go-no-go",
      "Sign-off matrix": "sign-off",
      "Timeline (all times UTC)": "timeline",
      "Linea de Tiempo": "timeline",
      "Causa raiz": "cause",
      "Timeline of Events": "timeline",
      "Root Cause Analysis": "cause",
      "Contributing factors and root causes": "cause",
      "What went well?": "went-well",
      "What didn’t go so well": "went-poorly",
      "Corrective and preventive actions": "action-items",
      "Follow-ups": "action-items",
      "Step 3: Mitigate": "mitigation",
      "Part 2 — Diagnose (ordered)": "diagnosis",
      "When this runbook last worked": "last-worked",
      "Línea de tiempo": "timeline",
      Zusammenfassung: "summary"
    };
    for (const [name, role] of Object.entries(roles)) {
      it(name, () => assert.equal(sections(`## ${name}\n\nText.\n`)[0]?.role, role));
    }
  });

  it("have no role in a heading that is a sentence with a word of ours in it", () => {
    for (const name of [
      "How we taught the new cluster to follow the old one without any monitoring in between",
      "Backtracking through the year",
      "Undoubtedly",
      "Impactful"
    ]) {
      assert.equal(sections(`## ${name}\n\nText.\n`)[0]?.role ?? null, null, name);
    }
  });

  it("stand below the heading of less depth above them", () => {
    assert.deepEqual(outline("# Title\n\n### Deep\n\n## Impact\n\n### Users\n\n## Timeline\n\nSetext\n---\n"), [
      "Title",
      "Deep < Title",
      "Impact < Title (impact)",
      "Users < Impact",
      "Timeline < Title (timeline)",
      "Setext < Title"
    ]);
  });

  it("stand under bold labels, which the next heading ends", () => {
    assert.deepEqual(
      outline(
        "## Rollback Triggers\n\n- Errors\n\n**Rollback procedure**:\n\n1. Undo\n\n**Contacts**\n\nText.\n\n## Impact\n"
      ),
      [
        "Rollback Triggers (rollback-triggers)",
        "Rollback procedure < Rollback Triggers (rollback-procedure)",
        "Contacts < Rollback Triggers",
        "Impact (impact)"
      ]
    );
  });

  it("stand under plain labels of known names", () => {
    assert.deepEqual(outline("## Analysis\n\nContributing factors included:\n\n1. One\n\nSomething else:\n\n- Two\n"), [
      "Analysis",
      "Contributing factors included < Analysis"
    ]);
    assert.deepEqual(outline("Timeline:\n\n- 09:10 errors\n"), ["Timeline (timeline)"]);
  });

  it("stand under list labels, which end with their item", () => {
    const body =
      "- **Key events**\n  - 09:10 errors\n  - 09:20 fixed\n- **Impact**:\n  - all users\n- plain item\n\nText below.\n";
    const found = sections(body);
    assert.deepEqual(
      found.map(({ name, role, facts }) => [name.text, role, facts.map(said)]),
      [
        ["Key events", "timeline", ["Key events", "09:10 errors", "09:20 fixed"]],
        ["Impact", "impact", ["Impact:", "all users"]]
      ]
    );
  });

  it("under list labels end where the list ends", () => {
    const found = sections(
      "## Notes\n\n- **Key events**\n\n  Text in it.\n\nText below.\n\n```sh\nls\n```\n\n| a |\n| - |\n"
    );
    assert.deepEqual(
      found.map(({ name, facts }) => [name.text, facts.map(said)]),
      [
        ["Notes", ["Text below.", "ls", "a"]],
        ["Key events", ["Key events", "Text in it."]]
      ]
    );
  });

  it("have what stands directly under them", () => {
    const [title, impact, more] = sections(
      "# Title\n\nAbove.\n\n## Impact\n\nText.\n\n```sh\nls\n```\n\n### More\n\n| a |\n| - |\n| b |\n"
    );
    assert.deepEqual(title?.facts.map(said), ["Above."]);
    assert.deepEqual(impact?.facts.map(said), ["Text.", "ls"]);
    assert.deepEqual(more?.facts.map(said), ["a", "b"]);
  });

  it("are not what only looks like one", () => {
    for (const body of [
      "- # In a list",
      "> ## In a quote",
      "```md\n## In code\n```",
      "<!--\n## In a comment\n-->",
      "- [ ] **Rollback procedure**",
      "**This whole sentence is bold because its author wanted everybody to read it.**",
      "**Impact**: all users",
      "#Impact"
    ]) {
      assert.deepEqual(outline(`${body}\n`), [], body);
    }
  });

  it("have the exact range of their name", () => {
    const names = (text: string) => {
      const document = readOurs(text);
      return document.sections.map(each => document.rangeOf(each.name.span));
    };
    const marked = [
      "## ⟦1. Impact⟧ ##",
      "",
      "⟦**Rollback procedure**⟧:",
      "",
      "- *text*",
      "- ⟦**Key events:**⟧",
      "  - one",
      "",
      "⟦Set **text**⟧",
      "===",
      "",
      "  ### ⟦🟢 `code` [link](x)⟧",
      ""
    ];
    for (const end of ["\n", "\r\n", "\r"]) assertMarked(declared("postmortem", marked.join(end)), names);
  });
});
