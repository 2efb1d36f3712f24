/** Places and texts as SARIF writes them. */
import type { Range } from "../../protocol.ts";
import { plainWords, wellFormed } from "../plain-words.ts";

/** The name of the working directory in a log, which may be read on another machine. */
export const root = "%SRCROOT%";

export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: typeof root;
}

/**
 * Where a file lies. `path`: relative to the working directory, with `/`. `addressOf`: the address of such a path; it is
 * told only of what lies outside, for it names folders of this machine.
 */
export function artifactAt(path: string, addressOf: (path: string) => string): ArtifactLocation {
  if (/^(?:\.\.(?:\/|$)|\/|[a-z]:\/)/i.test(path)) return { uri: addressOf(path) };
  return { uri: path.split("/").map(encoded).join("/"), uriBaseId: root };
}

/** A name as part of an address: all but letters, digits and `-._~` is escaped. */
function encoded(name: string): string {
  return encodeURIComponent(wellFormed(name)).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

/** Lines and columns are 1-based, columns count UTF-16 units; the last one is behind the place. */
export function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1
  };
}

/** Words of a document in a message: no link begins with them, and no placeholder. */
export function messageOf(text: string): { readonly text: string } {
  return { text: plainWords(text).replaceAll("](", "] (").replace(/[{}]/g, "$&$&") };
}
