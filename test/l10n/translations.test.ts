/** Nothing that people read is left in English, and no value of a message is lost in another language. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const load = (file: string): Promise<unknown> => import(new URL(`../../tools/${file}`, import.meta.url).href);

type Table = Readonly<Record<string, string>>;
interface Source {
  readonly folder: string;
}

const { tables } = (await load("generate/messages.mjs")) as {
  readonly tables: readonly { readonly source: Source; fileFor(language: string): string }[];
};
const { findMessages } = (await load("messages/find-messages.mjs")) as {
  findMessages(root: string, source: Source): readonly string[];
};
const { keyed } = (await load("messages/keyed-tables.mjs")) as { keyed(table: Table): Table };
const { languages } = (await load("messages/languages.mjs")) as { readonly languages: readonly string[] };

const tableIn = (file: string): Table => JSON.parse(readFileSync(file, "utf8"));

const placesIn = (message: string): readonly string[] => [...new Set(message.match(/\{\d+\}/g))].sort();

for (const language of languages) {
  for (const { source, fileFor } of tables) {
    const file = fileFor(language);

    test(`${file} has each message of ${source.folder}`, () => {
      const table = tableIn(file);
      assert.deepEqual(Object.keys(table).sort(), findMessages(".", source));
      const missing = Object.entries(table).flatMap(([message, translation]) =>
        translation.trim() === "" ? [message] : []
      );
      assert.deepEqual(missing, [], "these are not translated");
    });

    test(`${file} keeps the values of each message`, () => {
      for (const [message, translation] of Object.entries(tableIn(file)))
        assert.deepEqual(placesIn(translation), placesIn(message), `${message} → ${translation}`);
    });
  }

  test(`No two messages of the server share a key in ${language}`, () => {
    const table = tableIn(`l10n/server.${language}.json`);
    assert.equal(Object.keys(keyed(table)).length, Object.keys(table).length);
  });
}
