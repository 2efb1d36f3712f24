/** How wide a text is in a drawing: nobody asks the reader's font, so rather too wide than too narrow. */
import { displayWidth } from "../text/display-width.ts";
import { signsOf } from "../text/fitting.ts";

/** In pixels for bold letters of 12: as wide as the widest of each class is in the fonts that browsers take. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[ !',.:;·]/u, 3.9],
  [/^[-()[\]`I|ijl]/u, 4.7],
  [/^["/?J\\_cfrstz{}–]/u, 6.4],
  [/^[%@MWm—→]/u, 12.2],
  [/^[&DGHNOQUw…]/u, 10.3],
  [/^[#A-Zbdhnpqu]/u, 8.3],
  [/^[\x20-\x7E]/u, 7.7],
  [/^(?=\p{Ll})\p{Script=Latin}/u, 8.6],
  [/^\p{Script=Latin}/u, 10.3],
  [/^\p{Emoji_Presentation}|\uFE0F/u, 17],
  [/^/u, 12.2]
];

/** By sign: texts have few different ones. */
const known = new Map<string, number>();

function signWidth(sign: string): number {
  const seen = known.get(sign);
  if (seen !== undefined) return seen;
  const width = displayWidth(sign) === 0 ? 0 : (classes.find(([form]) => form.test(sign))?.[1] ?? 0);
  known.set(sign, width);
  return width;
}

/** The pixels that a text takes at the most; whole ones, so that sums are exact. */
export function textWidth(text: string): number {
  return Math.ceil(signsOf(text).reduce((width, sign) => width + signWidth(sign), 0));
}

/** The beginning of a text that fits, with `…` where something is left out. */
export function fitted(text: string, pixels: number): string {
  if (textWidth(text) <= pixels) return text;
  let room = Math.floor(pixels) - signWidth("…");
  let kept = "";
  for (const sign of signsOf(text)) {
    room -= signWidth(sign);
    if (room < 0) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
