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

const { manifestTexts } = (await load("manifest-texts.mjs")) as {
  manifestTexts(root: string, language?: string): Table;
};

/** Words that have given way to others, ways to address the reader, quotes and brackets of English. */
const strange: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:Sie|Ihre?n?|Rückblick|geprobt|Schnelle Korrektur|Betriebsdokument\p{L}*|Geheimnis|Bereitschaft|des Release)(?!\p{L})|(?<!sh -c |…)'|1 Tagen| …$/u,
  ja: /ふりかえり|機能フラグ|クイックフィックス|構成|[\u3040-\u30ff\u4e00-\u9fff」] (?:\{|GO|NO-GO)|[\u3040-\u30ff\u4e00-\u9fff」] ?\([^)]*[\u3040-\u30ff\u4e00-\u9fff]/u
};

/** What a language says as English does: names, and values with nothing between them to translate. */
const same: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...["{0}: {1}", "{0}: {1}.", "{0} ({1})", "{0}.", ", ", "{0} d", "{0} d {1} h", "{0} h", "{0} h {1} min"],
    ...["{0} min", "{0} min {1} s", "{0} s", "Baseline", "Gate", "Gate: {0}", "Rollout", "Rollout: {0}", "Ticket"],
    ...["Chats", "Information", "Text", "Postmortem", "Postmortems", "Runbook", "Runbooks"]
  ],
  ja: ["{0}: {1}"]
};

for (const language of languages) {
  test(`Nothing is English in ${language} but what is the same there`, () => {
    const english = manifestTexts(".");
    const manifest = Object.entries(manifestTexts(".", language)).map(([key, text]) => [english[key], text]);
    const all = [...tables.flatMap(({ fileFor }) => Object.entries(tableIn(fileFor(language)))), ...manifest];
    const found = new Set(all.flatMap(([message, text]) => (message === text ? [text] : [])));
    assert.deepEqual([...found].sort(), [...(same[language] ?? [])].sort());
  });

  test(`A language has one word for each thing, and one form of each mark, in ${language}`, () => {
    const texts = [
      ...tables.flatMap(({ fileFor }) => Object.values(tableIn(fileFor(language)))),
      ...Object.values(manifestTexts(".", language))
    ];
    assert.deepEqual(
      texts.filter(text => strange[language]?.test(text)),
      []
    );
  });

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
