/** All regular expressions that ship: those written as such, and those made of texts while modules load and documents are read. */
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expressionsIn } from "./written.mjs";

/**
 * @typedef {{ source: string, flags: string, places: string[] }} Expression `places`: where it is written, or the file that
 *   makes it, relative to the root
 */

const folders = ["server/src", "client/src"];
/** They start what they are, or need an editor. */
const notLoaded =
  /^client\/|\.node\.ts$|\.web\.ts$|\/main\.|\.client\.ts$|library\/api\/|cli\/main|cli\/checking|-thread\.ts$/;

/**
 * @param {string} root
 * @returns {Promise<{ all: Expression[], made: (import("./written.mjs").Made & { file: string })[] }>} `made`:
 *   where some are made of words that nobody knows before
 */
export async function expressions(root) {
  const files = folders.flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter(name => name.endsWith(".ts"))
      .map(name => `${folder}/${name.replaceAll("\\", "/")}`)
      .sort()
  );
  /** @type {Map<string, Expression>} */
  const found = new Map();
  const add = (source, flags, place) => {
    const key = `/${source}/${flags}`;
    const known = found.get(key) ?? { source, flags, places: [] };
    if (!known.places.includes(place)) known.places.push(place);
    found.set(key, known);
  };
  const late = [];
  for (const file of files) {
    const { written, made: words } = expressionsIn(stripTypeScriptTypes(readFileSync(path.join(root, file), "utf8")));
    for (const { source, flags, line } of written) add(source, flags, `${file}:${line}`);
    for (const each of words) if (each.isLate || notLoaded.test(file)) late.push({ ...each, file });
  }
  await made(
    root,
    files.filter(file => !notLoaded.test(file)),
    add
  );
  return { all: [...found.values()], made: late };
}

/** Loads the modules with a constructor that tells what it makes, and reads the examples. */
async function made(root, files, add) {
  const Original = globalThis.RegExp;
  const told = expression => {
    const [, place] = /(?:server|client)\/src\/([\w./-]+\.ts)/.exec(new Error().stack?.split("\n")[3] ?? "") ?? [];
    if (place) add(expression.source, expression.flags, `server/src/${place}`);
    return expression;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, parameters, as) => told(Reflect.construct(target, parameters, as)),
    apply: (target, self, parameters) => told(Reflect.apply(target, self, parameters))
  });
  try {
    const load = file => import(pathToFileURL(path.join(root, file)).href);
    for (const file of files) await load(file);
    const { readDocument, sourceReader } = await load("server/src/document/ops-document.ts");
    const { check } = await load("server/src/check.ts");
    const { readChat } = await load("server/src/document/transcript/chat.ts");
    const { draftPostmortem } = await load("server/src/drafting/postmortem/draft.ts");
    const examples = path.join(root, "examples");
    for (const name of readdirSync(examples, { recursive: true, encoding: "utf8" })
      .filter(each => /\.(?:md|txt)$/.test(each))
      .sort()) {
      const text = readFileSync(path.join(examples, name), "utf8");
      const document = readDocument(sourceReader().read(text), `/${name.replaceAll("\\", "/")}`);
      if (document) check(document, { today: 20_000 });
      const chat = name.endsWith(".txt") ? readChat(text) : { reason: "none" };
      if (!("reason" in chat)) draftPostmortem(chat, { title: "", today: "2026-03-20", source: null });
    }
  } finally {
    globalThis.RegExp = Original;
  }
}
