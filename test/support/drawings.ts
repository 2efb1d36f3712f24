/** Whether a drawing can be read: all of its texts are inside, none stands over another, and no guide leads through one. */
import assert from "node:assert/strict";
import { drawingWidth } from "../../server/src/pictures/drawing.ts";
import { textWidth } from "../../server/src/pictures/text-width.ts";
import { elementsOf, type WrittenElement } from "./markup.ts";

/** Fails for a file in which a text cannot be read. Texts must not stand in groups that are moved. */
export function assertReadable(file: string): void {
  const elements = elementsOf(file);
  const height = numberOf(elements[0] as WrittenElement, "height");
  const texts = elements.filter(({ name }) => name === "text").map(placed);
  for (const { left, right, y, text } of texts)
    assert.ok(left >= 0 && right <= drawingWidth && y > 0 && y < height, `'${text}' is not inside`);
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1))
      assert.ok(
        one.right <= other.left || other.right <= one.left || Math.abs(one.y - other.y) >= 12,
        `'${one.text}' over '${other.text}'`
      );
  for (const guide of elements.filter(({ attributes }) => attributes.get("class") === "guide")) {
    const [x, ...ends] = ["x1", "y1", "y2"].map(name => numberOf(guide, name)) as [number, number, number];
    const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
    for (const { left, right, y, text } of texts)
      assert.ok(x < left || right < x || y < top || bottom < y - 9, `a guide leads through '${text}'`);
  }
}

function numberOf({ attributes }: WrittenElement, name: string): number {
  return Number(attributes.get(name));
}

function placed(element: WrittenElement): { left: number; right: number; y: number; text: string } {
  const { text, attributes } = element;
  const [x, y, width] = [numberOf(element, "x"), numberOf(element, "y"), textWidth(text)];
  const anchor = attributes.get("text-anchor");
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { left, right: left + width, y, text };
}
