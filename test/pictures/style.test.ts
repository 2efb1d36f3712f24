/** The style sheet of pictures, and what is drawn beside what it lays out. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { pictureStyle, rowHeight } from "../../server/src/pictures/style.ts";

it("rows of a list are as high as what is drawn beside them", () => {
  assert.match(pictureStyle, new RegExp(`\\.gonogo-sides li\\{[^}]*height:${rowHeight}px;`));
});
