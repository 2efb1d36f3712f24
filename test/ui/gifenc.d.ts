/** The part of this package that is used here; it comes without types. */
declare module "gifenc" {
  type Colour = readonly number[];

  interface Encoder {
    /** `delay` in milliseconds. */
    writeFrame(
      indices: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: readonly Colour[]; readonly delay: number }
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  const gifenc: {
    GIFEncoder(): Encoder;
    quantize(pixels: Uint8ClampedArray, colours: number): Colour[];
    applyPalette(pixels: Uint8ClampedArray, palette: readonly Colour[]): Uint8Array;
  };
  export = gifenc;
}
