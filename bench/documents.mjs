/** Operational documents of any length, the same at every run: what requests are measured on. */

/** Numbers that look drawn, and are the same at every run. */
export function sequence(seed) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return { below: count => Math.floor(next() * count), of: list => list[Math.floor(next() * list.length)] };
}

const services = ["ledger-api", "ledger-worker", "invoice-gateway", "statement-export", "rate-cache", "audit-log"];
const teams = [
  "@ledger-oncall",
  "@ledger-perf",
  "@gateway-lead",
  "@support-lead",
  "@data-platform",
  "@release-manager"
];
const metrics = ["error rate", "p95 latency", "p99 latency", "queue depth", "posting failures", "pool usage"];
const words =
  "the pool was exhausted after a deploy raised load on primary database while workers retried each posting and alerts stayed quiet until support told us of rejected invoices in two regions".split(
    " "
  );

export function sentence(draw) {
  const count = 6 + draw.below(12);
  const text = Array.from({ length: count }, () => draw.of(words)).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const two = number => String(number).padStart(2, "0");
const day = draw => `2026-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;

function checklist(lines, seed = 7) {
  const draw = sequence(seed);
  const text = [
    "# Release Checklist: ledger-api v5.0.0",
    "",
    "**Release date**: 2026-03-25",
    "**Release manager**: @release-manager",
    "",
    "## Scope",
    "",
    "| Change | Owner | Feature flag |",
    "| --- | --- | --- |",
    ...services.map((service, index) => `| ${sentence(draw)} | ${draw.of(teams)} | \`${service}_v${index + 2}\` |`)
  ];
  for (let part = 1; text.length < lines - 60; part++) {
    const service = draw.of(services);
    const rows = Array.from(
      { length: 12 },
      () => `| ${sentence(draw)} | ${draw.of(teams)} | ${draw.of(["___", "GO", "NO-GO", "N/A"])} |`
    );
    text.push(
      "",
      `## Go/No-Go ${part}: ${service}`,
      "",
      "| Criteria | Owner | Status |",
      "| --- | --- | --- |",
      ...rows
    );
    text.push(
      "",
      `## Checks ${part}`,
      "",
      ...Array.from({ length: 10 }, () => `- [${draw.of([" ", "x"])}] ${sentence(draw)} (${draw.of(teams)})`)
    );
    text.push(
      "",
      `## Monitoring ${part}`,
      "",
      ...metrics.map(metric => `- ${metric}, baseline: ${1 + draw.below(90)}%`)
    );
    text.push(
      "",
      `## Notes ${part}`,
      "",
      sentence(draw),
      sentence(draw),
      "",
      `> ${sentence(draw)} [details](notes.md#part-${part})`
    );
  }
  const stages = ["Canary", "Half", "All"].map(
    (name, index) => `| ${name} | ${[5, 50, 100][index]}% | 1 h | error rate < 0.${index + 1}% |`
  );
  text.push(
    "",
    "## Staged Rollout",
    "",
    "| Stage | Traffic | Bake time | Metric thresholds |",
    "| --- | --- | --- | --- |",
    ...stages
  );
  text.push("", "## Rollback triggers", "", "- Error rate > 2% for 5 minutes", "- p95 latency > 900 ms", "");
  text.push(
    "## Rollback procedure",
    "",
    ...services.map(
      (service, index) => `${index + 1}. Switch \`${service}_v${index + 2}\` off and redeploy ${service}.`
    ),
    ""
  );
  return text.join("\n");
}

function postmortem(lines, seed = 11) {
  const draw = sequence(seed);
  const text = [
    "# Postmortem: ledger-api rejected postings",
    "",
    "**Date**: 2026-03-12",
    "**Severity**: SEV-2",
    "**Author**: @ledger-oncall",
    "",
    "## Summary",
    "",
    sentence(draw),
    "",
    "## Timeline (UTC)"
  ];
  // A day has some hundred rows at most: nobody reads more of one incident.
  for (let date = 12; text.length < lines * 0.4; date++) {
    text.push("", `### 2026-03-${two(((date - 1) % 28) + 1)}`, "");
    if (date === 12) text.push("- 00:02 Outage starts", "- 00:09 Detected by an alert");
    for (let minute = 15; minute < 1440; minute += 12)
      text.push(`- ${two(Math.floor(minute / 60))}:${two(minute % 60)} ${draw.of(teams)}: ${sentence(draw)}`);
  }
  text.push("", "## Root cause", "", sentence(draw), "");
  for (let part = 1; text.length < lines * 0.7; part++) {
    text.push(
      `### Contributing factor ${part}`,
      "",
      sentence(draw),
      sentence(draw),
      "",
      `- ${sentence(draw)}`,
      `- ${sentence(draw)}`,
      ""
    );
  }
  text.push("## Action Items", "");
  for (let part = 1; text.length < lines - 20; part++) {
    text.push(`### Group ${part}`, "", "| Action | Owner | Due | Status |", "| --- | --- | --- | --- |");
    for (let row = 0; row < 20; row++)
      text.push(`| ${sentence(draw)} | ${draw.of(teams)} | ${day(draw)} | ${draw.of(["open", "open", "done"])} |`);
    text.push("");
  }
  return text.join("\n");
}

function runbook(lines, seed = 13) {
  const draw = sequence(seed);
  const text = [
    "# Runbook: ledger-api rejects postings",
    "",
    "Owner: @ledger-oncall",
    "",
    "## Symptoms",
    "",
    sentence(draw),
    ""
  ];
  for (let part = 1; text.length < lines - 40; part++) {
    text.push(
      `## Step ${part} — ${draw.of(["Check", "Diagnose", "Mitigate", "Verify"])} ${draw.of(services)}`,
      "",
      sentence(draw),
      ""
    );
    for (const letter of "abc") {
      text.push(`### ${part}${letter}. ${sentence(draw).slice(0, 30)}`, "");
      text.push(
        "```sh",
        `kubectl -n ledger rollout status deployment/${draw.of(services)}`,
        `kubectl -n ledger logs deploy/${draw.of(services)} --since=10m`,
        "```",
        ""
      );
      text.push(
        `1. ${sentence(draw)}`,
        `2. If it stays high, jump to ${1 + draw.below(part)}${draw.of(["a", "b", "c"])}.`,
        `3. Ask ${draw.of(teams)}.`,
        ""
      );
    }
  }
  text.push("## Escalation", "", "Page @gateway-lead when nothing helps.", "");
  return text.join("\n");
}

/** By their names: a function from the number of lines, roughly, and where draws start, to the text. */
export const kinds = { checklist, postmortem, runbook };

/** A document of about so many lines in which each kind follows the other, a checklist first: the worst of all worlds. */
export function mixed(lines) {
  const makes = [checklist, postmortem, runbook];
  let text = checklist(Math.min(lines - 20, 240));
  for (let part = 1; text.split("\n").length < lines - 60; part++) text += `\n${makes[part % 3](160)}`;
  const missing = lines - text.split("\n").length;
  return `${text}${"\nOne more line of notes.\n".repeat(Math.max(0, Math.ceil(missing / 2)))}`;
}

/** A checklist with one table of so many rows. */
export function tableOf(rows) {
  const draw = sequence(17);
  const all = Array.from(
    { length: rows },
    () => `| ${sentence(draw)} | ${draw.of(teams)} | ${draw.of(["GO", "GO", "GO", "___"])} |`
  );
  return [...head, "## Go/No-Go", "", "| Criteria | Owner | Status |", "| --- | --- | --- |", ...all, ...end].join(
    "\n"
  );
}

/** A checklist with one list of so many boxes. */
export function listOf(items) {
  const draw = sequence(19);
  const all = Array.from({ length: items }, () => `- [${draw.of([" ", "x"])}] ${sentence(draw)} (${draw.of(teams)})`);
  return [...head, "## Checks", "", ...all, ...end].join("\n");
}

const head = [
  "# Release Checklist: ledger-api v5.0.0",
  "",
  "**Release date**: 2026-03-25",
  "**Release manager**: @release-manager",
  ""
];
const end = ["", "## Rollback procedure", "", "1. Redeploy the image before.", "2. Tell @support-lead.", ""];
