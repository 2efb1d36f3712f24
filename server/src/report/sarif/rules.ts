/** The rules of a log: what their pages say. */
import { pageHead } from "../../rules/describe.ts";
import { catalogue } from "../../rules/index.ts";
import type { Severity } from "../../rules/rule.ts";
import { pageOf } from "../../rules/rule-texts.ts";
import { pageText } from "../page-text.ts";
import { shownRule } from "../shown-rule.ts";

export const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note"
};

/** What is said of each rule that is named; one without a page is of a team. */
export async function describedRules(ids: readonly string[]) {
  return Promise.all(ids.map(describedRule));
}

async function describedRule(id: string) {
  const rule = catalogue.find(each => each.id === id);
  const page = await pageOf(id);
  if (!rule || !page) {
    const text = `${shownRule(id)}: a rule that this team wrote itself.`;
    return {
      id,
      shortDescription: { text },
      fullDescription: { text },
      help: { text },
      properties: { tags: ["external"] }
    };
  }
  const markdown = [...page.sections].map(([name, text]) => `## ${name}\n\n${withoutLinks(text)}`).join("\n\n");
  const [what = rule.summary] = (page.sections.get("What") ?? rule.summary).split("\n\n");
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: rule.summary },
    fullDescription: { text: plain(what).replace(/\s+/g, " ").trim() },
    help: { text: plain(pageHead(rule) + markdown).trim(), markdown },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.judges === "configuration" ? "configuration" : "documentation", rule.preset] }
  };
}

/** "unfilled-status" → "UnfilledStatus" */
function nameOf(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A page links others by where they lie, which means nothing in a log. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]{1,1000})\]\(\.[^)\s]{0,1000}\)/g, "$1");
}

function plain(markdown: string): string {
  return pageText(markdown, { colour: false, columns: 100 });
}
