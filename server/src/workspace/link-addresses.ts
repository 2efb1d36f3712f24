/** A link target → the files that it may mean. */
import { relativeTarget } from "../document/link-target.ts";
import { rememberingTexts } from "../document/remembering.ts";
import { addressFrom, folderOf } from "./addresses.ts";

/**
 * The addresses at which the target of a link in the file `from` may lie, most likely first: as it is written, and as
 * site generators find it (`page` for `page.md` or `page/index.md`, `page.html` for `page.md`, seen from a page's own
 * folder). `null` if it leads to no file: to the web, to a place in the document, into a site with no known root.
 */
export function addressesMeant(target: string, from: string, siteRoot: string | null): readonly string[] | null {
  return remembered(JSON.stringify([target, from, siteRoot]));
}

/** More links than that a program wrote: of a list that is read to its end each time, nothing is found again if it does not fit. */
export const mostTargets = 20_000;
/** In UTF-16 units: what is longer leads to no file. */
export const longestTarget = 10_000;

/** The links of a document are asked for at each key, thrice. */
const remembered = rememberingTexts(meantBy, 2 * longestTarget, mostTargets);

function meantBy(asked: string): readonly string[] | null {
  const [target, from, siteRoot]: [string, string, string | null] = JSON.parse(asked);
  const relative = relativeTarget(target);
  if (!relative || relative.path === "") return null;
  const folder = relative.fromRoot ? siteRoot : folderOf(from);
  if (folder === null) return null;
  const written = addressFrom(folder, relative.path).replace(/\/$/, "");
  if (/\.html?$/i.test(written)) return [written, ...pages.map(page => written.replace(/\.html?$/i, page))];
  if (/[^/]\.[a-z\d]{1,8}$/i.test(written)) return [written];
  const seenFromPage = relative.fromRoot ? [] : [addressFrom(from.replace(/\.[a-z\d]+$/i, ""), relative.path)];
  return [written, ...seenFromPage.map(each => each.replace(/\/$/, ""))].flatMap(address =>
    ["", ...pages, ...folderPages].map(page => address + page)
  );
}

const pages = [".md", ".markdown", ".mdx"];
const folderPages = ["/index.md", "/_index.md", "/README.md"];
