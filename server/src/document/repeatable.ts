/** What a document says, said again: in messages, registers and pictures, which go where nobody would put a credential. */
import type { Run } from "./document-base.ts";
import { remembering } from "./remembering.ts";
import { secretsOf } from "./secrets.ts";

interface Spoken {
  readonly runs: readonly Run[];
}

const removed = "(credential removed)";

/** Less of a credential says nothing; more of its beginning may stand before an ellipsis. */
const shortest = 6;

/** A text, or plain data with texts, without the credentials of the documents that it was made of. */
export function repeatable<Value>(value: Value, ...documents: readonly Spoken[]): Value {
  const secrets = documents.flatMap(writtenSecrets);
  return secrets.length === 0 ? value : (cleaned(value, secrets) as Value);
}

/** Asked for by every finding. The longest first: one may be the beginning of another. */
const writtenSecrets = remembering((document: Spoken) =>
  secretsOf(document)
    .map(({ span: { block, start, end } }) => block.source.slice(start, end))
    .sort((one, other) => other.length - one.length)
);

function cleaned(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return secrets.reduce(without, value);
  if (Array.isArray(value)) return value.map(each => cleaned(each, secrets));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each, secrets)]));
}

function without(text: string, secret: string): string {
  // Names of rules and kinds are told in small letters.
  const whole = text.replace(new RegExp(secret.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), "gi"), removed);
  if (!whole.includes("…")) return whole;
  return whole
    .split("…")
    .map((part, index, { length }) => (index < length - 1 ? withoutBeginning(part, secret) : part))
    .join("…");
}

function withoutBeginning(text: string, secret: string): string {
  for (let length = Math.min(text.length, secret.length); length >= shortest; length--)
    if (text.toLowerCase().endsWith(secret.slice(0, length).toLowerCase())) return text.slice(0, -length) + removed;
  return text;
}
