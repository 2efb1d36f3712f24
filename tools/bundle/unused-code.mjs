/**
 * Leaves out of the libraries what nothing here asks for, and what they would bring along all the same: the client makes
 * all its features, whatever a server can do; documents of yaml and Markdown can be written, and we only read them.
 */
import { readFileSync } from "node:fs";
import { characterEntitiesModule } from "./character-entities.mjs";
import { withoutUnusedTypes } from "./used-types.mjs";

/** What our server never offers: notebooks, call hierarchies, colours. A sixth of the extension. */
const clientFeatures = [
  "callHierarchy",
  "colorProvider",
  "declaration",
  "fileOperations",
  "implementation",
  "inlineCompletion",
  "inlineValue",
  "linkedEditingRange",
  "notebook",
  "signatureHelp",
  "textDocumentContent",
  "typeDefinition",
  "typeHierarchy"
];

/**
 * A feature that does nothing stands for each of them; whatever is asked of such a module is that feature. Diagnostics
 * listen to notebooks, whether there are any or not: nothing ever happens there.
 */
const absentFeature = `
const never = () => ({ dispose() {} });
class AbsentFeature {
  static CellScheme = "vscode-notebook-cell";
  constructor() {
    this.onOpenNotificationSent = this.onChangeNotificationSent = this.onCloseNotificationSent = never;
    this.onSaveNotificationSent = never;
  }
  get registrationType() { return { method: "notebookDocument/sync" }; }
  register() {}
  unregister() {}
  handles() { return false; }
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() { return { kind: "static" }; }
}
module.exports = new Proxy({}, { get: (_, name) => (name === "__esModule" ? true : AbsentFeature) });
`;

/** What the protocol says of the same: nobody ever asks for it or answers it. */
const protocolParts = [
  "callHierarchy",
  "colorProvider",
  "inlineCompletion",
  "inlineValue",
  "linkedEditingRange",
  "moniker",
  "textDocumentContent",
  "typeHierarchy"
];

/** That the editor is no older than the library wants is in the manifest (`engines`). */
const absentVersions = {
  parse: "module.exports = () => ({ prerelease: [] });",
  satisfies: "module.exports = () => true;"
};

/** Where modules of a workspace lie the server never wants to know. */
const absentFiles = "exports.uriToFilePath = exports.resolveGlobalNodePath = undefined;";

/** A connection without notebooks. */
const absentNotebooks = `
exports.NotebookSyncFeature = Base => Base;
exports.NotebookDocuments = class {};
`;

/** Patterns are asked for only of selectors without a language; ours name theirs. It would bring a whole library along. */
const absentPatterns = `
exports.matchGlobPattern = () => false;
`;

/** Types of YAML 1.1 that its core schema has not: a text that is marked as one of them stays a text. */
const absentTypes = `
export const [binary, omap, pairs, set, timestamp, intTime, floatTime] = [];
export const schema = [];
`;

/** What writes YAML writes nothing. */
const absentWriter = `
export const stringifyString = () => "";
export const stringifyCollection = () => "";
export const stringifyPair = () => "";
export const stringifyDocument = () => "";
`;

/** Readers of GFM without their writers. */
const onlyReaders = `
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
export const gfmFromMarkdown = () => [
  gfmAutolinkLiteralFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown()
];
export const gfmToMarkdown = () => ({ extensions: [] });
`;

const inPackage = (/** @type {string} */ folder, /** @type {readonly string[]} */ names) =>
  new RegExp(`node_modules[/\\\\]${folder.replaceAll("/", "[/\\\\]")}[/\\\\](?:${names.join("|")})\\.js$`);

/** @type {readonly (readonly [RegExp, string])[]} */
const absent = [
  [inPackage("vscode-languageclient/lib/common", clientFeatures), absentFeature],
  [inPackage("vscode-languageclient/lib/common/utils", ["globPattern"]), absentPatterns],
  [
    inPackage(
      "vscode-languageserver-protocol/lib/common",
      protocolParts.map(name => `protocol\\.${name}`)
    ),
    "module.exports = {};"
  ],
  [inPackage("semver/functions", ["parse"]), absentVersions.parse],
  [inPackage("semver/functions", ["satisfies"]), absentVersions.satisfies],
  [inPackage("vscode-languageserver/lib/node", ["files"]), absentFiles],
  [inPackage("character-entities", ["index"]), characterEntitiesModule()],
  [inPackage("vscode-languageserver/lib/common", ["notebook"]), absentNotebooks],
  [
    inPackage("yaml/browser/dist/schema/yaml-1.1", ["binary", "omap", "pairs", "schema", "set", "timestamp"]),
    absentTypes
  ],
  [
    inPackage("yaml/browser/dist/stringify", [
      "stringifyString",
      "stringifyCollection",
      "stringifyPair",
      "stringifyDocument"
    ]),
    absentWriter
  ],
  [inPackage("mdast-util-gfm/lib", ["index"]), onlyReaders]
];

export const withoutUnusedCode = {
  name: "without-unused-code",
  setup(/** @type {import("esbuild").PluginBuild} */ build) {
    for (const [filter, contents] of absent) build.onLoad({ filter }, () => ({ contents, loader: "js" }));
    build.onLoad({ filter: inPackage("vscode-languageserver-types/lib/esm", ["main"]) }, ({ path: file }) => ({
      contents: withoutUnusedTypes(readFileSync(file, "utf8")),
      loader: "js"
    }));
  }
};
