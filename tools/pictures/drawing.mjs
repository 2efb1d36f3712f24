/** Drawings → pixels, by the browser that the window tests use. */
import { chromium } from "playwright-core";
import { findChromium } from "../vscode/chromium.mjs";

/**
 * Read from a canvas, where opacity is kept: a screenshot stands on a ground.
 *
 * @param {string} drawing an SVG
 * @param {{ width: number, height: number }} size in pixels
 * @returns {Promise<Uint8ClampedArray>} red, green, blue and opacity of each pixel, row by row
 */
export async function pixelsOf(drawing, { width, height }) {
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}`;
    const values = await page.evaluate(
      async ({ address, width, height }) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width, height });
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0, width, height);
        return [...context.getImageData(0, 0, width, height).data];
      },
      { address, width, height }
    );
    return Uint8ClampedArray.from(values);
  } finally {
    await browser.close();
  }
}
