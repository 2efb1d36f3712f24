/**
 * Texts that attack what reads them: long runs of one sign and of mixtures, in one line and in hundreds, in each kind of
 * document. Reading and judging the whole, and one key in its middle, take less than a second of work each.
 */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { readChat } from "../../server/src/document/transcript/chat.ts";
import { draftPostmortem } from "../../server/src/drafting/postmortem/draft.ts";

/** In milliseconds of work. */
const longest = 1000;
const signs = [..." \t-_*`~[]()<>|#!&\\.,:;?/'\"@=+$%^{}0aX漢🟢\u00A0\u0301\uD83D"];
const mixtures = [
  ...[
    "- ",
    "[ ",
    "](",
    "[x](",
    "**_",
    "> ",
    "1. ",
    "<!-- ",
    "--> ",
    "&a;",
    "\\_",
    "a@b.",
    "http://a.",
    ": ",
    "__ ",
    "[^a]"
  ],
  ...[
    "09:1",
    "10:00 ",
    "--a ",
    "kubectl delete ",
    "rm -r ",
    "| a ",
    "or ",
    "Abc ",
    "a-b",
    "1.2",
    "5 % ",
    "2026-",
    "@a/",
    "x, "
  ],
  ...[
    "because ",
    "is now ",
    "still ",
    "we should ",
    "if ",
    " and",
    "step 1 ",
    "x_y",
    "T10",
    "ago,",
    "（",
    "。",
    "「a",
    "12m"
  ]
];
const openings = [
  ["releases/a.md", "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\n"],
  ["postmortems/a.md", "# Postmortem: ledger\n\n## Timeline\n\n- 10:00 UTC errors\n\n## Action items\n\n"],
  ["runbooks/a.md", "# Runbook: ledger\n\n## Mitigation\n\n1. Roll back.\n\n"],
  ["updates/a.md", "Subject: incident\n\nDear all,\n\n"]
] as const;

/** A tenth of the lengths and every fourth of the attacks, others at each run, for the time it takes: `GONOGO_ATTACK=1` for all. */
const scale = Number(process.env.GONOGO_ATTACK ?? 0.1);
const every = scale < 1 ? 4 : 1;
const first = Date.now() % every;

/** One line of twenty thousand characters, and five hundred of a hundred, each as prose, item, row and field. */
function texts(part: string): readonly string[] {
  const run = (length: number): string => part.repeat(Math.ceil(length / part.length));
  const line = run(100);
  return [
    `${run(20_000 * scale)}x\n`,
    `- [ ] ${run(5000 * scale)}x\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| ${run(5000 * scale)} | ${run(5000 * scale)} | ${run(5000 * scale)} |\n\n**Owner**: ${run(5000 * scale)}x\n`,
    Array.from({ length: 125 * scale }, () => `${line}x\n- ${line}\n\n## ${line}\n\n| ${line} |\n`).join("")
  ];
}

/** What a log says in a line, and lines that are hardly anything. With nothing between them, ten thousand are one paragraph. */
const logged = [
  "2026-03-20T14:05:03Z [api] GET /v1/ledger/7 200 in 3 ms\n",
  "GET https://ledger.example.com/v1/7 and www.example.com 200\n",
  "mail from a@ledger.example.com to b@ledger.example.com\n",
  "  indented, with a [label and *stars\n",
  "> quoted, with a [label and *stars\n",
  "a line that breaks  \n",
  "a | b | c\n",
  "`code and <b>tags\n",
  "[api]: started\n",
  '[api]: started "again" below definitions\n',
  "[a]: b\n",
  "- an item\r",
  "> quote\nthat goes on without its mark\n",
  "10:00 we said\n> quote\nanswer\n",
  "\r".repeat(10)
];

function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let slowest = { what: "nothing", milliseconds: 0 };

function timed(what: string, call: () => void): void {
  const start = worked();
  call();
  const milliseconds = worked() - start;
  if (milliseconds > slowest.milliseconds) slowest = { what, milliseconds };
  assert.ok(milliseconds < longest, `${what} took ${milliseconds.toFixed()} ms`);
}

describe("a text that attacks what reads it", () => {
  after(() => console.log(`the slowest of all: ${slowest.what}, ${slowest.milliseconds.toFixed()} ms of work`));
  const reader = sourceReader();
  const today = parseDay("2026-03-20") as number;
  // What is loaded and compiled at the first call is no matter of the text that happens to be the first.
  const judge = (source: ReturnType<typeof reader.read>, path: string): void => {
    const document = readDocument(source, `/${path}`);
    if (document) check(document, { today });
  };
  judge(reader.read(openings[0][1]), openings[0][0]);
  for (const [index, line] of logged.entries()) {
    it(`is read and judged within a second, also as a log: ${JSON.stringify(line)}`, () => {
      const [path, opening] = openings[index % openings.length] as (typeof openings)[number];
      const [above, lines] = [`${opening}> [ and *\n`, line.repeat(10_000 * scale)];
      let source = reader.read("");
      timed(`a log in ${path} (${JSON.stringify(line)})`, () => {
        source = reader.read(above + lines);
        judge(source, path);
      });
      const start = { line: above.split("\n").length + 500 * scale, character: 5 };
      timed(`a key in a log in ${path} (${JSON.stringify(line)})`, () =>
        judge(reader.edit(source, { range: { start, end: start }, text: "x" }), path)
      );
    });
  }
  for (const [index, part] of [...signs, ...mixtures].entries()) {
    if (index % every !== first) continue;
    it(`is read and judged within a second: ${JSON.stringify(part)}`, () => {
      for (const [which, text] of texts(part).entries()) {
        // Each attack meets another kind of document, so that each kind meets a quarter of all.
        const [path, opening] = openings[(index + which) % openings.length] as (typeof openings)[number];
        const whole = opening + text;
        let source = reader.read("");
        timed(`${path} (${which}, ${JSON.stringify(part)})`, () => {
          source = reader.read(whole);
          judge(source, path);
        });
        const start = { line: opening.split("\n").length - 1, character: 50 };
        timed(`a key in ${path} (${which}, ${JSON.stringify(part)})`, () =>
          judge(reader.edit(source, { range: { start, end: start }, text: "x" }), path)
        );
      }
      const chat = `[09:12] <ledger-oncall> the queue is full\n[09:14] <payments-oncall> ${part.repeat((2000 * scale) / part.length)}\n`;
      timed(`a chat (${JSON.stringify(part)})`, () => {
        const read = readChat(chat.repeat(3));
        if (!("reason" in read)) draftPostmortem(read, { title: "", today: "2026-03-20", source: null });
      });
    });
  }
});
