/** For whom an update is written, as far as it says so. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { externalWords, internalWords } from "../vocabulary/audiences.ts";
import type { MessageLine } from "./message.ts";

export type Audience = "internal" | "external";

/** Reads the field, else the title, the subject and the salutation; `null` where none of them says. */
export function audienceOf(
  { fields, title }: DocumentBase,
  subject: Words | null,
  lines: readonly MessageLine[]
): Audience | null {
  const field = fields.find(({ role, value }) => role === "audience" && value.text !== "")?.value.text ?? "";
  if (/\b(?:external|customers?|clients?|public|users?|subscribers?|merchants?|partners?)\b/i.test(field))
    return "external";
  if (/\b(?:internal|employees|staff|engineering|leadership|executives?|team|company)\b/i.test(field))
    return "internal";
  const said = [title?.text ?? "", subject?.text ?? "", ...lines.slice(0, 4).map(({ text }) => text.slice(0, 200))];
  if (said.some(text => internalWords.test(text))) return "internal";
  return said.some(text => externalWords.test(text)) ? "external" : null;
}
