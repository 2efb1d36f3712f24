/**
 * Credentials in a document. Everything is searched as it is written: code, front matter, comments and addresses, too,
 * for that is where they stand.
 */

import type { BlockText } from "../markdown/block.ts";
import type { Run } from "./document-base.ts";
import type { Span } from "./facts.ts";
import { joined } from "./gathering.ts";
import { remembering } from "./remembering.ts";
import { exampleSecret, noPassword, type SecretShape, secretHint, secretShapes } from "./vocabulary/secrets.ts";

export interface Secret {
  /** What it is, with its article: "A GitHub token". */
  readonly name: () => string;
  readonly span: Span;
}

/** The credentials of a document, in its order, none inside another. */
export function secretsOf({ runs }: { readonly runs: readonly Run[] }): readonly Secret[] {
  return joined(runs, secretsInRun);
}

const secretsInRun = remembering((run: Run) => joined(run, ({ text }) => secretsInText(text)));

/** The credentials of a text, in its order, none inside another. */
export const secretsInText = remembering((block: BlockText): readonly Secret[] =>
  secretHint.test(block.source) ? secretsIn(block) : []
);

function secretsIn(block: BlockText): Secret[] {
  const found: Secret[] = [];
  // The first shape that fits says best what it is.
  for (const { name, pattern, proof } of secretShapes) {
    for (const match of block.source.matchAll(pattern)) {
      const secret = match.groups?.secret ?? "";
      const start = match.index + match[0].lastIndexOf(secret);
      const end = start + secret.length;
      const isTaken = found.some(({ span }) => span.start < end && start < span.end);
      if (!isTaken && isSecret(secret, proof)) found.push({ name, span: { block, start, end } });
    }
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

function isSecret(text: string, proof: SecretShape["proof"]): boolean {
  if (exampleSecret.test(text)) return false;
  if (proof === "shape") return new Set(text).size > 8;
  return proof === "password" ? isPassword(text) : isRandom(text);
}

/** Letters beside digits or marks: a word alone is one that its reader has to replace. */
function isPassword(text: string): boolean {
  if (noPassword.test(text)) return false;
  if (isMixed(text)) return true;
  return /\p{L}/u.test(text) && (/\d/.test(text) || /[^\p{L}\d_.:/-]/u.test(text));
}

/** Letters alone, as a generator mixes them: no word or name has so many capitals among so many others. */
function isMixed(text: string): boolean {
  if (text.length < 16 || !/^[A-Za-z]+$/.test(text)) return false;
  const capitals = text.replace(/[a-z]/g, "").length;
  return capitals * 4 >= text.length && capitals * 4 <= text.length * 3 && entropyOf(text) > 3;
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** Words joined by marks are a name: `payments-db-credentials-v2`, `secret/data/ledger`, `refs.tags.v2`. */
const name = /^[a-z]*\d{0,2}(?:[-_./:=][A-Za-z]*\d{0,4}){1,20}$/i;

function isRandom(text: string): boolean {
  if (noPassword.test(text) || uuid.test(text) || name.test(text)) return false;
  const digits = text.replace(/\D/g, "").length;
  return digits >= 2 && /[A-Za-z].{0,1000}[A-Za-z]/.test(text) && entropyOf(text) > 3.2;
}

/** Bits for each character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
