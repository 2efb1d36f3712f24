/** The people of a configuration: a word for each, or all that is known of one. */
import { t } from "../../text/translate.ts";
import type { Person } from "../roster.ts";
import { described, listOf, record, type Shape, text } from "./shapes.ts";

const name = (what: () => string) => text(what, written => (written.trim() === "" ? t`'${written}' is nobody.` : null));
const word = name(() => t`a handle, a name or a mail address`);
const oneName = name(() => t`a name`);
const known = record(key => t`A person has no key '${key}'`, {
  handle: described(
    "The handle, with or without its `@`.",
    name(() => t`a handle`)
  ),
  name: described("The name, as it is written in documents.", oneName),
  mail: described(
    "The mail address.",
    name(() => t`a mail address`)
  ),
  aliases: described("Other names under which documents know them.", listOf(oneName))
});

/** As it is written: what was one word can be shown as one word. */
export type PersonSetting = string | { readonly [Part in keyof Person]?: Exclude<Person[Part], null> };

export const person: Shape<PersonSetting> = {
  schema: { anyOf: [word.schema, known.schema] },
  read: (node, subject, reading) => (node.type === "object" ? known : word).read(node, subject, reading)
};

/** Who is meant. A mail address has a dot behind its `@`, a name has a space or begins with a capital letter. */
export function personOf(setting: PersonSetting): Person {
  const nobody: Person = { handle: "", name: null, mail: null, aliases: [] };
  if (typeof setting !== "string") return { ...nobody, ...setting, handle: (setting.handle ?? "").replace(/^@/, "") };
  const written = setting.trim();
  if (/^[^\s@]{1,1000}@[^\s@]{1,1000}\.[^\s@]+$/.test(written)) return { ...nobody, mail: written };
  if (/^\p{Lu}|\s/u.test(written)) return { ...nobody, name: written };
  return { ...nobody, handle: written.replace(/^@/, "") };
}
