/** What went wrong in a file of rules, for whoever wrote it. */
import { basename, extname } from "node:path";
import { OwnRuleFault } from "../../own-rules/findings.ts";

const oldNode = (file: string): string =>
  `${extname(file)} is TypeScript, which Node reads from 22.18 on; this is ${process.versions.node}: run a later one, or translate the file to JavaScript.`;

/** As a sentence. */
export function loadingReason(error: unknown, file: string): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === "ERR_UNKNOWN_FILE_EXTENSION")
    return /\.[cm]?ts$/.test(file) ? oldNode(file) : `it is no module: its name ends in .mjs, .js or .ts.`;
  if (error instanceof SyntaxError) return `${thrownReason(error)} ${scriptHint(error, file)}`;
  return thrownReason(error);
}

/** An error of syntax does not tell its place; a module may be taken for a script. */
function scriptHint({ message }: SyntaxError, file: string): string {
  return file.endsWith(".js") && /import|export/.test(message)
    ? 'A module is called .mjs, or has "type": "module" in its package.json.'
    : `node --check ${basename(file)} says where.`;
}

/** As a sentence. */
export function askingReason(error: unknown): string {
  return error instanceof OwnRuleFault ? `${error.message}.` : thrownReason(error);
}

/** "TypeError: x is not a function (rules.mjs:12)." */
export function thrownReason(error: unknown): string {
  if (!(error instanceof Error)) return `it threw ${String(error).slice(0, 200)}.`;
  const message = `${error.name}: ${error.message}`.split("\n")[0]?.replace(/\.$/, "") ?? error.name;
  const place = placeIn(error.stack ?? "");
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
