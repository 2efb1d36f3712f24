/** How wide a text is where each letter is as wide as any other: in an editor, on a terminal. */

/** Letters, signs and pictures that take two columns (East Asian Width W and F, and what is shown as an emoji). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
/** What stands on no column of its own. */
const none = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
/** One column each, and nothing joins them: with the dashes and quotes of most texts. To segment a first text takes long. */
const plain = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The columns that a text takes. What a reader sees as one sign counts as one, however many units it has. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += none.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return width;
}
