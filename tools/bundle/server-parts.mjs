/** What the server loads later: the doors of each part, see `parts.mjs`. */
import { readdirSync } from "node:fs";

const features = "server/src/features";

export const serverParts = {
  remark: ["server/src/markdown/remark.ts"],
  characters: ["node_modules/decode-named-character-reference/index.js"],
  frontMatter: ["server/src/document/front-matter-data.ts"],
  configuration: ["read-file", "explain"].map(name => `server/src/workspace/configuration/${name}.ts`),
  features: [
    ...modulesIn(features, {
      // What diagnostics need, and what the client is told at once.
      but: ["diagnostics.ts", "shown-problems.ts", "token-types.ts", "document-edits.ts", "completion/triggers.ts"]
    }),
    ...["insert-section", "insert-fields", "wanted-fields", "directive-edits"].map(
      name => `server/src/document/${name}.ts`
    )
  ],
  relations: [...modulesIn("server/src/document/across"), ...modulesIn("server/src/document/subjects")],
  // Small each, and of use to the same people: all that is told of documents at once.
  overview: [
    ...modulesIn("server/src/overview"),
    ...modulesIn("server/src/report/html", { but: ["style.generated.ts"] }),
    // The whole report is only written by the command line.
    ...modulesIn("server/src/report/markdown", { but: ["markdown-report.ts"] }),
    "server/src/report/agents/tool-answers.ts",
    "server/src/report/report.ts"
  ],
  // Styles are no functions; the report has them, too. Only the command line writes JSON.
  pictures: modulesIn("server/src/pictures", {
    but: ["style.ts", "style.generated.ts", "timeline/timeline-json.ts"]
  }),
  drafting: modulesIn("server/src/drafting"),
  transcript: modulesIn("server/src/document/transcript"),
  // Rules about all kinds ask for the tables of criteria; the words for statuses are no functions.
  release: modulesIn("server/src/document/release", { but: ["status-words.ts", "criteria.ts"] }),
  postmortem: modulesIn("server/src/document/postmortem", { but: ["time-behind.ts"] }),
  runbook: modulesIn("server/src/document/runbook"),
  update: modulesIn("server/src/document/update")
};

function modulesIn(folder, { but = [] } = {}) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(name => name.replaceAll("\\", "/"))
    .filter(name => name.endsWith(".ts") && !but.includes(name))
    .sort()
    .map(name => `${folder}/${name}`);
}
