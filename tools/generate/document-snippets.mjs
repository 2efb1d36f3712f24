/** The snippets for whole documents, made from `templates/`: one source for what commands and snippets insert. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { layOutJson } from "./json-layout.mjs";
import { toSnippetBody } from "./snippet-body.mjs";

/** What a snippet says about itself, and what stands for the title while nobody has typed one. */
const documents = [
  {
    template: "release-checklist.md",
    name: "Release checklist",
    prefix: ["gonogo-release-checklist", "release-checklist"],
    description: "A whole release checklist: scope, risk, go/no-go, staged rollout, rollback triggers and procedure",
    title: "[Service and version]"
  },
  {
    template: "postmortem.md",
    name: "Postmortem",
    prefix: ["gonogo-postmortem", "postmortem"],
    description: "A whole postmortem: impact, timeline, causes, lessons, and action items with owners and due dates",
    title: "[What happened to which service]"
  },
  {
    template: "runbook.md",
    name: "Runbook",
    prefix: ["gonogo-runbook", "runbook"],
    description: "A whole runbook: check, diagnose, mitigate, verify, undo, escalate, last worked",
    title: "[Alert or procedure]"
  },
  {
    template: "stakeholder-update.md",
    name: "Stakeholder update",
    prefix: ["gonogo-stakeholder-update", "stakeholder-update"],
    description: "A whole stakeholder update: what happened, who is affected, what we are doing, next update",
    title: "[Affected service and status]"
  }
];

/**
 * Makes the snippet file for whole documents.
 *
 * @param {string} root the project's root
 * @returns {readonly { path: string, content: string }[]}
 * @throws {Error} when a template cannot be read or holds a token that no snippet can fill
 */
export function documentSnippets(root) {
  const snippets = documents.map(({ template, name, prefix, description, title }) => {
    const text = readFileSync(path.join(root, "templates", template), "utf8");
    const body = toSnippetBody(text, { title, author: "[Author]" });
    return [name, { scope: "markdown", prefix, description, body: body.replace(/\n$/, "").split("\n") }];
  });
  return [{ path: "snippets/documents.code-snippets", content: layOutJson(Object.fromEntries(snippets)) }];
}
