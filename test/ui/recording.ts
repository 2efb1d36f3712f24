/** A recording of a window: a frame for each state that is worth looking at, and how long it is to be looked at. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import gifenc from "gifenc";
import type { Page } from "playwright-core";
import { comeToRest } from "./workbench.ts";

export interface Recording {
  /** Adds what the window shows now, to be seen for so many milliseconds. */
  frame(page: Page, duration: number): Promise<void>;
  /** Writes an animated GIF that begins again after its end. */
  write(file: string): void;
}

/** Starts a recording; every frame must have the size of the first. */
export function startRecording(): Recording {
  const encoder = gifenc.GIFEncoder();
  return {
    async frame(page, duration) {
      const { pixels, width, height } = await pixelsOf(page);
      const palette = gifenc.quantize(pixels, 256);
      encoder.writeFrame(gifenc.applyPalette(pixels, palette), width, height, { palette, delay: duration });
    },
    write(file) {
      encoder.finish();
      writeFileSync(file, encoder.bytes());
    }
  };
}

interface Pixels {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A picture of the page, decoded by an empty page beside it. */
async function pixelsOf(page: Page): Promise<Pixels> {
  await comeToRest(page);
  const picture = (await page.screenshot({ caret: "initial" })).toString("base64");
  const beside = await page.context().browser()?.newPage();
  assert.ok(beside, "the window has a browser");
  try {
    const decode = `(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${picture}";
      await image.decode();
      const { width, height } = image;
      const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
      context.drawImage(image, 0, 0);
      let bytes = "";
      for (const value of context.getImageData(0, 0, width, height).data) bytes += String.fromCharCode(value);
      return { bytes: btoa(bytes), width, height };
    })()`;
    const { bytes, width, height } = await beside.evaluate<{ bytes: string; width: number; height: number }>(decode);
    return { pixels: Uint8ClampedArray.from(Buffer.from(bytes, "base64")), width, height };
  } finally {
    await beside.close();
  }
}
