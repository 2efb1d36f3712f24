/** Addresses of files and folders: URIs as text, in the one spelling that all of them are compared in. */
import { URI, Utils } from "vscode-uri";

/** The topmost folder of an authority is written with its slash: nothing can be joined to it otherwise. */
function parsed(uri: string): URI {
  const address = URI.parse(whole(uri));
  return address.path === "" && address.authority !== "" ? address.with({ path: "/" }) : address;
}

/** A text without halves of characters: no address can be made of them. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}

/** The same address in the spelling of this project: drives in lower case, escapes where they are needed. */
export function addressOf(uri: string): string {
  return parsed(uri).toString();
}

/** The address of a folder, whether or not it is written with a slash at its end. */
export function folderAddress(uri: string): string {
  const address = parsed(uri);
  return address.with({ path: address.path.replace(/(?<=.)\/$/, "") }).toString();
}

/** The path in an address, decoded as far as it can be, with `/` between folders. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, "").replace(/[?#].*/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last part of the path, decoded. */
export function nameOf(uri: string): string {
  return Utils.basename(parsed(uri));
}

/** Whether version control keeps an address for itself. */
export function isInternal(uri: string): boolean {
  return /\/\.(?:git|hg|jj|svn)(?:\/|$)/.test(uri);
}

/** Whether an address may be that of a folder, by its name alone; one with a slash at its end is. */
export function mayBeFolder(uri: string): boolean {
  return !(isInternal(uri) || /\.[a-z][a-z\d]{0,7}$/i.test(uri));
}

/**
 * Tells of an address whether one of these is a folder that holds it: of a folder that is moved or removed, editors may
 * tell that alone, whatever its name looks like. Takes the same time however many they are.
 */
export function heldByAny(uris: Iterable<string>): (address: string) => boolean {
  const folders = new Set(uris);
  const lengths = [...new Set([...folders].map(({ length }) => length))];
  return address => lengths.some(length => address[length] === "/" && folders.has(address.slice(0, length)));
}

/** In characters: no system opens files by longer paths, and to ask in each folder above of thousands would take a minute. */
const longestAddress = 4096;

/** The folder that holds a file or a folder; `null` above the topmost, and for what can be no file. */
export function folderOf(uri: string): string | null {
  if (uri.length > longestAddress) return null;
  const address = parsed(uri);
  const folder = Utils.dirname(address);
  return folder.path === address.path || folder.path === "" ? null : folder.toString();
}

/** The folders that hold a file, nearest first. */
export function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); folder !== null; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** What a relative path leads to from a folder; `/` between its parts, `..` for the folder above. */
export function addressFrom(folder: string, path: string): string {
  return Utils.joinPath(parsed(folder), whole(path)).toString();
}

/** Whether an address is a folder or lies anywhere below it. */
export function isWithin(uri: string, folder: string): boolean {
  return pathWithin(uri, folder) !== null;
}

/** The same of an address that somebody else wrote: some systems take a backslash for a slash, and `..` behind it as such. */
export function staysWithin(uri: string, folder: string): boolean {
  return (uri.startsWith(`${folder}/`) || isWithin(uri, folder)) && !/%5C\.\.|\.\.%5C/i.test(uri);
}

/** The path from a folder to what lies below it, `""` for itself, `null` for what lies elsewhere. */
export function pathWithin(uri: string, folder: string): string | null {
  const [inner, outer] = [parsed(uri), parsed(folder)];
  if (inner.scheme !== outer.scheme || inner.authority.toLowerCase() !== outer.authority.toLowerCase()) return null;
  const base = outer.path.replace(/\/$/, "");
  if (inner.path.replace(/\/$/, "") === base) return "";
  return inner.path.startsWith(`${base}/`) ? inner.path.slice(base.length + 1) : null;
}

/** The path from one file to another: `../runbooks/a.md`; `null` where no such way leads to it. */
export function pathBetween(from: string, to: string): string | null {
  const [start, end] = [parsed(from), parsed(to)];
  if (start.scheme !== end.scheme || start.authority.toLowerCase() !== end.authority.toLowerCase()) return null;
  const folders = start.path.split("/").slice(0, -1);
  const parts = end.path.split("/");
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}

/** How a file is written in a link from another; `null` where no such way leads to it. */
export function linkBetween(from: string, to: string): string | null {
  const path = pathBetween(from, to);
  return path === null
    ? null
    : path.replace(/[%\s()<>#?]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
