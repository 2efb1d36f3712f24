/** Tables of translations, as a client hands them over. */
import { readFileSync } from "node:fs";
import { messageKey, type Translations } from "../../server/src/text/translate.ts";

/** The table of a language that is shipped. */
export function tableOf(language: string): Translations {
  const table: Translations = JSON.parse(readFileSync(`l10n/server.${language}.json`, "utf8"));
  return Object.fromEntries(Object.entries(table).map(([message, text]) => [messageKey(message), text]));
}

/**
 * A table in which each message of the server stands in brackets, its values outside: "Step {0} is missing" is
 * "⟦Step ⟧{0}⟦ is missing⟧". Its language is German, so that days of the week can be told from English ones.
 */
export function bracketed(): Translations {
  const table: Translations = JSON.parse(readFileSync("l10n/server.de.json", "utf8"));
  const inBrackets = (message: string): string => `⟦${message}⟧`.replace(/\{\d+\}/g, "⟧$&⟦");
  return Object.fromEntries(
    Object.keys(table).map(message => [messageKey(message), message === "en" ? "de" : inBrackets(message)])
  );
}
