/**
 * Packs a .vsix once more: zopfli finds a twentieth more than the deflate of vsce, in the same format, and JSON, styles and
 * drawings need no white space. The package is near its limit. It takes half a minute, so what was packed once is kept: most files are the same the
 * next time.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { deflateAsync } from "@gfx/zopfli";
import { transform } from "esbuild";
import { root } from "../place.mjs";

const manifest = "extension/package.json";
const keeping = path.join(root, "out", "deflated");

/** The parts of a ZIP archive, see PKWARE's APPNOTE: all numbers are little-endian. */
const endSignature = 0x06054b50;
const endLength = 22;
const entryLength = 46;
const headLength = 30;
const deflated = 8;

/**
 * @param {string} file an archive without a comment, as vsce writes it; replaced
 * @throws {Error} for what is no such archive
 */
export async function packTighter(file) {
  const archive = readFileSync(file);
  const end = archive.length - endLength;
  if (end < 0 || archive.readUInt32LE(end) !== endSignature) throw new Error(`${file} is no archive of vsce.`);
  const entries = entriesOf(archive, end);
  const snippets = withOneFileOfSnippets(entries);
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { entry, name, packed: given } of entries) {
    if (snippets.isLeftOut(name.toString())) continue;
    const { packed, checksum, size } = await tighter(name.toString(), given, entry, snippets.changed);
    entry.writeUInt32LE(checksum, 16);
    entry.writeUInt32LE(size, 24);

    const head = Buffer.alloc(headLength);
    head.writeUInt32LE(0x04034b50, 0);
    // Version, flags, method, time, checksum; sizes and the name's length follow.
    entry.copy(head, 4, 6, 20);
    // The sizes stand here, not behind the data.
    head.writeUInt16LE(entry.readUInt16LE(8) & ~8, 6);
    head.writeUInt32LE(packed.length, 18);
    entry.copy(head, 22, 24, 30);
    head.writeUInt16LE(0, 28);
    bodies.push(head, name, packed);

    const listed = Buffer.from(entry);
    listed.writeUInt16LE(head.readUInt16LE(6), 8);
    listed.writeUInt32LE(packed.length, 20);
    listed.writeUInt16LE(0, 30);
    listed.writeUInt16LE(0, 32);
    listed.writeUInt32LE(offset, 42);
    directory.push(listed, name);
    offset += headLength + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const close = Buffer.from(archive.subarray(end));
  for (const place of [8, 10]) close.writeUInt16LE(directory.length / 2, place);
  close.writeUInt32LE(list.length, 12);
  close.writeUInt32LE(offset, 16);
  writeFileSync(file, Buffer.concat([...bodies, list, close]));
}

/**
 * @typedef {{ entry: Buffer, name: Buffer, packed: Buffer }} Entry of the directory, its name, and its data as it is packed
 * @typedef {{ contributes?: { snippets?: { path: string }[] } }} Json what a file of JSON says, as far as it is looked at
 * @typedef {(name: string, value: Json) => unknown} Change
 */

/** @returns {Entry[]} */
function entriesOf(/** @type {Buffer} */ archive, /** @type {number} */ end) {
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index++) {
    const entry = Buffer.from(archive.subarray(at, at + entryLength));
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(place => entry.readUInt16LE(place));
    const name = archive.subarray(at + entryLength, at + entryLength + nameLength);
    at += entryLength + nameLength + extraLength + commentLength;
    entries.push({ entry, name, packed: dataOf(archive, entry) });
  }
  return entries;
}

/**
 * Snippets of sections are parts of those of documents: in one file, a third of it is there already.
 *
 * @param {readonly Entry[]} entries
 * @returns {{ isLeftOut: (name: string) => boolean, changed: Change }}
 */
function withOneFileOfSnippets(entries) {
  const files = entries.filter(({ name }) => /\.code-snippets$/.test(name.toString()));
  const [first, ...others] = files.map(({ name }) => name.toString());
  const all = Object.assign({}, ...files.map(({ packed }) => JSON.parse(inflateRawSync(packed).toString())));
  return {
    isLeftOut: name => others.includes(name),
    changed(name, value) {
      if (name === first) return all;
      const { snippets = [] } = (name === manifest && value.contributes) || {};
      if (snippets.length > 1) value.contributes.snippets = snippets.filter(({ path: file }) => isFile(first, file));
      return value;
    }
  };
}

/** Whether a path in the manifest is that of a file of the archive. */
function isFile(/** @type {string} */ name, /** @type {string} */ file) {
  return path.posix.join("extension", file) === name;
}

/** The data of an entry of the directory, as it is packed. */
function dataOf(/** @type {Buffer} */ archive, /** @type {Buffer} */ entry) {
  const head = entry.readUInt32LE(42);
  const start = head + headLength + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
  return archive.subarray(start, start + entry.readUInt32LE(20));
}

/** The data of an entry, packed as tightly as can be, with the checksum and the size of what it is when it is not. */
async function tighter(
  /** @type {string} */ name,
  /** @type {Buffer} */ packed,
  /** @type {Buffer} */ entry,
  /** @type {Change} */ changed
) {
  const [checksum, size] = [entry.readUInt32LE(16), entry.readUInt32LE(24)];
  if (entry.readUInt16LE(10) !== deflated) return { packed, checksum, size };
  const data = await withoutSpace(name, inflateRawSync(packed), changed);
  const kept = path.join(keeping, createHash("sha256").update(data).digest("hex"));
  const result = { checksum: crc32(data), size: data.length };
  if (existsSync(kept)) return { ...result, packed: readFileSync(kept) };
  const found = await deflateAsync(data, { numiterations: 15 });
  const isBetter = found.length < packed.length || result.checksum !== checksum;
  mkdirSync(keeping, { recursive: true });
  // At once: who is interrupted leaves no half of it.
  writeFileSync(`${kept}.new`, isBetter ? found : packed);
  renameSync(`${kept}.new`, kept);
  return { ...result, packed: isBetter ? found : packed };
}

/** What only npm asks. */
const ofNpm = ["scripts", "devDependencies", "allowScripts", "bin", "exports"];

/**
 * JSON, styles and drawings on one line; the manifest without what only npm needs, schemas without what VS Code shows in Markdown instead. Anything
 * else as it is.
 */
async function withoutSpace(/** @type {string} */ name, /** @type {Buffer} */ data, /** @type {Change} */ changed) {
  if (name.endsWith(".svg")) return Buffer.from(data.toString().replace(/>\s+</g, "><"));
  if (name.endsWith(".css"))
    return Buffer.from((await transform(data.toString(), { loader: "css", minify: true })).code);
  if (!/\.(?:json|code-snippets)$/.test(name)) return data;
  const isSchema = name.endsWith(".schema.json");
  const value = changed(
    name,
    JSON.parse(data.toString(), (_, each) => (isSchema ? withoutPlain(each) : each))
  );
  if (name === manifest) for (const key of ofNpm) delete value[key];
  return Buffer.from(JSON.stringify(value));
}

function withoutPlain(/** @type {any} */ value) {
  if (value?.markdownDescription !== undefined) delete value.description;
  if (value?.markdownEnumDescriptions !== undefined) delete value.enumDescriptions;
  return value;
}
