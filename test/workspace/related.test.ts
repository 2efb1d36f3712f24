/** Which documents are related, and through which. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";
import { read } from "../support/documents.ts";

const chat = "[14:05] alert-bot: errors at 45%\n[14:23] ledger-oncall: rolled back\n[14:41] ledger-lead: resolved\n";

interface Written {
  readonly incident?: string;
  readonly links?: readonly string[];
  readonly day?: string;
}

/** A document of a kind that links others and says of which incident it is. */
function written(kind: DocumentKind, { incident, links = [], day }: Written = {}): string {
  const head = ["---", `kind: ${kind}`, ...(incident ? [`incident: ${incident}`] : []), "---", ""];
  const body = [
    `# A ${kind}`,
    "",
    ...(day ? [`**Date**: ${day}`, ""] : []),
    ...links.map(link => `See [it](${link}).`)
  ];
  return [...head, ...(kind === "transcript" ? [] : body), ...(kind === "transcript" ? [chat] : []), ""].join("\n");
}

/** The names of the files that are related to each, nearest first. */
function relatedAmong(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  const files = new Map(Object.entries(texts));
  return Object.fromEntries(
    [...files].map(([path, text]) => {
      const document = read(text, path);
      assert.ok(document, path);
      const { related } = surroundingsFrom(files, path, { document });
      return [path, related.map(({ uri }) => uri.replace("file:///here/", ""))];
    })
  );
}

describe("related documents", () => {
  it("link each other, either way round, and through what tells of the incident", () => {
    assert.deepEqual(
      relatedAmong({
        "chat.txt": chat,
        "postmortem.md": written("postmortem", { links: ["chat.txt"] }),
        "update.md": written("stakeholder-update", { links: ["postmortem.md"] })
      }),
      {
        "chat.txt": ["postmortem.md", "update.md"],
        "postmortem.md": ["chat.txt", "update.md"],
        "update.md": ["postmortem.md", "chat.txt"]
      }
    );
  });

  it("do not where the link is said to be of another incident, or an update names another day", () => {
    const day = "2026-03-12";
    for (const words of ["not the incident of", "similar to", "unlike", "last month's"]) {
      const update = `---\nkind: stakeholder-update\n---\n\n# Postings\n\nThis was ${words} [it](postmortem.md).\n`;
      const found = relatedAmong({ "postmortem.md": written("postmortem", { day }), "update.md": update });
      assert.deepEqual(found, { "postmortem.md": [], "update.md": [] }, words);
    }
    const dated =
      "---\nkind: stakeholder-update\n---\n\n# Postings\n\nThe outage of 2026-01-20 is over, see [it](postmortem.md).\n";
    const timeline = `${written("postmortem", { day })}\n## Timeline\n\n- ${day} 14:05: Errors detected\n`;
    assert.deepEqual(relatedAmong({ "postmortem.md": timeline, "update.md": dated })["update.md"], []);
  });

  it("share the id of an incident, in front matter, in a field or in a title", () => {
    assert.deepEqual(
      relatedAmong({
        "chat.md": written("transcript", { incident: "INC-2041" }),
        "postmortem.md": "---\nkind: postmortem\n---\n\n# Postmortem\n\n**Incident**: INC-2041\n",
        "update.md": "---\nkind: stakeholder-update\n---\n\n# [INC-2041] Postings are back\n",
        "other.md": written("postmortem", { incident: "INC-2042" })
      }),
      {
        "chat.md": ["postmortem.md", "update.md"],
        "postmortem.md": ["chat.md", "update.md"],
        "update.md": ["chat.md", "postmortem.md"],
        "other.md": []
      }
    );
  });

  it("are not two that name the same runbook, checklist or update", () => {
    for (const kind of ["runbook", "release-checklist", "stakeholder-update"] as const) {
      const found = relatedAmong({
        "shared.md": written(kind),
        "one.md": written("postmortem", { links: ["shared.md", "one.txt"] }),
        "one.txt": chat,
        "two.md": written("postmortem", { links: ["shared.md", "two.txt"] }),
        "two.txt": chat
      });
      assert.ok(!found["one.md"]?.includes("two.md") && !found["one.md"]?.includes("two.txt"), kind);
      assert.ok(!found["one.txt"]?.some(each => each.startsWith("two")), kind);
    }
  });

  it("are not all that an index or a checklist links", () => {
    const links = ["one.md", "two.md", "one.txt"];
    assert.deepEqual(
      relatedAmong({
        "index.md": written("runbook", { links }),
        "one.md": written("postmortem"),
        "two.md": written("postmortem"),
        "one.txt": chat
      }),
      { "index.md": links, "one.md": [], "two.md": [], "one.txt": [] }
    );
  });

  it("are not the chat of a similar incident, nor the update of several", () => {
    assert.deepEqual(
      relatedAmong({
        "now.md": written("postmortem", { links: ["before.md", "now.txt"] }),
        "now.txt": chat,
        "before.md": written("postmortem", { links: ["before.txt"] }),
        "before.txt": chat,
        "both.md": written("stakeholder-update", { links: ["now.md", "before.md"] })
      }),
      {
        "now.md": ["now.txt"],
        "now.txt": ["now.md"],
        "before.md": ["before.txt"],
        "before.txt": ["before.md"],
        "both.md": []
      }
    );
  });

  it("of several postmortems that an update names, is that with its own id", () => {
    const { "update.md": related } = relatedAmong({
      "now.md": written("postmortem", { incident: "INC-2" }),
      "before.md": written("postmortem"),
      "update.md": written("stakeholder-update", { incident: "INC-2", links: ["before.md", "now.md"] })
    });
    assert.deepEqual(related, ["now.md"]);
  });

  it("are not two whose ids or days are clearly different, though one links the other", () => {
    const pairs: readonly (readonly [Written, Written, boolean])[] = [
      [{ incident: "INC-1" }, { incident: "INC-2" }, false],
      [{ incident: "INC-1" }, {}, true],
      [{ day: "2026-03-12" }, { day: "2025-03-14" }, false],
      [{ day: "2026-03-12" }, { day: "2026-03-16" }, true],
      [{ incident: "INC-1", day: "2026-03-12" }, { incident: "INC-1", day: "2026-06-01" }, true]
    ];
    for (const [one, other, areRelated] of pairs) {
      const found = relatedAmong({
        "postmortem.md": written("postmortem", one),
        "update.md": written("stakeholder-update", { ...other, links: ["postmortem.md"] })
      });
      const expected = areRelated ? [["update.md"], ["postmortem.md"]] : [[], []];
      assert.deepEqual([found["postmortem.md"], found["update.md"]], expected, JSON.stringify([one, other]));
    }
  });

  it("of a chat are those within days of its own", () => {
    const dated = `2026-03-12 ${chat.replaceAll("\n[", "\n2026-03-12 [")}`.replace(/\[(\d\d:\d\d)\]/g, "$1");
    const found = relatedAmong({
      "chat.txt": dated,
      "near.md": written("postmortem", { links: ["chat.txt"], day: "2026-03-20" }),
      "far.md": written("postmortem", { links: ["chat.txt"], day: "2025-11-20" })
    });
    assert.deepEqual(found["chat.txt"], ["near.md"]);
  });

  it("are no templates", () => {
    const template = written("postmortem", { incident: "INC-1" }).replace("# A postmortem", "# Postmortem: [Title]");
    const found = relatedAmong({
      "templates/postmortem.md": template,
      "update.md": written("stakeholder-update", { incident: "INC-1", links: ["templates/postmortem.md"] })
    });
    assert.deepEqual(found["update.md"], []);
  });
});
