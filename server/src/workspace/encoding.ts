/** Bytes → text, as an editor would open them. */

/**
 * The text of a file. A byte-order mark decides the encoding and is dropped, so that columns are those that an editor
 * shows; without one it is UTF-8, and what is no UTF-8 becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
