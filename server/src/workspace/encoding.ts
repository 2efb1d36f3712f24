/** Bytes ↔ text, as an editor would open and save them. */

/** How a text is written in its file; `mark`: whether a byte-order mark stands before it. */
export interface Encoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  readonly mark: boolean;
}

/** A byte-order mark decides the encoding; without one it is UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: "utf-16le", mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: "utf-16be", mark: true };
  return { name: "utf-8", mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

/**
 * The text of a file. A byte-order mark is dropped, so that columns are those that an editor shows; what is no text in the
 * encoding becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes).name).decode(bytes);
}

/** The bytes of a text in an encoding, with its mark. What can be read is written as it was; halves of characters are not. */
export function encodeText(text: string, { name, mark }: Encoding): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  if (name === "utf-8") return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(2 * index, marked.charCodeAt(index), name === "utf-16le");
  return bytes;
}
