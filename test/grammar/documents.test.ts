import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { tokenLegend } from "../../server/src/features/token-types.ts";
import { corpus, seeds, withoutShared } from "../support/shared.ts";
import { coloured, markedFrom, withoutOurs } from "./coloured.ts";
import { builtInFolder, grammarSources, markdownTokenizer, packagedGrammars, root } from "./tokenizer.ts";

/** Unit tests run in seconds: longer documents are left out, for they say nothing that shorter ones do not. */
const longest = 4_000;

interface ProjectFile {
  /** Relative to the project's root. */
  readonly name: string;
  readonly text: string;
}

const projectFile = (name: string): ProjectFile => ({ name, text: readFileSync(path.join(root, name), "utf8") });

/** All files with this ending below a folder of the project; none where the folder is absent. */
function projectFiles(folder: string, ending: string): readonly ProjectFile[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(ending))
    .map(name => projectFile(path.join(folder, name)));
}

/** The READMEs of the packages at the top of `node_modules`, the longest left out. */
function packageReadmes(): readonly ProjectFile[] {
  const packages = readdirSync(path.join(root, "node_modules")).filter(name => /^[a-z]/.test(name));
  return packages
    .flatMap(name => ["README.md", "readme.md", "Readme.md"].map(readme => path.join("node_modules", name, readme)))
    .filter(name => existsSync(path.join(root, name)))
    .map(projectFile)
    .filter(file => file.text.length < longest)
    .slice(0, 120);
}

const ofOurs = [
  "# Release Checklist: ledger-api v5.1.0",
  "## Deployment checklist",
  "# ledger-api v5.1.0 go/no-go",
  "# Postmortem: ledger-api",
  "# Post-Mortem Report: ledger-api",
  "# 2026-03-25 ledger-api post mortem",
  "# Incident report: ledger-api",
  "# Incident 2026-03-25: ledger-api",
  "# Runbook: LedgerWriteLatencyHigh",
  "# Runbook — LedgerWriteLatencyHigh (P1)",
  "# Ledger failover runbook",
  "# Stakeholder Update: payments are slow",
  "**Stakeholder Email:**",
  "**Release manager**: @release-manager",
  "- **Incident commander:** @incident-commander",
  "## Rollback Procedure",
  "## Root Cause and Contributing Factors",
  "| Criteria | Owner | Status |",
  "| # | Criterion | Owner | Go/No-Go | Evidence |"
];

const ofOthers = [
  "# Runbook",
  "# Runbooks",
  "# Adding a new runbook",
  "# postmortem-writing — worked examples",
  "# A list of post-mortems",
  "# Release notes",
  "# Incident response plan",
  "# Go client",
  "# Rolling back",
  "Read the release checklist first.",
  "**Owner**: @payments-oncall",
  "| Feature | Status |",
  "| Criteria | Weight |",
  "    # Postmortem: ledger-api"
];

const readme = `# notification-hub

[![build](https://ci.example.com/badge.svg)](https://ci.example.com)

**Status:** Draft · **Owner**: @payments-oncall

**Owner**: @payments-oncall
**Status**: draft

| Feature | Status |
| ------- | ------ |
| E-mail  | Yes    |
| SMS     | N/A    |
| Push    | GO     |
| Voice   | ___    |

| Time  | Talk     |
| ----- | -------- |
| 09:14 | Welcome  |
| 10:00 | Go and C |

- **09:00** Doors open
- The digest is sent at 09:14 UTC.
`;

for (const source of grammarSources) {
  describe(`with ${source.name}`, async () => {
    const tokenize = await markdownTokenizer(source, true);
    const plain = await markdownTokenizer(source, false);

    for (const line of ofOurs) {
      test(`marks from: ${line}`, () => assert.equal(markedFrom(tokenize, `Some words.\n\n${line}\n\nMore.`), 3));
    }
    for (const line of ofOthers) {
      test(`does not mark from: ${line}`, () => assert.equal(markedFrom(tokenize, `# Words\n\n${line}\n`), undefined));
    }

    test("colours nothing on a README that has everything that could be mistaken", () => {
      assert.equal(markedFrom(tokenize, readme), undefined);
    });

    test("finds a document again when VS Code has given up on its title, as it does on a slow machine", () => {
      const templates = projectFiles("templates", ".md");
      assert.equal(templates.length, 4);
      for (const { name, text } of templates) {
        const body = text.slice(text.indexOf("\n"));
        assert.ok(markedFrom(tokenize, body), `${name} is never marked without its title`);
      }
    });

    describe("adds scopes and changes none", () => {
      const documents = [...projectFiles("templates", ".md"), ...projectFiles("examples", ".md")];
      test("in our own documents", () => {
        assert.ok(documents.length > 3, `only ${documents.length} found`);
        for (const { name, text } of documents) {
          assert.ok(coloured(tokenize, text).length > 0 || name.endsWith("README.md"), `${name} has no colour`);
          assert.deepEqual(tokenize(text).map(withoutOurs), plain(text).map(withoutOurs), name);
        }
      });
    });

    test("colours the statuses, fields and times of the real checklist and postmortem", { skip: withoutShared }, () => {
      const runs = Object.fromEntries(seeds().map(({ name, text }) => [name, coloured(tokenize, text)]));
      const scopesOf = (name: string) => (runs[name] ?? []).map(run => run.scope);
      const checklist = scopesOf("payment-service-v2.4.0.md");
      assert.equal(checklist.filter(scope => scope === "keyword.control.unfilled").length, 7);
      assert.equal(checklist.filter(scope => scope === "variable.other.field").length, 3);
      assert.deepEqual(scopesOf("checkout-outage-postmortem.md"), Array(7).fill("constant.numeric.time"));
    });
  });
}

describe("over many documents, with the packaged grammars", async () => {
  const tokenize = await markdownTokenizer(packagedGrammars, true);
  const plain = await markdownTokenizer(packagedGrammars, false);

  test("colours nothing on the READMEs of the installed packages", () => {
    const found = packageReadmes();
    assert.ok(found.length > 100, `only ${found.length} found`);
    for (const { name, text } of found) assert.deepEqual(coloured(tokenize, text), [], name);
  });

  test("marks no document of another kind in the corpus, READMEs least of all", { skip: withoutShared }, () => {
    const others = corpus().filter(document => document.kind === "other");
    const readmes = others.filter(document => /(^|\/)readme[^/]*$/i.test(document.path));
    assert.ok(readmes.length > 5, `only ${readmes.length} READMEs`);
    for (const { name, text } of others) assert.equal(markedFrom(tokenize, text), undefined, name);
  });

  test("adds scopes to real documents and changes none", { skip: withoutShared }, () => {
    for (const { name, text } of [...seeds(), ...corpus()].filter(each => each.text.length < longest)) {
      assert.deepEqual(tokenize(text).map(withoutOurs), plain(text).map(withoutOurs), name);
    }
  });
});

const themes = [
  "dark_plus",
  "light_plus",
  "dark_modern",
  "light_modern",
  "hc_black",
  "hc_light",
  "2026-dark",
  "2026-light"
];
/** They know few scopes. */
const plainThemes = ["dark_vs", "light_vs"];
const withoutThemes = existsSync(path.join(builtInFolder, "theme-defaults"))
  ? false
  : "the embedded VS Code is not installed";

describe("the themes of VS Code", { skip: withoutThemes }, () => {
  const ours = new Set(
    projectFiles("syntaxes", ".json")
      .flatMap(({ text }) => [...text.matchAll(/"name": "((?!meta\.)[a-z.-]+\.gonogo)"/g)])
      .map(match => match[1] ?? "")
  );
  const probes = Object.entries(
    JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).contributes.semanticTokenScopes[0]
      .scopes as Readonly<Record<string, readonly string[]>>
  );
  for (const theme of [...themes, ...plainThemes]) {
    test(`${theme} colours every semantic token of ours`, () => {
      const coloursOf = themeScopes(theme);
      for (const [type, scopes] of probes) {
        const isColoured = scopes.some(scope => coloursOf.some(selector => `${scope}.`.startsWith(`${selector}.`)));
        assert.ok(isColoured, `${type} has no colour`);
      }
      assert.deepEqual(probes.map(([type]) => type).sort(), [...tokenLegend.tokenTypes].sort());
    });
  }
  for (const theme of themes) {
    test(`${theme} colours every scope of ours`, () => {
      const coloursOf = themeScopes(theme);
      for (const scope of ours) {
        assert.ok(
          coloursOf.some(selector => `${scope}.`.startsWith(`${selector}.`)),
          `${scope} has no colour`
        );
      }
      assert.ok(ours.size > 7, "the grammar names scopes");
    });
  }
});

/** The selectors to which a built-in theme, or one that it includes, gives a colour. */
function themeScopes(name: string): readonly string[] {
  const text = readFileSync(path.join(builtInFolder, "theme-defaults/themes", `${name}.json`), "utf8");
  const theme = JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, "").replaceAll(/,(?=\s*[\]}])/g, "")) as {
    include?: string;
    tokenColors?: { scope?: string | string[]; settings: { foreground?: string } }[];
  };
  const own = (theme.tokenColors ?? []).filter(rule => rule.settings.foreground).flatMap(rule => rule.scope ?? []);
  const included = theme.include ? themeScopes(path.basename(theme.include, ".json")) : [];
  return [...own.flatMap(selectors => selectors.split(/,\s*/)), ...included];
}
