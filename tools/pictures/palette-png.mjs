/** PNG with a palette, for pictures of few colours: a third of what the same picture takes in full colour. */
import { crc32 } from "node:zlib";
import { zlibAsync } from "@gfx/zopfli";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @param {Uint8ClampedArray} pixels red, green, blue and opacity of each, row by row
 * @param {{ width: number, height: number, colours: number, description?: string }} options in pixels; `colours`: at most, up to
 *   256; `description`: what the picture says, kept in the file, in Latin-1
 * @returns {Promise<Buffer>} a PNG file
 */
export async function palettePng(pixels, { width, height, colours, description }) {
  const { palette, indices } = commonColours(pixels, colours);
  const depth = palette.length > 16 ? 8 : 4;
  // The first byte of a row says how it is filtered: palettes are best left as they are.
  const length = 1 + Math.ceil((width * depth) / 8);
  const rows = Buffer.alloc(length * height);
  for (const [pixel, index] of indices.entries()) {
    const column = pixel % width;
    const place = Math.floor(pixel / width) * length + 1;
    if (depth === 8) rows[place + column] = index;
    else rows[place + (column >> 1)] |= column % 2 === 0 ? index << 4 : index;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // With a palette.
  head.set([depth, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(colour => colour.slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map(colour => colour[3]))),
    ...(description ? [chunk("tEXt", Buffer.from(`Description\0${description}`, "latin1"))] : []),
    chunk("IDAT", Buffer.from(await zlibAsync(rows, { numiterations: 15 }))),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

/** The colours that most pixels have, and for each pixel the one that is nearest: a drawing is flat but for its edges. */
function commonColours(/** @type {Uint8ClampedArray} */ pixels, /** @type {number} */ most) {
  const counts = new Map();
  const keys = [];
  for (let at = 0; at < pixels.length; at += 4) {
    const key = pixels.subarray(at, at + 4).join();
    keys.push(key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, one], [, other]) => other - one).map(([key]) => key.split(",").map(Number));
  const palette = colours.slice(0, most);
  const distance = (one, other) => one.reduce((sum, value, index) => sum + (value - other[index]) ** 2, 0);
  const nearest = new Map(
    colours.map(colour => {
      const distances = palette.map(other => distance(colour, other));
      return [colour.join(), distances.indexOf(Math.min(...distances))];
    })
  );
  return { palette, indices: Uint8Array.from(keys, key => nearest.get(key)) };
}

function chunk(/** @type {string} */ name, /** @type {Buffer} */ data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
