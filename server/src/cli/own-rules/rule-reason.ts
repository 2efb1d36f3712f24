/** What went wrong in a file of rules, for whoever wrote it. */
import { spawnSync } from "node:child_process";
import { basename, extname } from "node:path";
import { OwnRuleFault } from "../../own-rules/findings.ts";

const oldNode = (file: string): string =>
  `${extname(file)} is TypeScript, which Node reads from 22.18 on; this is ${process.versions.node}: run a later one, or translate the file to JavaScript.`;

/** As a sentence. */
export function loadingReason(error: unknown, file: string): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === "ERR_UNKNOWN_FILE_EXTENSION")
    return /\.[cm]?ts$/.test(file) ? oldNode(file) : `it is no module: its name ends in .mjs, .js or .ts.`;
  if (error instanceof SyntaxError) return sentence(error, brokenLine(file)) + scriptHint(error, file);
  return sentence(error);
}

/** A module that is taken for a script. */
function scriptHint({ message }: SyntaxError, file: string): string {
  return file.endsWith(".js") && /import|export/.test(message)
    ? ' A module is called .mjs, or has "type": "module" in its package.json.'
    : "";
}

/** Where a file cannot be read on: an error does not tell, Node does who reads it once more. */
function brokenLine(file: string): string | null {
  const { stderr } = spawnSync(process.execPath, ["--check", file], { encoding: "utf8", timeout: 5_000 });
  const line = /^.*:(\d+)$/m.exec(stderr)?.[1];
  return line === undefined ? null : `${basename(file)}:${line}`;
}

/** As a sentence. */
export function askingReason(error: unknown): string {
  return error instanceof OwnRuleFault ? `${error.message}.` : sentence(error);
}

/** "TypeError: x is not a function (rules.mjs:12)." */
function sentence(error: unknown, known: string | null = null): string {
  if (!(error instanceof Error)) return `it threw ${String(error).slice(0, 200)}.`;
  const message = `${error.name}: ${error.message}`.split("\n")[0]?.replace(/\.$/, "") ?? error.name;
  const place = known ?? placeIn(error.stack ?? "");
  return place === null ? `${message}.` : `${message} (${place}).`;
}

/** The first place outside of this program. */
function placeIn(stack: string): string | null {
  for (const [, address = "", line] of stack.matchAll(/(file:\/\/[^\s()]{1,4096}?):(\d+)/g)) {
    if (address.startsWith(own)) continue;
    return `${decodeURIComponent(address.slice(address.lastIndexOf("/") + 1))}:${line}`;
  }
  return null;
}

/** The folder of the program: of its bundles, or of its sources. */
const own = new URL(import.meta.url.endsWith(".ts") ? "../../" : "../", import.meta.url).href;
