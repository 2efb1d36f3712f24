/** Addresses in running text. GitHub's Markdown makes links of them. */
import { addNode, goOn, type ReadInline } from "./inline-reading.ts";
import { positionOf, textNode } from "./nodes.ts";

const scheme = /https?$/i;
/** An address of simple characters, and what may stand behind it without belonging to it, up to white space. */
const address = /^(https?:\/\/[A-Za-z0-9][-A-Za-z0-9.]*(?:[/:?#][-A-Za-z0-9._~:/?#%=+@,;$]*)?)[)!"']*[.,:;?!]*(?!\S)/;
const lastMarks = /(?<![.,:;?_~])[.,:;?_~]+$/;
/** Longer ones are nobody's text. */
const longest = 1000;

/** A colon: with two slashes behind it, it may stand in an address. */
export const readColon: ReadInline = reading => {
  const { source, at, start, end, said, brackets, hasOpenBracket } = reading;
  const protocol = source.startsWith("//", at + 1) && scheme.exec(source.slice(Math.max(start, at - 5), at))?.[0];
  // The text of a link holds no others.
  if (!protocol || brackets?.node) return goOn(reading, at + 1);
  const from = at - protocol.length;
  const isFirst = from === start || /[\s(]/.test(source.charAt(from - 1));
  const url = address.exec(source.slice(from, Math.min(end, from + longest)))?.[1]?.replace(lastMarks, "");
  if (brackets || hasOpenBracket || from < said || !isFirst || url === undefined) return false;
  const to = from + url.length;
  const children = [textNode(url, from, to)];
  return addNode(reading, { type: "link", title: null, url, children, position: positionOf(from, to) }, from, to);
};

/** A full stop: behind `www` it may stand in an address. */
export const readFullStop: ReadInline = reading => {
  const { source, at, start, brackets } = reading;
  const isName = /^www$/i.test(source.slice(Math.max(start, at - 3), at));
  return (!isName || brackets?.node != null) && goOn(reading, at + 1);
};

/** `@`: behind a name and before one with a full stop in it, it may stand in an address. */
export const readAt: ReadInline = reading => {
  const { source, at, start, brackets } = reading;
  const isBehindName = at > start && /[-+.\w]/.test(source.charAt(at - 1));
  mailDomain.lastIndex = at;
  return (!isBehindName || !mailDomain.test(source) || brackets?.node != null) && goOn(reading, at + 1);
};

/** Escapes may stand in it. */
const mailDomain = /@[^\s.]*\.\S/y;
