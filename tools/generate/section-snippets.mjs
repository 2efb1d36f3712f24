/** The snippets for single sections, cut out of `templates/`: a section inserted alone is the same as in the whole document. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { layOutJson } from "./json-layout.mjs";
import { toSnippetBody } from "./snippet-body.mjs";

/** Per template: its word in names and prefixes, and per section its short prefix and what it is for. */
const templates = [
  {
    file: "release-checklist.md",
    word: "release",
    sections: {
      "Changes in Scope": ["scope-inventory", "What changes, who owns it, behind which flag, on which shared systems"],
      "Risk Classification": ["risk-classification", "How risky the release is, and what cannot be undone"],
      "Dependency Check": ["dependency-check", "What has to be true of other systems before the release"],
      "Go/No-Go": ["go-no-go", "The go/no-go table: criteria, owners, statuses"],
      Decision: ["decision-block", "Who decided what and when, and under which conditions"],
      "Rollout Stages": ["rollout-plan", "Stages with traffic, bake time and thresholds"],
      "Monitoring Checkpoints": ["monitoring-checkpoints", "What to watch at every stage, with baselines"],
      "Rollback Triggers": ["rollback-triggers", "Metric, comparator, number and time that mean: roll back at once"],
      "Rollback Procedure": ["rollback-procedure", "Numbered steps, who executes them and who is told"],
      "Post-Release": ["post-release", "What is left to do once all traffic is on the new version"]
    }
  },
  {
    file: "postmortem.md",
    word: "postmortem",
    sections: {
      Summary: ["incident-summary", "What failed, for whom, from when to when, and what ended it"],
      Impact: ["incident-impact", "The figures: customers, requests, money, data, duration"],
      Timeline: ["timeline-table", "The timeline table with its time zone and the key moments"],
      Detection: ["incident-detection", "How it was found, how long that took, what would have shown it sooner"],
      "Root Cause and Contributing Factors": ["root-cause", "Trigger, root cause and contributing factors"],
      Resolution: ["incident-resolution", "What mitigated it, and which temporary fixes are still in place"],
      "Lessons Learned": ["lessons-learned", "What went well, what went poorly, where we got lucky"],
      "Action Items": ["action-items", "The action-item table: owner, due, ticket, type"]
    }
  },
  {
    file: "runbook.md",
    word: "runbook",
    sections: {
      Alert: ["alert-section", "The alert: name, condition, severity"],
      Meaning: ["alert-meaning", "What is wrong when the alert fires"],
      Impact: ["alert-impact", "Who notices what while it is firing"],
      "Step 1: Check": ["check-step", "Is the alert real, and is it still going on?"],
      "Step 2: Diagnose": ["diagnose-step", "Checks, likeliest cause first, each with the step to go to"],
      "Step 3: Mitigate": ["mitigate-step", "Mitigations to be jumped to, the rollback first"],
      Verification: ["verification-steps", "How to see that a mitigation works, and what if not"],
      Undo: ["undo-steps", "How to restore what a mitigation reduced or silenced"],
      Escalation: ["escalation-table", "When to call whom, and how"],
      "Last Worked": ["last-worked", "When and by whom the runbook was last used or rehearsed"]
    }
  },
  {
    file: "stakeholder-update.md",
    word: "update",
    sections: {
      "What happened": ["what-happened", "Since when, and what does not work, in the reader's words"],
      "Who is affected": ["who-is-affected", "Who is affected, who is not, and what readers can do"],
      "What we are doing": ["what-we-are-doing", "The action under way, and who does it"],
      "Next update": ["next-update", "Date and time, with zone, of the next update"],
      Contact: ["update-contact", "Where to ask, and who signs"]
    }
  }
];

/**
 * Makes the snippet file for sections.
 *
 * @param {string} root the project's root
 * @returns {readonly { path: string, content: string }[]}
 * @throws {Error} when a section of a template is not listed here, or one listed here is in no template
 */
export function sectionSnippets(root) {
  const snippets = templates.flatMap(({ file, word, sections }) => {
    const found = sectionsOf(readFileSync(path.join(root, "templates", file), "utf8"));
    const listed = Object.keys(sections);
    const unlisted = found.filter(section => !listed.includes(section.heading)).map(section => section.heading);
    const missing = listed.filter(heading => !found.some(section => section.heading === heading));
    if (unlisted.length > 0) throw new Error(`Say in section-snippets.mjs what these are for: ${unlisted.join(", ")}`);
    if (missing.length > 0) throw new Error(`templates/${file} has no section ${missing.join(", ")}`);
    return found.map(({ heading, text }) => {
      const [prefix, description] = sections[heading];
      const body = toSnippetBody(text, { author: "[Author]" }).split("\n");
      const name = `${word[0].toUpperCase()}${word.slice(1)}: ${heading}`;
      return [name, { scope: "markdown", prefix: [`gonogo-${word}-${slug(heading)}`, prefix], description, body }];
    });
  });
  return [{ path: "snippets/sections.code-snippets", content: layOutJson(Object.fromEntries(snippets)) }];
}

/** The second-level sections of a template, each from its heading to the next, without blank lines at the end. */
function sectionsOf(/** @type {string} */ text) {
  return text
    .split(/^(?=## )/m)
    .slice(1)
    .map(part => ({ heading: part.slice(3, part.indexOf("\n")), text: part.trimEnd() }));
}

/** `Go/No-Go` → `go-no-go`, `Step 1: Check` → `step-1-check` */
function slug(/** @type {string} */ heading) {
  return heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
