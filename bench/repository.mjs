/** Repositories of many Markdown files, the same at every run: what the command line is measured on. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { kinds, sentence, sequence } from "./documents.mjs";

/** Some hundred files share a folder, as services or quarters do. */
const filesOfFolder = 100;

/**
 * Writes so many files into a folder, under version control where there is git; of every ten, `ours` are operational
 * documents, which name each other; the others are what a repository keeps besides.
 */
export function writeRepository(folder, count, ours) {
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  for (let index = 0; index < count; index++) {
    const team = `team-${Math.floor(index / filesOfFolder)}`;
    if (index % 10 < ours) write(`${team}/${index}.md`, document(index, ours));
    else write(`${team}/docs/${index}.md`, others[index % others.length](sequence(index + 1), index));
  }
  commit(folder);
}

function document(index, ours) {
  const draw = sequence(index + 1);
  const lines = 60 + draw.below(120);
  const kind = Object.keys(kinds)[index % 3];
  const text = kinds[kind](lines, index + 1);
  // The runbook of the same folder that comes next.
  const runbook = [1, 2, 10, 20].find(step => (index + step) % 3 === 2 && (index + step) % 10 < ours) ?? 0;
  if (kind === "runbook") return text;
  const names = `See the [runbook](${index + runbook}.md).`;
  return kind === "postmortem" ? `---\nincident: INC-${index}\n---\n\n${text}\n${names}\n` : `${text}\n${names}\n`;
}

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1)).join("\n");
const paragraph = draw => `${times(2 + draw.below(4), () => sentence(draw)).replaceAll("\n", " ")}\n`;

/** A page of a handbook, a list of changes, a decision, notes of a meeting. */
const others = [
  (draw, index) =>
    `# Page ${index}\n\n${paragraph(draw)}\n${times(
      3 + draw.below(6),
      part =>
        `## Part ${part}\n\n${paragraph(draw)}\n- one **thing**\n- another, \`flag_${part}\`, see [the design](design-${part}.md)\n\n| Key | Value |\n| --- | --- |\n| a | ${draw.below(99)} |\n| b | ${draw.below(99)} |\n\n\`\`\`sh\nmake test-${part}\n\`\`\`\n\n${paragraph(draw)}`
    )}`,
  draw =>
    `# Changelog\n\n${times(
      4 + draw.below(10),
      part =>
        `## 1.${20 - part}.0\n\n### Added\n\n${times(3, () => `- ${sentence(draw)}`)}\n\n### Fixed\n\n${times(4, () => `- ${sentence(draw)} (#${draw.below(9000)})`)}\n`
    )}`,
  (draw, index) =>
    `# ${index}. Keep the queue in the database\n\n## Context\n\n${times(6, () => paragraph(draw))}\n## Decision\n\n${times(5, () => paragraph(draw))}\n## Consequences\n\n${times(6, () => `1. ${sentence(draw)}`)}\n`,
  draw =>
    `# Weekly meeting\n\nPresent: the whole team\n\n${times(
      5 + draw.below(5),
      part =>
        `## Topic ${part}\n\n${paragraph(draw)}\n${times(5, () => `* ${sentence(draw)}\n  * ${sentence(draw)}`)}\n`
    )}`
];

function commit(folder) {
  const git = (...words) => execFileSync("git", ["-C", folder, ...words], { stdio: "ignore" });
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgsign=false"];
  try {
    git("init", "--quiet");
    git("add", ".");
    git(...identity, "commit", "--quiet", "--message=All documents");
  } catch {
    mkdirSync(path.join(folder, ".git"), { recursive: true });
    writeFileSync(path.join(folder, ".git/HEAD"), "ref: refs/heads/main\n");
  }
}
