/** What people read of the manifest is there in each language, and leads to the same places. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const load = (file: string): Promise<unknown> => import(new URL(`../../tools/${file}`, import.meta.url).href);

type Texts = Readonly<Record<string, string>>;

const { manifestTexts, keyIn } = (await load("manifest-texts.mjs")) as {
  manifestTexts(root: string, language?: string): Texts;
  keyIn(value: unknown): string | null;
};
const { languages } = (await load("messages/languages.mjs")) as { readonly languages: readonly string[] };

interface Contributes {
  readonly languageModelTools: readonly { readonly displayName: string; readonly userDescription: string }[];
  readonly commands: readonly { readonly command: string; readonly title: string }[];
}

const manifest: { readonly contributes: Contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const english = manifestTexts(".");
/** The keys of the titles of commands. */
const titles = new Map(manifest.contributes.commands.map(({ command, title }) => [command, keyIn(title)]));

/** The names under which a manifest says what people read. */
const shownBy = new RegExp(
  `^(?:${[
    ...["title", "shortTitle", "category", "label", "name", "contents", "altText", "placeholder", "tooltip"],
    ...["description", "markdownDescription", "enumDescriptions", "markdownEnumDescriptions", "enumItemLabels"],
    ...["patternErrorMessage", "errorMessage", "deprecationMessage", "markdownDeprecationMessage"]
  ].join("|")})$`
);

/** What is the same in all languages: our name, and days and times as examples of how they are written. */
const same =
  /^(?:Go\/No-Go|2026-03-05|2026\/03\/05|05\.03\.2026|5 Mar 2026|Mar 5, 2026|5 March 2026|March 5, 2026|14:05|2:05 PM)$/;

/** Each text that people read of a value, as the manifest has it. */
function shown(value: unknown, isShown = false): string[] {
  if (typeof value === "string") return isShown ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(each => shown(each, isShown));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    // Below the properties of a setting stand names, not what is said of them.
    shown(each, shownBy.test(name) && (typeof each === "string" || Array.isArray(each)))
  );
}

// Most of what is said of tools is for models, which read English.
const { languageModelTools, ...others } = manifest.contributes;
const tools = languageModelTools.flatMap(({ displayName, userDescription }) => [displayName, userDescription]);
const texts = [...shown(others), ...tools];

/** What a text leads to or names: links, icons, code. */
const fixedIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]*)\)|(\$\([\w-]+\))|(`[^`]+`)|(\{[^}]*\})/g)].map(([whole]) => whole).sort();

describe("The manifest", () => {
  it("says nothing to people but by a key", () => {
    assert.ok(texts.length > 100, `${texts.length} texts`);
    assert.deepEqual(
      texts.filter(text => keyIn(text) === null && !same.test(text)),
      [],
      "these belong into package.nls*.json"
    );
  });

  it("uses each text in English, and no other", () => {
    const used = [...new Set(texts.flatMap(text => keyIn(text) ?? []))];
    assert.deepEqual(Object.keys(english).sort(), used.sort());
  });

  for (const language of languages) {
    const translated = manifestTexts(".", language);

    it(`has each text in ${language}`, () => {
      assert.deepEqual(Object.keys(translated), Object.keys(english));
      assert.deepEqual(
        Object.keys(translated).filter(key => translated[key]?.trim() === ""),
        []
      );
    });

    it(`leads to the same places, and names the same things, in ${language}`, () => {
      for (const [key, text] of Object.entries(translated))
        assert.deepEqual(fixedIn(text), fixedIn(english[key] ?? ""), key);
    });

    it(`calls a command the same where it links it in ${language}`, () => {
      for (const [key, text] of Object.entries(translated)) {
        for (const [, name, id] of text.matchAll(/\[([^\]]+)\]\(command:gonogo\.([\w.]+)\)/g)) {
          const title = titles.get(`gonogo.${id}`) ?? "";
          if (english[key]?.includes(`[${english[title]}](`)) assert.equal(name, translated[title], key);
        }
      }
    });
  }
});
